import { ALLOWED_AT_TOP, ALLOWED_IN_LIB, GROUND } from '@/lib/testdata/layer-table'

/** What goes from one step of the pipeline to the next, in the order in which data goes. */
const PIPELINE: readonly (readonly [part: string, does: string, gives: string])[] = [
  ['registries', 'what the person writes', 'parsed file'],
  ['k3s', 'what K3s writes from it', 'hosts.toml, config.toml'],
  ['containerd', 'what containerd then does', 'plan of an image'],
  ['node', 'the three in one place', 'files, plans, problems'],
  ['lint', 'what is legal but not meant', 'findings'],
]
/** Who hands that on, to whom. */
const ENDS: readonly (readonly [from: string, part: string, to: string])[] = [
  ['lint', 'analyze', 'components and app: the page'],
  ['lint', 'cli', 'the terminal'],
  ['node', 'probe', 'real registries'],
]
/** Parts that make and check the rest: a picture with them shows nothing else. */
const ASIDE: readonly string[] = ['generate', 'attack', 'conformance', 'bench', 'launch', 'testdata']

/** The page about the architecture, whose pictures follow from the table of imports that a test holds every import to. */
export function printArchitecture(): string {
  const missing = [...PIPELINE, ...ENDS.map(([, part]) => [part] as const)].find(([part]) => !(part in ALLOWED_IN_LIB))
  if (missing !== undefined) throw new Error(`The table of imports has no part ${missing[0]}.`)
  return `# Architecture

Generated from lib/testdata/layer-table.ts: npm run generate. What each folder is for is in [CONTRIBUTING.md](../CONTRIBUTING.md#layout).

## The way of data

A person writes registries.yaml; K3s turns it into files; containerd turns those files and an image name into requests. The folders
are these programs, and data goes through them once, in this order.

\`\`\`mermaid
flowchart TD
  file([registries.yaml])
${PIPELINE.map(([part, does]) => `  ${part}["lib/${part}<br/>${does}"]\n`).join('')}${ENDS.map(([, part, to]) => `  ${part}["lib/${part}"]\n  ${part}Out([${to}])\n`).join('')}  file --> ${PIPELINE[0]?.[0] ?? ''}
${PIPELINE.slice(1)
  .map(([part], index) => `  ${PIPELINE[index]?.[0] ?? ''} -- "${PIPELINE[index]?.[2] ?? ''}" --> ${part}\n`)
  .join(
    '',
  )}${ENDS.map(([from, part]) => `  ${from} -- "${PIPELINE.find(([name]) => name === from)?.[2] ?? ''}" --> ${part} --> ${part}Out\n`).join('')}\`\`\`

## Who may import whom

An arrow leads to what is imported. What is reached by a longer way has no arrow of its own, and every part may import the ground:
${GROUND.map((part) => `lib/${part}`).join(', ')}. Left out are ${ASIDE.map((part) => `lib/${part}`).join(', ')}.

\`\`\`mermaid
%%{init: {"flowchart": {"nodeSpacing": 14, "rankSpacing": 36, "padding": 8}}}%%
flowchart TD
${importsAtTop().map(arrow).join('')}  subgraph lib
${importsInLib().map(arrow).join('')}  end
\`\`\`
`
}

const arrow = ([from, to]: readonly [from: string, to: string]): string => `  ${from} --> ${to}\n`

function importsAtTop(): readonly (readonly [from: string, to: string])[] {
  const own = Object.fromEntries(
    Object.entries(ALLOWED_AT_TOP).map(([from, to]) => [from, to.filter((other) => other !== from)]),
  )
  return reduced(own)
}

function importsInLib(): readonly (readonly [from: string, to: string])[] {
  const kept = Object.entries(ALLOWED_IN_LIB).filter(([part]) => !ASIDE.includes(part))
  return reduced(Object.fromEntries(kept))
}

/** The imports without those that follow from others. */
function reduced(graph: Readonly<Record<string, readonly string[]>>): readonly (readonly [from: string, to: string])[] {
  const below = (part: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const next of graph[part] ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        below(next, seen)
      }
    return seen
  }
  return Object.entries(graph).flatMap(([from, targets]) =>
    targets
      .filter((to) => !targets.some((other) => other !== to && below(other).has(to)))
      .map((to) => [from, to] as const),
  )
}
