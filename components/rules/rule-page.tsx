import { Fragment, type ReactNode } from 'react'
import { rulePage, SEVERITY_LOOKS } from '@/components/problems/severity-look'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { re2Engine } from '@/lib/go/regexp/re2'
import { readEvidence } from '@/lib/lint/evidence'
import { lintText } from '@/lib/lint/lint-text'
import type { Example, ListedRule, Rule } from '@/lib/lint/rule'
import { topicTitle } from '@/lib/lint/topics'
import { ExampleView } from './example-view'
import { Named } from './named'
import { RuleText, RuleTitle } from './rule-text'
import { RulesFrame } from './rules-frame'
import { TopicGuide } from './topic-guide'

interface RulePageProps {
  readonly rule: ListedRule
  readonly previous: ListedRule | null
  readonly next: ListedRule | null
}

/** One rule: a file with the mistake, the findings in it, a file without the mistake, the reason, and the sources. */
export function RulePage({ rule, previous, next }: RulePageProps) {
  const { code, topic, title, severity, why, releases, bad, good, evidence } = rule
  const look = SEVERITY_LOOKS[severity]
  const findings = lintText(bad.text, { ...bad, regexp: re2Engine }).filter((finding) => finding.code === code)
  return (
    <RulesFrame>
      <RuleTitle code={code} title={title} />
      <p className="text-[12.5px] text-muted">
        <Phrase text={topicTitle(topic)} />
      </p>
      <h1 className="mt-1 text-2xl font-bold tracking-tight [overflow-wrap:anywhere]">
        <RuleText code={code} part="title">
          {title}
        </RuleText>
      </h1>
      <p className={`mt-2 flex flex-wrap items-center gap-2 text-[13.5px] ${look.colour}`}>
        <Icon name={look.icon} /> <Phrase text={look.word} /> <code className="font-mono">{code}</code>
      </p>
      <p className="mt-4 max-w-2xl text-[15px] leading-[1.6]">
        <RuleText code={code} part="why">
          {why}
        </RuleText>
      </p>
      {isOfBoth(rule) && (
        <p className="mt-2 max-w-2xl text-[13.5px] text-muted">
          <Phrase text="RKE2 runs the same code: what is said of K3s here holds for it too." />
        </p>
      )}
      {releases !== undefined && (
        <p className="mt-3 max-w-2xl rounded-lg bg-mirror-soft px-3 py-2 text-[13.5px] text-mirror">
          <span className="font-semibold">
            <Phrase text="Releases." />
          </span>{' '}
          <RuleText code={code} part="releases">
            {releases}
          </RuleText>
        </p>
      )}
      <h2 className="mt-8 mb-2 text-[15px] font-semibold">
        <Phrase text="With the mistake" />
      </h2>
      <Circumstances example={bad} />
      <ExampleView label="With the mistake" text={bad.text} findings={findings} />
      <h2 className="mt-8 mb-2 text-[15px] font-semibold">
        <Phrase text="Without it" />
      </h2>
      <Circumstances example={good} />
      <ExampleView label="Without it" text={good.text} findings={[]} />
      <h2 className="mt-8 mb-2 text-[15px] font-semibold">
        <Phrase text="When it is meant so" />
      </h2>
      <Ignoring rule={rule} />
      <h2 className="mt-8 mb-2 text-[15px] font-semibold">
        <Phrase text="Where this comes from" />
      </h2>
      <p className="mb-2 text-[13.5px]">
        <TopicGuide topic={topic} />
      </p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[13.5px]">
        {evidence.map(readEvidence).map(({ label, url }) => (
          <li key={label}>
            {url === '' ? (
              label
            ) : (
              <a
                href={url}
                target="_blank"
                rel="noreferrer"
                className="text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
              >
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
      <Named
        as="nav"
        name={/* SAID */ 'Other rules' /* END */}
        className="mt-10 flex flex-wrap justify-between gap-3 border-t border-line pt-4 text-[13.5px]"
      >
        {previous === null ? (
          <span />
        ) : (
          <a href={rulePage(previous.code)} className="text-muted hover:text-ink">
            ←{' '}
            <RuleText code={previous.code} part="title">
              {previous.title}
            </RuleText>
          </a>
        )}
        {next !== null && (
          <a href={rulePage(next.code)} className="text-muted hover:text-ink">
            <RuleText code={next.code} part="title">
              {next.title}
            </RuleText>{' '}
            →
          </a>
        )}
      </Named>
    </RulesFrame>
  )
}

/** It speaks of K3s and says nothing else of RKE2. */
function isOfBoth({ title, why, releases = '' }: Rule): boolean {
  return /\bK3s\b/.test(title + why) && !`${title} ${why} ${releases}`.includes('RKE2')
}

/** How a file or a command turns the rule off. */
function Ignoring({ rule: { code, rejects } }: { readonly rule: Rule }) {
  if (rejects)
    return (
      <p className="text-[13.5px] text-muted">
        <Phrase text="It cannot be ignored: K3s and RKE2 reject the file, so nothing in it has an effect." />
      </p>
    )
  return (
    <p className="max-w-2xl text-[13.5px] text-muted">
      <Phrase
        text="The comment {line} beside or above a line hides it there, {file} in the whole file. On the command line, {flag} switches it off."
        values={{
          line: <code className="font-mono"># pullpath-ignore {code}</code>,
          file: <code className="font-mono"># pullpath-ignore-file {code}</code>,
          flag: <code className="font-mono">--rule {code}=off</code>,
        }}
      />
    </p>
  )
}

/** The settings that the example needs besides its text. */
function Circumstances({ example: { options = {}, images = [], fileName } }: { readonly example: Example }) {
  const parts: readonly ReactNode[] = [
    ...(options.distribution === 'rke2' ? ['RKE2'] : []),
    ...(options.release === undefined
      ? []
      : [<Phrase text="release {name}" key="release" values={{ name: options.release }} />]),
    ...(options.disableDefaultRegistryEndpoint ? ['--disable-default-registry-endpoint'] : []),
    ...(options.embeddedRegistry ? ['--embedded-registry'] : []),
    ...(images.length === 0
      ? []
      : [<Phrase text="images {names}" key="images" values={{ names: images.join(', ') }} />]),
    ...(fileName === undefined ? [] : [<Phrase text="the file {name}" key="file" values={{ name: fileName }} />]),
  ]
  if (parts.length === 0) return null
  return (
    <p className="mb-2 text-[13px] text-muted [overflow-wrap:anywhere]">
      <Phrase
        text="With {parts}:"
        values={{
          parts: parts.map((part, at) => (
            <Fragment key={at}>
              {at > 0 && ' · '}
              {part}
            </Fragment>
          )),
        }}
      />
    </p>
  )
}
