import type { DiffLine } from '@/lib/text/line-diff'

const SIGNS: Readonly<Record<DiffLine['kind'], { readonly sign: string; readonly word: string }>> = {
  same: { sign: ' ', word: '' },
  removed: { sign: '−', word: 'Removed: ' },
  added: { sign: '+', word: 'Added: ' },
}

/** The background and text of a line of a diff. */
export const DIFF_ROWS: Readonly<Record<DiffLine['kind'], string>> = {
  same: '',
  removed: 'bg-error-soft text-error',
  added: 'bg-accent-soft text-accent',
}

/** What a line of a diff is, for the eye and for screen readers. It is not copied. */
export function DiffSign({ kind }: Pick<DiffLine, 'kind'>) {
  return (
    <>
      <span aria-hidden="true" className="mr-2 select-none">
        {SIGNS[kind].sign}
      </span>
      <span className="sr-only select-none">{SIGNS[kind].word}</span>
    </>
  )
}
