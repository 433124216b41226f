import { rulePage, SEVERITY_LOOKS } from '@/components/problems/severity-look'
import { Phrase } from '@/components/reference/phrase'
import { ReferenceFrame } from '@/components/reference/reference-frame'
import { Icon } from '@/components/ui/icon'
import { sayIn } from '@/components/words/say-in'
import { wordsIn } from '@/components/words/words-in'
import { re2Engine } from '@/lib/go/regexp/re2'
import { readEvidence } from '@/lib/lint/evidence'
import { lintText } from '@/lib/lint/lint-text'
import type { Example, ListedRule, Rule } from '@/lib/lint/rule'
import { RULES } from '@/lib/lint/rules.generated'
import { topicTitle } from '@/lib/lint/topics'
import type { Language } from '@/lib/words/language'
import { commaOf, type Say } from '@/lib/words/say'
import { ExampleView } from './example-view'
import { ruleWordsIn } from './rule-words-in'
import { TopicGuide } from './topic-guide'

interface RulePageProps {
  readonly rule: ListedRule
  readonly language: Language
}

/** One rule: a file with the mistake, the findings in it, a file without the mistake, the reason, and the sources. */
export function RulePage({ rule, language }: RulePageProps) {
  const say = sayIn(language)
  const { code, topic, severity, bad, good, evidence } = rule
  const { title, why, releases } = ruleWordsIn(language, rule)
  const words = wordsIn(language)
  const look = SEVERITY_LOOKS[severity]
  const findings = lintText(bad.text, { ...bad, regexp: re2Engine }).filter((finding) => finding.code === code)
  return (
    <ReferenceFrame language={language} path={`/rules/${code}`}>
      <article className="max-w-4xl">
        <p className="text-[12.5px] text-muted">{say(topicTitle(topic))}</p>
        <h1 className="mt-1 text-2xl font-bold tracking-tight [overflow-wrap:anywhere]">{title}</h1>
        <p className={`mt-2 flex flex-wrap items-center gap-2 text-[13.5px] ${look.colour}`}>
          <Icon name={look.icon} /> {say(look.word)}{' '}
          <code translate="no" className="font-mono">
            {code}
          </code>
        </p>
        <p className="mt-4 max-w-2xl text-[15px] leading-[1.6]">{why}</p>
        {isOfBoth(rule) && (
          <p className="mt-2 max-w-2xl text-[13.5px] text-muted">
            {say('RKE2 runs the same code: what is said of K3s here holds for it too.')}
          </p>
        )}
        {releases !== undefined && (
          <p className="mt-3 max-w-2xl rounded-lg bg-mirror-soft px-3 py-2 text-[13.5px] text-mirror">
            <span className="font-semibold">{say('Releases.')}</span> {releases}
          </p>
        )}
        <h2 className="mt-8 mb-2 text-[15px] font-semibold">{say('With the mistake')}</h2>
        <Circumstances example={bad} say={say} />
        <ExampleView say={say} words={words} label={say('With the mistake')} text={bad.text} findings={findings} />
        <h2 className="mt-8 mb-2 text-[15px] font-semibold">{say('Without it')}</h2>
        <Circumstances example={good} say={say} />
        <ExampleView say={say} words={words} label={say('Without it')} text={good.text} findings={[]} />
        <h2 className="mt-8 mb-2 text-[15px] font-semibold">{say('When it is meant so')}</h2>
        <Ignoring rule={rule} say={say} />
        <h2 className="mt-8 mb-2 text-[15px] font-semibold">{say('Where this comes from')}</h2>
        <p className="mb-2 text-[13.5px]">
          <TopicGuide topic={topic} say={say} />
        </p>
        <ul className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-[13.5px]">
          {evidence.map(readEvidence).map(({ label, url }) => (
            <li key={label}>
              {url === '' ? (
                label
              ) : (
                <a
                  href={url}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-block py-[3px] text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
                >
                  {label}
                </a>
              )}
            </li>
          ))}
        </ul>
        <OtherRules rule={rule} language={language} say={say} />
      </article>
    </ReferenceFrame>
  )
}

/** The rules before and after it in the list. */
function OtherRules({ rule, language, say }: RulePageProps & { readonly say: Say }) {
  const at = RULES.indexOf(rule)
  const [previous, next] = [RULES[at - 1], RULES[at + 1]]
  return (
    <nav
      aria-label={say('Other rules')}
      className="mt-10 flex flex-wrap justify-between gap-3 border-t border-line pt-4 text-[13.5px]"
    >
      {previous === undefined ? (
        <span />
      ) : (
        <a href={rulePage(language, previous.code)} className="text-muted hover:text-ink">
          ← {ruleWordsIn(language, previous).title}
        </a>
      )}
      {next !== undefined && (
        <a href={rulePage(language, next.code)} className="text-muted hover:text-ink">
          {ruleWordsIn(language, next).title} →
        </a>
      )}
    </nav>
  )
}

/** It speaks of K3s and says nothing else of RKE2. */
function isOfBoth({ title, why, releases = '' }: Rule): boolean {
  return /\bK3s\b/.test(title + why) && !`${title} ${why} ${releases}`.includes('RKE2')
}

/** How a file or a command turns the rule off. */
function Ignoring({ rule: { code, rejects }, say }: { readonly rule: Rule; readonly say: Say }) {
  if (rejects)
    return (
      <p className="text-[13.5px] text-muted">
        {say('It cannot be ignored: K3s and RKE2 reject the file, so nothing in it has an effect.')}
      </p>
    )
  return (
    <p className="max-w-2xl text-[13.5px] text-muted">
      <Phrase
        text="The comment {line} beside or above a line hides it there, {file} in the whole file. On the command line, {flag} switches it off."
        say={say}
        values={{
          line: <code className="font-mono"># pullpath-ignore {code}</code>,
          file: <code className="font-mono"># pullpath-ignore-file {code}</code>,
          flag: <code className="font-mono">--rule {code}=off</code>,
        }}
      />
    </p>
  )
}

interface CircumstancesProps {
  readonly example: Example
  readonly say: Say
}

/** The settings that the example needs besides its text. */
function Circumstances({ example: { options = {}, images = [], fileName }, say }: CircumstancesProps) {
  const parts: readonly string[] = [
    ...(options.distribution === 'rke2' ? ['RKE2'] : []),
    ...(options.release === undefined ? [] : [say('release {name}', { name: options.release })]),
    ...(options.disableDefaultRegistryEndpoint ? ['--disable-default-registry-endpoint'] : []),
    ...(options.embeddedRegistry ? ['--embedded-registry'] : []),
    ...(images.length === 0 ? [] : [say('images {names}', { names: images.join(commaOf(say)) })]),
    ...(fileName === undefined ? [] : [say('the file {name}', { name: fileName })]),
  ]
  if (parts.length === 0) return null
  return (
    <p className="mb-2 text-[13px] text-muted [overflow-wrap:anywhere]">
      {say('With {parts}:', { parts: parts.join(' · ') })}
    </p>
  )
}
