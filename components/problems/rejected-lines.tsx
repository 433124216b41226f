import { maskedExcerpt, excerptOf } from '@/lib/secrets/masked-excerpt'
import { visibleText } from '@/lib/text/visible-text'

interface RejectedLinesProps {
  readonly text: string
  /** The line of the mistake, which counts from 1. */
  readonly line: number
  /** False shows dots in place of secrets. */
  readonly reveal: boolean
}

/** The line of the mistake with the one above it, which it often has to fit. */
export function RejectedLines({ text, line, reveal }: RejectedLinesProps) {
  const lines = (reveal ? excerptOf : maskedExcerpt)(text, Math.max(1, line - 1), line)
  return (
    <span className="mt-1.5 block overflow-x-auto rounded-lg bg-panel py-1 font-mono text-[12.5px] leading-[1.6] text-ink">
      {lines.map((one) => (
        <span
          key={one.line}
          className={`block w-max min-w-full px-2 whitespace-pre ${one.line === line ? 'font-semibold' : ''}`}
        >
          <span aria-hidden="true" className="text-error">
            {one.line === line ? '→ ' : '  '}
          </span>
          <span className="text-muted">{one.line}</span> {visibleText(one.text)}
        </span>
      ))}
    </span>
  )
}
