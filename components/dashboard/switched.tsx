'use client'

import { useMemo, useState } from 'react'
import { baseWords, changedOptions, type Base } from '@/components/files/compare/base'
import { Button, IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ReleasesLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import { switchWords } from '@/lib/explain/switch-words'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseName, releaseOf } from '@/lib/k3s/releases/releases'
import { visibleText } from '@/lib/text/visible-text'

interface SwitchedProps {
  /** Null while it is of an earlier text or node. */
  readonly analysis: Analysis | null
  readonly options: NodeOptions
  readonly onCompare: (base: Base) => void
}

/** The last analysis, and the node that it is for. */
interface Seen {
  readonly analysis: Analysis
  readonly options: NodeOptions
}

interface Switch {
  readonly before: Seen
  readonly after: Seen
  readonly base: Base
}

/** After a switch of the node: what it changed for this text, in one line, until something else changes. */
export function Switched({ analysis, options, onCompare }: SwitchedProps) {
  const say = useSay()
  const [seen, setSeen] = useState<Seen | null>(null)
  const [last, setLast] = useState<Switch | null>(null)
  const isKnown = analysis !== null && !(analysis.plan.pending && analysis.plan.attempts.length === 0)
  if (isKnown && (seen?.analysis !== analysis || seen.options !== options)) {
    const now = { analysis, options }
    setSeen(now)
    setLast(nextSwitch(last, seen, now))
  }
  const words = useMemo(
    () =>
      last &&
      switchWords(last.before.analysis, last.after.analysis, baseWords(last.base, last.after.options, say), say),
    [last, say],
  )
  return (
    <div
      className={
        words === null ? '' : 'flex flex-wrap items-center gap-x-2 border-b border-line bg-panel px-4 py-1 text-[13px]'
      }
    >
      <p role="status" aria-label={say('After the switch')} className="min-w-0 [overflow-wrap:anywhere]">
        {words === null ? '' : visibleText(words.text)}
      </p>
      {words !== null && last !== null && (
        <>
          {words.hasFiles && (
            <Button
              look="ghost"
              className="text-accent! underline underline-offset-2"
              onClick={() => onCompare(last.base)}
            >
              {say('Show the differences')}
            </Button>
          )}
          {isOtherRelease(last) && <ReleasesLink {...releasesOfSwitch(last)} />}
          <IconButton label={say('Close')} className="ml-auto" onClick={() => setLast(null)}>
            <Icon name="close" size={14} />
          </IconButton>
        </>
      )}
    </div>
  )
}

function isOtherRelease({ before, after }: Switch): boolean {
  const [one, other] = [before.options, after.options]
  return one.release !== other.release && one.distribution === other.distribution
}

function releasesOfSwitch({ before, after }: Switch) {
  const nameOf = (options: NodeOptions) => releaseName(releaseOf(options), options.distribution)
  return { from: nameOf(before.options), to: nameOf(after.options) }
}

/** The switch that led to `now`; the last one as long as text and image stay. */
function nextSwitch(last: Switch | null, before: Seen | null, now: Seen): Switch | null {
  if (before === null) return null
  const isSame =
    before.analysis.parsed.text === now.analysis.parsed.text && before.analysis.plan.image === now.analysis.plan.image
  if (!isSame) return null
  const but = changedOptions(before.options, now.options)
  return but === null ? last : { before, after: now, base: { kind: 'node', but } }
}
