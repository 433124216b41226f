import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import { routeEnd } from '@/lib/containerd/route-end'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { nodePaths } from '@/lib/k3s/node-paths'
import { endWords } from './end-words'
import { GOES_ON, STOPS } from './words'

interface PlanEndProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
}

/** Whether the default endpoint is reached, and what is known on the node afterwards. */
export function PlanEnd({ analysis, options }: PlanEndProps) {
  const { plan, parsed } = analysis
  const end = routeEnd(plan, parsed.registries, options)
  return (
    <div className="relative pl-11">
      {plan.attempts.length > 1 && (
        <p className="mb-3 text-[12.5px] text-muted">
          {GOES_ON} {STOPS}
        </p>
      )}
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
      {end.kind === 'aborts' && (
        <p className="rounded-xl bg-error-soft px-3.5 py-2.5 text-[13px] text-error">
          {endWords(end)} <code className="font-mono">{visibleText(end.error)}</code>
        </p>
      )}
      {plan.reference && (
        <p className="mt-3 text-[12.5px] text-muted [overflow-wrap:anywhere]">
          {end.kind === 'default-last' && endWords(end)} On the node, in{' '}
          <code className="font-mono">crictl image ls</code>, the image is always called{' '}
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
