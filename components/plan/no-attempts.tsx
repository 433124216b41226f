import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Plan } from '@/lib/containerd/plan'

/** Why no request is sent at all. What is wrong with a name is said at the field. */
export function NoAttempts({ plan }: { readonly plan: Plan }) {
  const say = useSay()
  const isName = plan.reference !== null
  return (
    <div className="p-4">
      {plan.image === '' ? (
        <p role="status" className="p-2 text-center text-[13px] text-muted">
          {say('Type an image name to see what its pull asks.')}
        </p>
      ) : (
        <div role="status" className="rounded-xl bg-error-soft px-4 py-3 text-error">
          <h3 className="flex items-center gap-2 font-semibold">
            <Icon name="error" /> {say('The pull fails before any request')}
          </h3>
          <p
            className={`mt-1.5 max-h-72 overflow-auto text-[13px] whitespace-pre-wrap [overflow-wrap:anywhere] ${isName ? 'font-mono' : ''}`}
          >
            {isName
              ? (plan.criError ?? plan.fails ?? '').split('\n').map(visibleText).join('\n')
              : say('The text above is not an image name.')}
          </p>
        </div>
      )}
      <ol aria-label={say('Pull plan')} className="sr-only" />
    </div>
  )
}
