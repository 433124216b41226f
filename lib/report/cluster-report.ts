import * as z from 'zod/mini'
import { readJson } from '@/lib/text/read-json'
import { nodeFactsSchema, nodeOwnSchema, type NodeFacts } from './node-line'

/** More nodes than a cluster has. */
export const NODES_MAX = 50_000

const text = z.string().check(z.maxLength(1_000))
const count = z.int().check(z.nonnegative())

/** Why nothing is known of a node. */
export const SILENCES = [
  'not-ready',
  'not-linux',
  'refused',
  'pending',
  'late',
  'no-line',
  'cut',
  'unknown',
  'stopped',
] as const

const reportSchema = z.object({
  pullpath: z.literal('report'),
  version: z.literal(1),
  /** What nodes have in common: each of them once. */
  facts: z.array(nodeFactsSchema).check(z.maxLength(NODES_MAX)),
  nodes: z.array(z.extend(nodeOwnSchema, { name: text, facts: count })).check(z.maxLength(NODES_MAX)),
  /** Nodes that did not answer. `detail`: what the cluster says of it, in its words. */
  silent: z
    .array(z.object({ name: text, zone: z.nullable(text), why: z.enum(SILENCES), detail: z.nullable(text) }))
    .check(z.maxLength(NODES_MAX)),
  /** What was not used of the logs. */
  skipped: z.object({
    /** Lines that are not of pullpath. */
    otherLines: count,
    /** Reports that end in the middle. */
    cut: count,
    /** Reports of a kind that is not known here. */
    unknown: count,
    /** Older reports of a node of which a newer one was used. */
    older: count,
  }),
})

/** What `pullpath nodes` and `pullpath report` found out about the nodes of a cluster. */
export type ClusterReport = z.infer<typeof reportSchema>
export type ReportedNode = ClusterReport['nodes'][number]
export type SilentNode = ClusterReport['silent'][number]
export type Silence = (typeof SILENCES)[number]

/** Longer texts are not read as a report. */
export const REPORT_LENGTH_MAX = 100 * 1024 * 1024

/** The report in a text; null for any other text. Never throws. */
export function readClusterReport(written: string): ClusterReport | null {
  if (written.length > REPORT_LENGTH_MAX) return null
  const report = readJson(written, reportSchema)
  return report === null || report.nodes.some(({ facts }) => facts >= report.facts.length) ? null : report
}

/** The facts of a node. */
export function factsOf({ facts }: ClusterReport, node: ReportedNode): NodeFacts {
  const found = facts[node.facts]
  if (found === undefined) throw new Error(`no facts ${node.facts}`)
  return found
}
