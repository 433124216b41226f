import { lazy, Suspense } from 'react'
import { Icon } from '@/components/ui/icon'
import { withBreaks } from '@/components/ui/with-breaks'
import { GuideLink } from '@/components/reference/guide-link'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import { routeEnd } from '@/lib/containerd/route-end'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { nodePaths } from '@/lib/k3s/node-paths'
import { endWords } from './end-words'
import { goesOnWords } from './words'

/** For RKE2 alone. */
const OwnPulls = lazy(async () => ({ default: (await import('./own-pulls')).OwnPulls }))

interface PlanEndProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
}

/** Whether the default endpoint is reached, and what is known on the node afterwards. */
export function PlanEnd({ analysis, options }: PlanEndProps) {
  const { plan, parsed } = analysis
  const say = useSay()
  const end = routeEnd(plan, parsed.registries, options)
  const log = <code className="font-mono text-ink">{withBreaks(visibleText(nodePaths(options).containerdLog))}</code>
  return (
    <div className="relative pl-11">
      {plan.attempts.length > 1 && (
        <p className="mb-3 text-[12.5px] text-muted">
          {goesOnWords(say)} <GuideLink to="failures" about={say('If it fails here')} />
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
          <Phrase
            text="{endpoint} of {registry} is not asked. When the endpoints above fail, the pull fails."
            values={{
              endpoint: <span className="font-semibold text-ink">{say('Default endpoint')}</span>,
              registry: visibleText(end.registry),
            }}
          />{' '}
          {options.disableDefaultRegistryEndpoint && (
            <code className="font-mono">--disable-default-registry-endpoint</code>
          )}{' '}
          <GuideLink to="air-gap#flag" about={say('Default endpoint')} />
        </p>
      )}
      {end.kind === 'flag-without-effect' && (
        <p className="rounded-xl bg-warn-soft px-3.5 py-2.5 text-[13px] text-warn">
          <strong className="font-semibold">{say('--disable-default-registry-endpoint has no effect here:')}</strong>
          {say.gap}
          {endWords(end, plan.attempts.length, say)}{' '}
          <GuideLink to="air-gap#flag-holes" about="--disable-default-registry-endpoint" className="text-warn!" />
        </p>
      )}
      {end.kind === 'aborts' && (
        <p className="rounded-xl bg-error-soft px-3.5 py-2.5 text-[13px] text-error">
          {endWords(end, plan.attempts.length, say)} <code className="font-mono">{visibleText(end.error)}</code>
        </p>
      )}
      {plan.reference && (
        <p className="mt-3 text-[12.5px] text-muted [overflow-wrap:anywhere]">
          {end.kind === 'default-last' && endWords(end, plan.attempts.length, say)}
          {say.gap}
          <Phrase
            text="On the node, in {command}, the image is always called {name}"
            values={{
              command: <code className="font-mono">crictl image ls</code>,
              name: <code className="font-mono text-ink">{withBreaks(visibleText(plan.reference.normalised))}</code>,
            }}
          />
        </p>
      )}
      <p className="mt-2 text-[12.5px] text-muted [overflow-wrap:anywhere]">
        {plan.attempts.length > 1 ? (
          <Phrase
            text="The kubelet shows one error, which may be another endpoint's. What each one answered is on the node in {path}"
            values={{ path: log }}
          />
        ) : (
          <Phrase text="What the endpoint answered is on the node in {path}" values={{ path: log }} />
        )}
      </p>
      {options.distribution === 'rke2' && (
        <Suspense>
          <OwnPulls analysis={analysis} options={options} />
        </Suspense>
      )}
    </div>
  )
}
