'use client'

import { lazy, memo, Suspense, type ReactNode } from 'react'
import type { Spot } from '@/components/workspace/spot'
import { spotTouchesAttempt } from '@/components/workspace/spot'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import { routeEnd } from '@/lib/containerd/route-end'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { LineIndex } from '@/lib/text/line-index'
import { lineAt } from '@/lib/text/line-index'
import type { Path } from '@/lib/registries/diagnostic'
import { nodePaths } from '@/lib/k3s/node-paths'
import { AttemptCard, Rail } from './attempt-card'
import { directoryWords, endWords, GOES_ON, readingWords, STOPS } from './words'

const PushCommands = lazy(() => import('./push-commands').then((module) => ({ default: module.PushCommands })))

interface PlanPaneProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly lines: LineIndex
  readonly spot: Spot | null
  readonly onSpot: (spot: Spot | null) => void
  /** Left out where there is nothing to jump to. */
  readonly onShowYaml?: (path: Path) => void
  readonly onShowFile?: (file: string, line: number) => void
  /** Runs the plan. */
  readonly probe?: ReactNode
  /** What an attempt answered when it was run. */
  readonly resultOf?: (attempt: Attempt, index: number) => ReactNode
}

/** The plan as a numbered route: how the name was read, who answers for it, each attempt, the end. */
export const PlanPane = memo(function PlanPane(props: PlanPaneProps) {
  const { analysis, lines, spot, onSpot } = props
  const { plan, parsed } = analysis
  if (plan.pending && plan.attempts.length === 0)
    return <p className="p-6 text-center text-[13px] text-muted">Loading what reads the files of this release…</p>
  if (plan.attempts.length === 0) return <NoAttempts analysis={analysis} />
  const last = plan.attempts.length - 1
  const blocked = routeEnd(plan, parsed.registries, props.options).kind === 'default-blocked'
  const lineOf = (attempt: Attempt) => {
    const source = attempt.path === null ? null : parsed.locate(attempt.path)
    return source === null ? null : lineAt(lines, (source.key ?? source.value).start)
  }
  return (
    <div className="relative px-4 pt-4 pb-6">
      {props.probe}
      <Start analysis={analysis} />
      <ol aria-label="Pull plan">
        {plan.attempts.map((attempt, index) => (
          <AttemptCard
            key={index}
            attempt={attempt}
            joined={index < last || blocked}
            number={index + 1}
            lit={spotTouchesAttempt(spot, attempt)}
            yamlLine={props.onShowYaml === undefined ? null : lineOf(attempt)}
            fileLine={props.onShowFile === undefined ? null : (attempt.source?.line ?? null)}
            onPoint={() => onSpot({ in: 'plan', attempt })}
            onLeave={() => onSpot(null)}
            onShowYaml={() => attempt.path && props.onShowYaml?.(attempt.path)}
            onShowFile={() => attempt.source && props.onShowFile?.(attempt.source.file, attempt.source.line)}
          >
            {index < last && !props.resultOf?.(attempt, index) && (
              <p className="mt-2 text-[12.5px] text-muted">
                {GOES_ON} {STOPS}
              </p>
            )}
            {props.resultOf?.(attempt, index)}
            <Suspense>
              <PushCommands plan={plan} attempt={attempt} />
            </Suspense>
          </AttemptCard>
        ))}
      </ol>
      <End {...props} />
    </div>
  )
})

function Start({ analysis }: { readonly analysis: Analysis }) {
  const { plan } = analysis
  const { reference } = plan
  const directory = directoryWords(plan)
  return (
    <div className="relative pb-4 pl-11">
      <Rail />
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0 grid h-[30px] w-[30px] place-items-center rounded-full border-[3px] border-accent bg-panel text-accent"
      >
        <Icon name="file" size={14} />
      </span>
      {reference && (
        <p className="text-[15px] font-semibold [overflow-wrap:anywhere]">
          <span>{visibleText(reference.registry)}</span>
          <span className="mx-1 font-normal text-muted">/</span>
          <span>{visibleText(reference.repository)}</span>
          <span className="mx-1 font-normal text-muted">{reference.object.includes(':') ? '@' : ':'}</span>
          <span>{visibleText(reference.object)}</span>
        </p>
      )}
      <p className="mt-0.5 text-[13px] text-muted">
        {readingWords(plan)}{' '}
        {directory && (
          <>
            {directory.before}
            {directory.code && (
              <code className="font-mono font-semibold text-ink [overflow-wrap:anywhere]">
                {visibleText(directory.code)}
              </code>
            )}{' '}
            {directory.after}
          </>
        )}
      </p>
      {plan.directory?.decodeError != null && (
        <p className="mt-2 rounded-lg bg-error-soft px-3 py-2 text-[13px] text-error">
          containerd cannot decode this file (
          <code className="font-mono">{visibleText(plan.directory.decodeError)}</code>), so every mirror in it is
          bypassed.
        </p>
      )}
    </div>
  )
}

function End({ analysis, options }: PlanPaneProps) {
  const { plan, parsed } = analysis
  const end = routeEnd(plan, parsed.registries, options)
  return (
    <div className="relative pl-11">
      {end.kind === 'default-blocked' && (
        <p className="relative rounded-xl border border-dashed border-line-strong px-3.5 py-2.5 text-[13px] text-muted">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-11 grid h-[30px] w-[30px] place-items-center rounded-full border-[3px] border-default bg-panel text-default"
          >
            <Icon name="blocked" size={14} />
          </span>
          <span className="font-semibold text-ink">Default endpoint</span> of {visibleText(end.registry)}{' '}
          {endWords(end)}{' '}
          {options.disableDefaultRegistryEndpoint && (
            <code className="font-mono">--disable-default-registry-endpoint</code>
          )}
        </p>
      )}
      {end.kind === 'flag-without-effect' && (
        <p className="rounded-xl bg-warn-soft px-3.5 py-2.5 text-[13px] text-warn">
          <strong className="font-semibold">--disable-default-registry-endpoint has no effect here:</strong>{' '}
          {endWords(end)}
        </p>
      )}
      {plan.reference && (
        <p className="mt-3 text-[12.5px] text-muted [overflow-wrap:anywhere]">
          {end.kind === 'default-last' && endWords(end)} Wherever it comes from, the node and{' '}
          <code className="font-mono">crictl image ls</code> know the image as{' '}
          <code className="font-mono text-ink">{visibleText(plan.reference.normalised)}</code>
        </p>
      )}
      <p className="mt-2 text-[12.5px] text-muted [overflow-wrap:anywhere]">
        The kubelet shows one error, which may be another endpoint&apos;s. What each one answered is on the node in{' '}
        <code className="font-mono text-ink">{nodePaths(options).containerdLog}</code>
      </p>
    </div>
  )
}

function NoAttempts({ analysis }: { readonly analysis: Analysis }) {
  const { plan, parsed } = analysis
  return (
    <div className="p-4">
      <div role="status" className="rounded-xl bg-error-soft px-4 py-3 text-error">
        <h3 className="flex items-center gap-2 font-semibold">
          <Icon name="error" />{' '}
          {parsed.parseError === null ? 'The pull fails before any request' : 'K3s rejects this file'}
        </h3>
        <p className="mt-1.5 max-h-72 overflow-auto font-mono text-[13px] whitespace-pre-wrap [overflow-wrap:anywhere]">
          {visibleLines(
            parsed.parseError === null ? (plan.criError ?? plan.fails ?? '') : withoutSecrets(parsed.parseError),
          )}
        </p>
        {parsed.parseError !== null && (
          <p className="mt-2 text-[13px]">
            The node keeps waiting and starts neither containerd nor the kubelet, so nothing is pulled until the file is
            corrected.
          </p>
        )}
      </div>
      <ol aria-label="Pull plan" className="sr-only" />
    </div>
  )
}

function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n')
}
