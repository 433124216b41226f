import { useSay } from '@/components/words/use-say'
import type { DiffLine } from '@/lib/text/line-diff'

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = { same: ' ', removed: '−', added: '+' }

/** The background and text of a line of a diff. */
export const DIFF_ROWS: Readonly<Record<DiffLine['kind'], string>> = {
  same: '',
  removed: 'bg-error-soft text-error',
  added: 'bg-accent-soft text-accent',
}

/** What a line of a diff is, for the eye and for screen readers. It is not copied. */
export function DiffSign({ kind }: Pick<DiffLine, 'kind'>) {
  const say = useSay()
  return (
    <>
      <span aria-hidden="true" className="mr-2 select-none">
        {SIGNS[kind]}
      </span>
      <span className="sr-only select-none">
        {kind === 'removed' && `${say('Removed:')} `}
        {kind === 'added' && `${say('Added:')} `}
      </span>
    </>
  )
}
