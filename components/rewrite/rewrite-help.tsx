'use client'

import { useMemo } from 'react'
import { Icon } from '@/components/ui/icon'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import { decodeRewrite } from '@/lib/containerd/rewrite'
import { engines } from '@/lib/containerd/engines'
import { replacementPieces } from '@/lib/explain/rewrite-references'
import { patternFault } from '@/lib/go/regexp/pattern-fault'
import { tomlReader } from '@/lib/go/toml/reader'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { visibleText } from '@/lib/text/visible-text'
import { FaultMark, GroupMark } from './group-mark'
import { MarkedPattern } from './marked-pattern'
import { NameTable } from './name-table'

export interface RewriteHelpProps {
  readonly registry: string
  /** All rewrites of the mirror, in the order of the text. */
  readonly rewrite: ReadonlyMap<string, string>
  readonly pattern: string
  /** The position among them, from 1. */
  readonly number: number
  readonly options: NodeOptions
  /** The image of the plan, and the image list. */
  readonly names: readonly string[]
}

/** How one rewrite works: its groups, what is wrong with it, and what names become. By the engine of the plan. */
export function RewriteHelp({ registry, rewrite, pattern, number, options, names }: RewriteHelpProps) {
  const say = useSay()
  const replacement = rewrite.get(pattern) ?? ''
  const { toml, engine } = useMemo(() => {
    const { tomlParser, unicodeNames } = releaseOf(options)
    return {
      toml: tomlReader(tomlParser, engines.decodeToml1),
      engine: engines.regexp.withNames(unicodeNames),
    }
  }, [options])
  const read = decodeRewrite(pattern, replacement, toml)
  const fault = useMemo(() => patternFault(read?.pattern ?? '', engine), [read?.pattern, engine])
  if (read === null)
    return (
      <p className="mt-1.5 text-[12.5px] text-error">
        {say('containerd cannot read the file that is written from this rule, so there is nothing to try.')}
      </p>
    )
  const pieces = replacementPieces(read.pattern, read.replacement)
  const faults = pieces.flatMap((piece) => piece.fault ?? [])
  return (
    <section
      aria-label={visibleText(say('How rewrite {number} of {registry} works', { number, registry }))}
      className="mt-1.5 grid gap-2 rounded-lg border border-line bg-page/60 p-2.5 text-[12.5px]"
    >
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-muted">
        {say('Rule {number} of {count}', { number, count: rewrite.size })}
        <GuideLink to="rewrites" about={say('Pattern')} />
      </p>
      <dl className="grid gap-1.5">
        <div className="flex flex-wrap gap-x-2">
          <dt className="w-24 text-muted">{say('Pattern')}</dt>
          <dd className="min-w-0 flex-1 font-mono [overflow-wrap:anywhere]">
            <MarkedPattern pattern={read.pattern} fault={fault} />
          </dd>
        </div>
        {fault !== null && (
          <Fault words={fault.words} more={say('{error}. The node skips this rule.', { error: fault.error })} />
        )}
        <div className="flex flex-wrap gap-x-2">
          <dt className="w-24 text-muted">{say('Replacement')}</dt>
          <dd className="min-w-0 flex-1 font-mono [overflow-wrap:anywhere]">
            {pieces.map((piece) => {
              const text = visibleText(read.replacement.slice(piece.start, piece.end))
              if (fault === null && piece.fault !== null) return <FaultMark key={piece.start}>{text}</FaultMark>
              if (fault !== null || piece.group === null) return <span key={piece.start}>{text}</span>
              return (
                <GroupMark key={piece.start} group={piece.group}>
                  {text}
                </GroupMark>
              )
            })}
          </dd>
        </div>
        {fault === null && [...new Set(faults)].map((words) => <Fault key={words} words={words} more={null} />)}
      </dl>
      <NameTable registry={registry} rewrite={rewrite} number={number} names={names} engine={engine} toml={toml} />
    </section>
  )
}

function Fault({ words, more }: { readonly words: string; readonly more: string | null }) {
  const say = useSay()
  return (
    <div className="flex gap-1.5 text-error">
      <dt className="mt-0.5">
        <Icon name="error" size={13} />
        <span className="sr-only">{say('Problem')}</span>
      </dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {visibleText(words)}
        {more !== null && <span className="block text-muted">{visibleText(more)}</span>}
      </dd>
    </div>
  )
}
