import type { EnvironmentReport } from '@/lib/probe/event'
import { visibleText } from '@/lib/text/visible-text'

interface SurroundingsProps {
  readonly environment: EnvironmentReport
  readonly where: string
}

const WORDS = {
  authorities: 'authorities',
  resolver: 'DNS',
  proxy: 'proxy',
  localhost: 'localhost',
  files: 'certificate files',
} as const

/** Where the computer that asked differs from a node: in one line, and in full below it. */
export function Surroundings({ environment: { isNode, facts }, where }: SurroundingsProps) {
  const different = [...new Set(facts.filter(({ mayDiffer }) => mayDiffer).map(({ about }) => WORDS[about]))]
  return (
    <details className="mb-2 text-[12.5px]">
      <summary className="rounded text-muted hover:text-ink">
        {isNode ? 'Asked from this node.' : `Asked from ${where}, which is not a node.`}
        {different.length > 0 && ` May differ in a pull: ${different.join(', ')}.`}
      </summary>
      <ul aria-label="Differences from a node" className="mt-1 grid list-disc gap-0.5 pl-7">
        {facts.map(({ about, text }) => (
          <li key={about} className="[overflow-wrap:anywhere]">
            {visibleText(text)}
          </li>
        ))}
      </ul>
    </details>
  )
}
