import { useId, useMemo, useState } from 'react'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { testNames, type Taken, type TestedName } from '@/lib/explain/rewrite-names'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import type { TomlReader } from '@/lib/go/toml/reader'
import { imageOf, registryOf } from '@/lib/suggest/image-names'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { GroupMark } from './group-mark'

interface NameTableProps {
  readonly registry: string
  readonly rewrite: ReadonlyMap<string, string>
  /** Of the rule whose groups are marked in results. */
  readonly number: number
  readonly names: readonly string[]
  readonly engine: RegexpEngine
  readonly toml: TomlReader
}

/** A longer table is not read. */
const SHOWN_MAX = 30

/** What test names become, and by which rule. */
export function NameTable({ registry, rewrite, number, names, engine, toml }: NameTableProps) {
  const id = useId()
  const say = useSay()
  const [typed, setTyped] = useState('')
  const ofRegistry = useMemo(() => namesOf(registry, names), [registry, names])
  const tested = useMemo(
    () => testNames({ registry, rewrite, names: ofRegistry.slice(0, SHOWN_MAX) }, engine, toml),
    [registry, rewrite, ofRegistry, engine, toml],
  )
  const tried = typed.trim()
  const own = useMemo(
    () => (tried === '' ? [] : testNames({ registry, rewrite, names: [tried] }, engine, toml)),
    [registry, rewrite, tried, engine, toml],
  )
  return (
    <div>
      <label htmlFor={id} className="mb-1 inline-block text-muted">
        {say('Try a name')}
      </label>
      <input
        id={id}
        value={typed}
        placeholder={imageOf(registry === '*' ? 'quay.io' : registry)}
        onChange={(event) => setTyped(event.target.value)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        data-own-undo
        className="h-8 w-full min-w-0 rounded-lg border border-line-strong bg-panel px-2.5 font-mono text-[13px]"
      />
      <div role="status" className="mt-1 [overflow-wrap:anywhere]">
        {own.map((one) => (
          <Outcome key="typed" tested={one} number={number} count={rewrite.size} />
        ))}
      </div>
      {tested.length > 0 && (
        <table className="mt-2 w-full table-fixed border-collapse text-left">
          <caption className="mb-1 text-left text-muted">
            {registry === '*'
              ? say('Of the image field and the image list: names of any registry')
              : visibleText(say('Of the image field and the image list: names of {registry}', { registry }))}
          </caption>
          <thead>
            <tr className="text-muted">
              <th scope="col" className="w-[38%] py-0.5 pr-2 font-normal">
                {say('Repository')}
              </th>
              <th scope="col" className="py-0.5 pr-2 font-normal">
                {say('Becomes')}
              </th>
              <th scope="col" className="w-16 py-0.5 font-normal">
                {say('By rule')}
              </th>
            </tr>
          </thead>
          <tbody>
            {tested.map((one) => (
              <tr key={one.name} className="border-t border-line align-top">
                <th scope="row" className="py-1 pr-2 font-mono font-normal [overflow-wrap:anywhere]">
                  {visibleText(one.repository ?? one.name)}
                </th>
                <td className="py-1 pr-2 [overflow-wrap:anywhere]">
                  <Results taken={one.taken} number={number} />
                </td>
                <td className="py-1 tabular-nums">{ruleWords(one.taken, say)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ofRegistry.length > SHOWN_MAX && (
        <p className="mt-1 text-muted">
          {say('and {count} more of the list', { count: ofRegistry.length - SHOWN_MAX })}
        </p>
      )}
      {tested.some(({ taken }) => areDifferent(taken)) && (
        <p className="mt-1.5 text-warn">
          {say(
            'Where several rules change a name, containerd takes one of them at random for each request. Write patterns of which only one matches.',
          )}
        </p>
      )}
    </div>
  )
}

/** Those that the rules are for; a typical name if no rule is for any. */
function namesOf(registry: string, names: readonly string[]): readonly string[] {
  const own = names.filter((name) => {
    const from = registryOf(name)
    return from !== null && (registry === '*' || from === registry)
  })
  return own.length > 0 || registry === '*' ? own : [imageOf(registry)]
}

function Outcome({
  tested: { repository, otherRegistry, taken },
  number,
  count,
}: {
  readonly tested: TestedName
  readonly number: number
  readonly count: number
}) {
  const say = useSay()
  if (repository === null)
    return <p className="text-error">{say('This is not an image name that containerd takes.')}</p>
  if (otherRegistry !== null)
    return (
      <p>{say('It is of {registry}, so these rules are not used for it.', { registry: visibleText(otherRegistry) })}</p>
    )
  const name = <code className="font-mono">{visibleText(repository)}</code>
  if (taken.length === 0)
    return (
      <p>
        {count === 1 ? (
          <Phrase text="{name} stays as it is: the rule does not change it." values={{ name }} />
        ) : (
          <Phrase text="{name} stays as it is: no rule changes it." values={{ name }} />
        )}
      </p>
    )
  const values = { name, results: <Results taken={taken} number={number} />, rules: ruleWords(taken, say) }
  return (
    <p>
      {areDifferent(taken) ? (
        <Phrase
          text="{name} becomes {results}, by rule {rules}, one of them at random for each request."
          values={values}
        />
      ) : (
        <Phrase text="{name} becomes {results}, by rule {rules}." values={values} />
      )}
    </p>
  )
}

function Results({ taken, number }: { readonly taken: readonly Taken[]; readonly number: number }) {
  const say = useSay()
  if (taken.length === 0) return <span className="text-muted">{say('the same')}</span>
  return taken.map((one, at) => (
    <span key={one.rule}>
      {at > 0 && say(' or ')}
      <code className="font-mono">
        {one.rule === number
          ? one.parts.map(({ text, from }, index) =>
              typeof from === 'number' ? (
                <GroupMark key={index} group={from}>
                  {visibleText(text)}
                </GroupMark>
              ) : (
                <span key={index}>{visibleText(text)}</span>
              ),
            )
          : visibleText(one.result)}
        {one.result === '' && say('(empty)')}
      </code>
    </span>
  ))
}

function ruleWords(taken: readonly Taken[], say: Say): string {
  return taken.length === 0 ? say('none') : taken.map(({ rule }) => rule).join(say(' or '))
}

function areDifferent(taken: readonly Taken[]): boolean {
  return new Set(taken.map(({ result }) => result)).size > 1
}
