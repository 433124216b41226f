import { cutMiddle } from '@/lib/text/cut-middle'
import { withBreaks } from './with-breaks'

interface ShortenedProps {
  readonly text: string
  /** Letters that are shown. */
  readonly max: number
  readonly isWhole: boolean
}

/**
 * A text of which a narrow window shows start and end until the whole is wanted. Its middle is still there, without a size,
 * for screen readers and for what is copied.
 */
export function Shortened({ text, max, isWhole }: ShortenedProps) {
  const parts = isWhole ? null : cutMiddle(text, max)
  if (parts === null) return withBreaks(text)
  const [start, middle, end] = parts
  return (
    <>
      {withBreaks(start)}
      <span className="cut-middle">{middle}</span>
      {withBreaks(end)}
    </>
  )
}

/** The button that shows the whole, in a narrow window. */
export function WholeButton({
  label,
  isWhole,
  onWhole,
}: {
  readonly label: string
  readonly isWhole: boolean
  readonly onWhole: (isWhole: boolean) => void
}) {
  return (
    <button
      type="button"
      aria-expanded={isWhole}
      onClick={() => onWhole(!isWhole)}
      className="min-h-6 rounded text-[12.5px] text-accent underline decoration-accent/40 underline-offset-2 sm:hidden"
    >
      {label}
    </button>
  )
}
