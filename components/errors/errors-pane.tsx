'use client'

import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type Dispatch } from 'react'
import { Command } from '@/components/deploy/command'
import { goToAttempt } from '@/components/plan/attempt-anchor'
import type { Highlight } from '@/components/workspace/highlight'
import { Button } from '@/components/ui/button'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import { createMask } from '@/lib/errors/mask'
import { beforeErrors, whereToLook } from '@/lib/errors/where-to-look'
import type { Diagnostic, Fix, Path } from '@/lib/registries/diagnostic'
import type { LineIndex } from '@/lib/text/line-index'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'
import { onText, takeText } from './explain-text'
import { ExplanationCard } from './explanation-card'
import { useExplained } from './use-explained'

export interface ErrorsPaneProps {
  readonly state: WorkspaceState
  /** The example with which the page began. */
  readonly startText: string
  readonly dispatch: Dispatch<Action>
  readonly analysis: Analysis
  readonly lines: LineIndex
  readonly onFix: (fix: Fix) => void
  readonly tabs: { readonly showResult: (tab: 'plan') => void }
  readonly jump: {
    readonly showPath: (path: Path) => void
    readonly showProblem: (diagnostic: Diagnostic) => void
    readonly point: (highlight: Highlight | null) => void
  }
}

/** So much at once is pasted, and not typed. */
const PASTED_MIN = 30

/** What the errors of pulls mean: pasted here, they are found in the plan and in the file. They are kept nowhere else. */
export function ErrorsPane(props: ErrorsPaneProps) {
  const { state, analysis, dispatch, jump, tabs } = props
  const say = useSay()
  const field = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const mask = useMemo(() => createMask(analysis.parsed), [analysis.parsed])
  // What is shown has no secret in it, and what is typed stays as it is while it is typed.
  const take = (next: string, isPasted: boolean) => setText(isPasted ? mask(next) : next)
  const paste = (next: string) => take(next, true)
  useEffect(() => {
    const takeWaiting = () => {
      const waiting = takeText()
      if (waiting !== null) paste(waiting)
    }
    takeWaiting()
    return onText(takeWaiting)
  })
  const { explained, isComparing, isWorking } = useExplained(useDeferredValue(text), state, analysis, props.startText)
  const showAttempt = useShowAttempt(analysis, jump.point)
  const steps = useRowSteps(explained?.explanations.length ?? 0)
  const isEmpty = text.trim() === ''
  return (
    <div lang={say.tag} className="max-w-[52rem] p-4 pb-8">
      <h2 className="text-[15px] font-semibold">{say('A pull fails?')}</h2>
      <label htmlFor={field} className="mt-1 block text-[13px] text-muted">
        {say(
          'Paste what says so: an event of the pod, output of crictl pull, lines of the log of containerd or of the service, as many as you like.',
        )}
      </label>
      <textarea
        ref={input}
        id={field}
        value={text}
        rows={isEmpty ? 7 : 4}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        data-own-undo
        onChange={({ target: { value } }) => take(value, Math.abs(value.length - text.length) > PASTED_MIN)}
        className="mt-2 block w-full resize-y rounded-lg border border-line bg-page p-2.5 font-mono text-[12.5px] text-ink"
      />
      <p className="mt-1 flex flex-wrap items-center justify-between gap-2 text-[12.5px] text-muted">
        <span className="min-w-0 flex-1 basis-60">
          {say('It stays on this page: it is not stored, not sent, and in no link. Secrets in it become dots.')}
        </span>
        {!isEmpty && (
          <Button
            onClick={() => {
              setText('')
              input.current?.focus()
            }}
          >
            {say('Clear')}
          </Button>
        )}
      </p>
      {isEmpty ? (
        <Before {...props} />
      ) : (
        <section aria-label={say('What it means')} aria-busy={isWorking} className="mt-4">
          <p role="status" className="text-[13px] text-muted">
            {summary(explained?.explanations.length ?? null, say)}{' '}
            {explained?.isCut === true && say('There is more in the text than is shown here.')}{' '}
            {!isComparing &&
              say('Open the registries.yaml of the node, and each message is found in its plan and in its lines.')}
          </p>
          {explained !== null && (
            <ol aria-label={say('Messages')} className="mt-3 grid gap-3">
              <InSteps steps={steps}>
                {(index) => (
                  <ExplanationCard
                    explanation={explained.explanations[index]!}
                    isOpen={index === 0 || explained.explanations.length <= OPEN_MAX}
                    analysis={analysis}
                    lines={props.lines}
                    onFix={props.onFix}
                    onShowPath={jump.showPath}
                    onShowProblem={jump.showProblem}
                    onShowAttempt={(image, at) => {
                      if (image !== state.image) dispatch({ type: 'image', image })
                      tabs.showResult('plan')
                      showAttempt(image, at)
                    }}
                  />
                )}
              </InSteps>
            </ol>
          )}
        </section>
      )}
    </div>
  )
}

/** So many messages are open at once. */
const OPEN_MAX = 5

function summary(count: number | null, say: ReturnType<typeof useSay>): string {
  if (count === null) return say('Reading…')
  if (count === 0) return say('There is no error of a pull in it.')
  return count === 1 ? say('1 message') : say('{count} different messages', { count })
}

/** What to know before, and where to find what to paste. */
function Before({ state }: Pick<ErrorsPaneProps, 'state'>) {
  const say = useSay()
  return (
    <div className="mt-4">
      <ul className="grid gap-1 text-[13px] text-muted">
        {beforeErrors(state.options).map((said) => (
          <li key={said.text} className="[overflow-wrap:anywhere]">
            {visibleText(sayingIn(say, said))}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex items-center gap-3">
        <h3 className="text-[13.5px] font-semibold">{say('Where to look')}</h3>
        <GuideLink to="releases#look-start" about={say('Where to look')} />
      </div>
      <dl className="mt-2 grid gap-2">
        {whereToLook(state.options, state.image).map((command) => (
          <Command key={command.text} command={command} />
        ))}
      </dl>
    </div>
  )
}

/** Goes to an attempt, of another image once its plan is there. */
function useShowAttempt({ plan }: Analysis, onPoint: ErrorsPaneProps['jump']['point']) {
  const wanted = useRef<{ readonly image: string; readonly at: number } | null>(null)
  const goOn = () => {
    const { image, at = 0 } = wanted.current ?? {}
    const attempt = image === plan.image ? plan.attempts[at] : undefined
    if (attempt === undefined) return
    wanted.current = null
    onPoint({ in: 'plan', attempt })
    // The panel may just have been shown.
    requestAnimationFrame(() => requestAnimationFrame(() => goToAttempt(at + 1)))
  }
  useEffect(goOn)
  return (image: string, at: number) => {
    wanted.current = { image, at }
    goOn()
  }
}
