import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { Plan } from '@/lib/containerd/plan'

/** Why no request is sent at all. */
export function NoAttempts({ plan }: { readonly plan: Plan }) {
  return (
    <div className="p-4">
      <div role="status" className="rounded-xl bg-error-soft px-4 py-3 text-error">
        <h3 className="flex items-center gap-2 font-semibold">
          <Icon name="error" /> The pull fails before any request
        </h3>
        <p className="mt-1.5 max-h-72 overflow-auto font-mono text-[13px] whitespace-pre-wrap [overflow-wrap:anywhere]">
          {(plan.criError ?? plan.fails ?? '').split('\n').map(visibleText).join('\n')}
        </p>
      </div>
      <ol aria-label="Pull plan" className="sr-only" />
    </div>
  )
}
