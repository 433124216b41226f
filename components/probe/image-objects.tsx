import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import type { ObjectReport } from '@/lib/probe/event'
import { visibleText } from '@/lib/text/visible-text'
import { toldIn } from '@/lib/words/saying'
import { AttemptLink } from './attempt-link'

const WHAT = {
  /* SAID */
  manifest: 'manifest',
  platform: 'platform',
  config: 'config',
  layer: 'layer',
  /* END */
} as const satisfies Readonly<Record<ObjectReport['what'], string>>

/** What a deep check found of the image. */
export function ImageObjects({ objects }: { readonly objects: readonly ObjectReport[] }) {
  const say = useSay()
  return (
    <ul aria-label={say('Objects of the image')} className="mt-2 grid gap-0.5 text-[12.5px]">
      {objects.map(({ what, digest, attempt, bytes, problem, note, said }, index) => (
        <li key={index} className="flex flex-wrap items-baseline gap-x-2">
          <span className={problem === null ? 'text-accent' : 'text-error'}>
            <Icon name={problem === null ? 'check' : 'error'} size={12} />
          </span>
          {say(WHAT[what])} <code className="font-mono text-muted">{visibleText(digest.slice(0, 19))}…</code>
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
          {problem !== null && <span className="text-error">{visibleText(toldIn(say, problem, said?.problem))}</span>}
          {note !== null && <span>{visibleText(toldIn(say, note, said?.note))}</span>}
        </li>
      ))}
    </ul>
  )
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
