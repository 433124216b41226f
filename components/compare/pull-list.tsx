import { useSay } from '@/components/words/use-say'
import type { ToldEffect, ToldPull } from '@/lib/compare/report'
import { effectWords } from '@/lib/compare/report-words'
import { sayingIn } from '@/lib/words/saying'

interface PullListProps {
  readonly pulls: readonly (ToldPull | ToldEffect)[]
  readonly onImage: (image: string) => void
}

/** What pulls do otherwise, each with the images that do it; a click shows the plan of one. */
export function PullList({ pulls, onImage }: PullListProps) {
  const say = useSay()
  if (pulls.length === 0) return null
  return (
    <ul className="mt-1.5 grid gap-2">
      {pulls.map((pull) => (
        <li key={pull.images.join(' ')} className="text-[13.5px] leading-[1.45] [overflow-wrap:anywhere]">
          {sayingIn(say, effectWords({ until: null, ...pull }))}{' '}
          <span className="inline-flex flex-wrap gap-x-2 gap-y-1">
            {pull.images.slice(0, SHOWN_MAX).map((image) => (
              <button
                key={image}
                type="button"
                translate="no"
                aria-label={say('Show the plan of {image}', { image })}
                onClick={() => onImage(image)}
                className="text-left font-mono text-[12px] text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
              >
                {image}
              </button>
            ))}
            {pull.images.length > SHOWN_MAX && (
              <span className="text-[12.5px] text-muted">
                {say('and {count} more', { count: pull.images.length - SHOWN_MAX })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

const SHOWN_MAX = 20
