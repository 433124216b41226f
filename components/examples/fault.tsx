import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn, type Saying } from '@/lib/words/saying'

/** The look of a field for an answer. */
export const ANSWER =
  'h-8 w-full min-w-0 rounded-lg border border-line-strong bg-panel px-2.5 font-mono text-[13px] text-ink placeholder:text-muted/60 aria-invalid:border-error'

/** What is wrong with an answer, below it. */
export function Fault({ id, fault }: { readonly id: string; readonly fault: Saying | undefined }) {
  const say = useSay()
  return fault === undefined ? null : (
    <p id={id} className="mt-1 flex gap-1.5 text-[12.5px] text-error">
      <span className="mt-0.5">
        <Icon name="error" size={13} />
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">{visibleText(sayingIn(say, fault))}</span>
    </p>
  )
}
