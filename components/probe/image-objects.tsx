import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import type { ObjectReport } from '@/lib/probe/event'
import { visibleText } from '@/lib/text/visible-text'
import { AttemptLink } from './attempt-link'

/** What a deep check found of the image. */
export function ImageObjects({ objects }: { readonly objects: readonly ObjectReport[] }) {
  const say = useSay()
  return (
    <ul aria-label={say('Objects of the image')} className="mt-2 grid gap-0.5 text-[12.5px]">
      {objects.map(({ what, digest, attempt, bytes, problem, note }, index) => (
        <li key={index} className="flex flex-wrap items-baseline gap-x-2">
          <span className={problem === null ? 'text-accent' : 'text-error'}>
            <Icon name={problem === null ? 'check' : 'error'} size={12} />
          </span>
          {what} <code className="font-mono text-muted">{visibleText(digest.slice(0, 19))}…</code>
          {attempt !== null && (
            <span className="text-muted">
              <Phrase
                text="from {attempt}"
                values={{
                  attempt: (
                    <AttemptLink number={attempt + 1}>{say('attempt {number}', { number: attempt + 1 })}</AttemptLink>
                  ),
                }}
              />
            </span>
          )}
          {bytes !== null && <span className="text-muted">{size(bytes)}</span>}
          {problem !== null && <span className="text-error">{visibleText(problem)}</span>}
          {note !== null && <span>{visibleText(note)}</span>}
        </li>
      ))}
    </ul>
  )
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
