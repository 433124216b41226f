'use client'

import { useState } from 'react'
import { rulePage, SEVERITY_LOOKS } from '@/components/problems/severity-look'
import { Icon } from '@/components/ui/icon'
import type { Severity } from '@/lib/registries/diagnostic'
import type { Language } from '@/lib/words/language'

interface ListedRule {
  readonly code: string
  readonly severity: Severity
  readonly title: string
  /** Left out where the title is in English. */
  readonly english?: string
}

interface ListedTopic {
  readonly title: string
  readonly rules: readonly ListedRule[]
}

/** What the list says in the language of its page. */
interface RuleListLabels {
  readonly language: Language
  readonly search: string
  readonly placeholder: string
  /** With {found} and {all}. */
  readonly found: string
  readonly severity: Readonly<Record<Severity, string>>
}

interface RuleListProps {
  readonly topics: readonly ListedTopic[]
  readonly labels: RuleListLabels
}

/** The rules of each topic. Without scripts it is a plain list; with them it can be searched. */
export function RuleList({ topics, labels }: RuleListProps) {
  const [query, setQuery] = useState('')
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const isFound = ({ code, title, english = '' }: ListedRule) =>
    words.every((word) => `${code} ${title} ${english}`.toLowerCase().includes(word))
  const found = topics
    .map(({ title, rules }) => ({ title, rules: rules.filter(isFound) }))
    .filter(({ rules }) => rules.length > 0)
  const [count, all] = [found, topics].map((some) => some.reduce((sum, { rules }) => sum + rules.length, 0))
  return (
    <>
      <input
        type="search"
        aria-label={labels.search}
        placeholder={labels.placeholder}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        className="mt-5 h-10 w-full max-w-md rounded-lg border border-line-strong bg-panel px-3 text-[14px] placeholder:text-muted/70"
      />
      <p role="status" className="mt-2 text-[12.5px] text-muted">
        {labels.found.replace('{found}', String(count)).replace('{all}', String(all))}
      </p>
      {found.map(({ title, rules }) => (
        <section key={title} className="mt-7">
          <h2 className="mb-2 text-[15px] font-semibold">{title}</h2>
          <ul className="overflow-hidden rounded-xl border border-line bg-panel">
            {rules.map((rule) => (
              <RuleItem key={rule.code} rule={rule} labels={labels} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function RuleItem({ rule, labels }: { readonly rule: ListedRule; readonly labels: RuleListLabels }) {
  const { code, title, severity } = rule
  const look = SEVERITY_LOOKS[severity]
  return (
    <li className="border-line [&+&]:border-t">
      <a
        href={rulePage(labels.language, code)}
        className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2.5 hover:bg-soft"
      >
        <span className={look.colour}>
          <Icon name={look.icon} />
        </span>
        <span className="sr-only">{labels.severity[severity]}: </span>
        <span className="min-w-0 flex-1 text-[14px]">{title}</span>
        <code translate="no" className="w-full pl-7 font-mono text-[12px] text-muted sm:w-auto sm:pl-0">
          {code}
        </code>
      </a>
    </li>
  )
}
