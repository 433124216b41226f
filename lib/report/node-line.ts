import * as z from 'zod/mini'
import { DISTRIBUTIONS } from '@/lib/k3s/distribution'

z.config({ jitless: true })

/** A line that is longer is not read. */
export const LINE_LENGTH_MAX = 1024 * 1024

const PULLS_MAX = 1_000
const short = z.string().check(z.maxLength(300))
const time = z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/)))
const fingerprint = z.nullable(z.string().check(z.regex(/^(?:open:)?[0-9a-f]{16,64}$/)))

const pullSchema = z.object({
  image: z.string().check(z.maxLength(1_000)),
  /** What the plan is by: the files on the disk of the node, or registries.yaml, where nothing was written yet. */
  by: z.enum(['disk', 'file']),
  /** `works` and what is `undecided` of a probe were asked; `planned`: nobody was asked. */
  state: z.enum(['works', 'fails', 'undecided', 'planned']),
  /** The code of the attempt that is to blame; null when none is. */
  why: z.nullable(short),
  /** Who is asked, in order, as scheme://host[:port]. */
  asks: z.array(short).check(z.maxLength(100)),
  /** It is another one after the next start of the node. */
  changes: z.boolean(),
})

const hostSchema = z.object({
  host: short,
  /** The addresses of the host on the node, sorted; null when the name has none there. */
  addresses: z.nullable(z.array(short).check(z.maxLength(100))),
})

const shape = {
  distribution: z.enum(DISTRIBUTIONS),
  role: z.nullable(z.enum(['server', 'agent'])),
  release: z.object({ name: short, certain: z.boolean() }),
  outcome: z.enum(['fine', 'wrong', 'undecided']),
  /** The code of the finding that is the most likely cause. */
  cause: z.nullable(short),
  /** Each code once, the worst severity of it, in order. */
  findings: z.array(z.object({ code: short, severity: z.enum(['error', 'warning', 'info']) })).check(z.maxLength(300)),
  flags: z.object({ disableDefaultRegistryEndpoint: z.boolean(), embeddedRegistry: z.boolean() }),
  /** Which key the fingerprints are made with; null without a key. Those of two keys cannot be compared. */
  key: z.nullable(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  /** registries.yaml: its text, what it says without its accounts, and its accounts. */
  file: z.object({
    state: z.enum(['read', 'missing', 'folder', 'unreadable']),
    path: z.string().check(z.maxLength(4_096)),
    text: fingerprint,
    settings: fingerprint,
    accounts: fingerprint,
  }),
  /** What is on the disk for containerd. */
  written: fingerprint,
  /** A file was changed after the node wrote what containerd follows. */
  restartDue: z.boolean(),
  pulls: z.array(pullSchema).check(z.maxLength(PULLS_MAX)),
  /** Empty when nothing was looked up. */
  hosts: z.array(hostSchema).check(z.maxLength(PULLS_MAX)),
}

/** What differs from node to node, whatever is on it. */
const ownShape = {
  name: z.nullable(short),
  zone: z.nullable(short),
  /** When the node was looked at, when registries.yaml was changed, when the node wrote its files. */
  at: time,
  changed: time,
  writtenAt: time,
}

/**
 * What is reported of one node: hashes, names and outcomes, no text of a file and no secret. `pullpath node --report`
 * prints it as one line of JSON, and `pullpath node --json` has it as `report`.
 */
export const nodeLineSchema = z.object({ pullpath: z.literal('node'), version: z.literal(1), ...ownShape, ...shape })

/** Of a node line, what nodes that are alike have in common. */
export const nodeFactsSchema = z.object(shape)
export const nodeOwnSchema = z.object(ownShape)

export type NodeLine = z.infer<typeof nodeLineSchema>
export type NodeFacts = z.infer<typeof nodeFactsSchema>
export type NodePullLine = z.infer<typeof pullSchema>
export type NodeHostLine = z.infer<typeof hostSchema>

/** What nodes that are alike have in common, and the rest. */
export function splitLine(line: NodeLine): { readonly own: z.infer<typeof nodeOwnSchema>; readonly facts: NodeFacts } {
  const { name, zone, at, changed, writtenAt, pullpath: _pullpath, version: _version, ...facts } = line
  return { own: { name, zone, at, changed, writtenAt }, facts }
}
