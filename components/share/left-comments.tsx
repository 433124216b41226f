import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { RedactedComment } from '@/lib/secrets/redact/redact-text'

interface LeftCommentsProps {
  readonly comments: readonly RedactedComment[]
  readonly onKeep: (line: number, isKept: boolean) => void
}

const SHOWN_MAX = 200

/** Comments of the file, one for each line, to add to the link; without what looks like a secret in them. */
export function LeftComments({ comments, onKeep }: LeftCommentsProps) {
  const say = useSay()
  if (comments.length === 0) return null
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{say('Comments to add')}</legend>
      <p className="mb-1.5 text-[12.5px] text-muted">
        {say(
          'The link leaves comments out, because any word of them may be a password. Read each one before you add it.',
        )}
      </p>
      <ul className="max-h-56 overflow-auto rounded-xl border border-line bg-page px-3 py-2 font-mono text-[12.5px]">
        {comments.slice(0, SHOWN_MAX).map(({ line, text, isKept }) => (
          <li key={line}>
            <label className="flex gap-2 py-1">
              <input
                type="checkbox"
                checked={isKept}
                onChange={(event) => onKeep(line, event.target.checked)}
                className="mt-0.5 size-4 shrink-0 accent-[var(--accent)]"
              />
              <span className="min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere]">
                <span className="text-muted">{line + 1} </span>
                {visibleText(text)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {comments.length > SHOWN_MAX && (
        <p className="mt-1 text-[12.5px] text-muted">
          {say('and {count} more, which stay out.', { count: (comments.length - SHOWN_MAX).toLocaleString('en') })}
        </p>
      )}
    </fieldset>
  )
}
