import { useSay } from '@/components/words/use-say'
import type { EnvironmentReport } from '@/lib/probe/event'
import { visibleText } from '@/lib/text/visible-text'
import { commaOf } from '@/lib/words/say'
import { toldIn } from '@/lib/words/saying'
import type { Where } from './where'

interface SurroundingsProps {
  readonly environment: EnvironmentReport
  readonly where: Where
}

const WORDS = {
  /* SAID */
  authorities: 'authorities',
  resolver: 'DNS',
  proxy: 'proxy',
  localhost: 'localhost',
  files: 'certificate files',
  /* END */
} as const

/** Where the computer that asked differs from a node: in one line, and in full below it. */
export function Surroundings({ environment: { isNode, facts }, where }: SurroundingsProps) {
  const say = useSay()
  const different = [...new Set(facts.filter(({ mayDiffer }) => mayDiffer).map(({ about }) => say(WORDS[about])))]
  return (
    <details className="mb-2 text-[12.5px]">
      <summary className="rounded text-muted hover:text-ink">
        {isNode ? say('Asked from this node.') : say('Asked from {where}, which is not a node.', { where: say(where) })}
        {different.length > 0 && ` ${say('May differ in a pull: {list}.', { list: different.join(commaOf(say)) })}`}
      </summary>
      <ul aria-label={say('Differences from a node')} className="mt-1 grid list-disc gap-0.5 pl-7">
        {facts.map(({ about, text, said }) => (
          <li key={about} className="[overflow-wrap:anywhere]">
            {visibleText(toldIn(say, text, said))}
          </li>
        ))}
      </ul>
    </details>
  )
}
