import type { ClusterReport, SilentNode } from './cluster-report'
import { splitLine, type NodeLine } from './node-line'
import type { SkippedLogs } from './read-logs'

/** Makes a report of lines as they come in. Holds what nodes have in common once. */
export interface Collector {
  /** `name`: of the node, where its line does not say it. */
  readonly add: (line: NodeLine, name: string) => void
  readonly silent: (node: SilentNode) => void
  readonly report: (skipped: SkippedLogs) => ClusterReport
}

export function collector(): Collector {
  const indexes = new Map<string, number>()
  const facts: ClusterReport['facts'] = []
  const nodes = new Map<string, ClusterReport['nodes'][number]>()
  const silent: SilentNode[] = []
  let older = 0
  return {
    add(line, otherName) {
      const { own, facts: common } = splitLine(line)
      const key = JSON.stringify(common)
      let index = indexes.get(key)
      if (index === undefined) {
        index = facts.length
        indexes.set(key, index)
        facts.push(common)
      }
      const name = own.name ?? otherName
      const before = nodes.get(name)
      if (before !== undefined) older += 1
      // Of two lines the newer one counts, whichever came first.
      if (before === undefined || (own.at ?? '') >= (before.at ?? '')) nodes.set(name, { ...own, name, facts: index })
    },
    silent: (node) => void silent.push(node),
    report({ otherLines, cut, unknown }) {
      const used = new Set([...nodes.values()].map((node) => node.facts))
      const kept = [...used].toSorted((a, b) => a - b)
      const renumbered = new Map(kept.map((index, at) => [index, at]))
      return {
        pullpath: 'report',
        version: 1,
        facts: kept.flatMap((index) => facts[index] ?? []),
        nodes: [...nodes.values()]
          .map((node) => ({ ...node, facts: renumbered.get(node.facts) ?? 0 }))
          .toSorted((a, b) => byName(a.name, b.name)),
        silent: silent.filter(({ name }) => !nodes.has(name)).toSorted((a, b) => byName(a.name, b.name)),
        skipped: { otherLines, cut, unknown, older },
      }
    },
  }
}

/** `node-2` before `node-10`. */
const byName = new Intl.Collator('en', { numeric: true }).compare
