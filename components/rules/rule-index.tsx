'use client'

import { useState } from 'react'
import { rulePage, SEVERITY_LOOKS } from '@/components/problems/severity-look'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { TOPICS, type Topic } from '@/lib/lint/topics'
import type { Severity } from '@/lib/registries/diagnostic'
import { RuleText, useRuleTexts } from './rule-text'
import { PageTitle } from '@/components/words/page-title'
import { RulesFrame } from './rules-frame'

interface ListedRule {
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly topic: Topic
}

/** All rules by topic. Without scripts it is a plain list; with them it can be searched. */
export function RuleIndex({ rules }: { readonly rules: readonly ListedRule[] }) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const texts = useRuleTexts()
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = rules.filter(({ code, title }) =>
    words.every((word) => `${code} ${title} ${texts.rules[code]?.title ?? ''}`.toLowerCase().includes(word)),
  )
  return (
    <RulesFrame>
      <PageTitle text={/* SAID */ 'Rules for registries.yaml · pullpath' /* END */} />
      <h1 lang={say.tag} className="text-2xl font-bold tracking-tight">
        {say('What goes wrong with registries.yaml')}
      </h1>
      <p lang={say.tag} className="mt-2 max-w-2xl text-[14.5px] text-muted">
        {say(
          'Each rule says what the node does, why, and what to write instead. Errors break something, warnings are probably not meant, notes are worth knowing.',
        )}
      </p>
      <input
        type="search"
        aria-label={say('Search the rules')}
        placeholder={say('Search, for example wildcard or rewrite')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        className="mt-5 h-10 w-full max-w-md rounded-lg border border-line-strong bg-panel px-3 text-[14px] placeholder:text-muted/70"
      />
      <p lang={say.tag} role="status" className="mt-2 text-[12.5px] text-muted">
        {say('{found} of {all} rules', { found: found.length, all: rules.length })}
      </p>
      {TOPICS.map(({ id, title }) => (
        <TopicSection key={id} title={say(title)} rules={found.filter(({ topic }) => topic === id)} />
      ))}
    </RulesFrame>
  )
}

function TopicSection({ title, rules }: { readonly title: string; readonly rules: readonly ListedRule[] }) {
  const say = useSay()
  if (rules.length === 0) return null
  return (
    <section className="mt-7">
      <h2 className="mb-2 text-[15px] font-semibold">{title}</h2>
      <ul className="overflow-hidden rounded-xl border border-line bg-panel">
        {rules.map(({ code, title: about, severity }) => {
          const look = SEVERITY_LOOKS[severity]
          return (
            <li key={code} className="border-line [&+&]:border-t">
              <a
                href={rulePage(code)}
                className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2.5 hover:bg-soft"
              >
                <span className={look.colour}>
                  <Icon name={look.icon} />
                </span>
                <span className="sr-only">{say(look.word)}: </span>
                <span className="min-w-0 flex-1 text-[14px]">
                  <RuleText code={code} part="title">
                    {about}
                  </RuleText>
                </span>
                <code className="w-full pl-7 font-mono text-[12px] text-muted sm:w-auto sm:pl-0">{code}</code>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
