import type { Mask } from '@/lib/errors/mask'
import { isAbsent, type NodeTree } from './tree/node-tree'

/** What the log of containerd says about registries since it started last. */
export interface ContainerdLog {
  readonly path: string
  /** True when all of it was read, and not only its end. */
  readonly isWhole: boolean
  /** The time of its last start; null when that is not in what was read. */
  readonly startedMs: number | null
  /** e.g. `2.0.5-k3s2`; null like `startedMs`. */
  readonly version: string | null
  /** What hosts answered, the most frequent first. */
  readonly hosts: readonly LoggedHost[]
  /** Files of certs.d that it could not read. */
  readonly undecoded: readonly { readonly error: string; readonly count: number }[]
  /** Pulls that failed, the last ones first. */
  readonly failures: readonly { readonly image: string; readonly error: string; readonly count: number }[]
}

export interface LoggedHost {
  readonly host: string
  /** `404 Not Found`, or the error of the transport. Without secrets. */
  readonly answer: string
  readonly count: number
  readonly lastMs: number | null
}

const TAIL_BYTES = 1024 * 1024
const LINE_MAX = 8_192
const HOSTS_MAX = 30
const FAILURES_MAX = 10
const TEXT_MAX = 500
/** Different answers and images that are told apart. */
const KINDS_MAX = 500

/**
 * Reads the end of the log. Never throws, and its work is bounded; null when there is none.
 *
 * `hide`: takes secrets out of what it says.
 * Source: k3s-io/containerd v1.7.22-k3s1, v2.0.4-k3s3 and v2.3.4 core/remotes/docker/resolver.go, Resolve
 */
export async function readContainerdLog(tree: NodeTree, path: string, hide: Mask): Promise<ContainerdLog | null> {
  const read = await tree.read(path, TAIL_BYTES, 'end')
  if (isAbsent(read)) return null
  return { path, isWhole: read.isWhole, ...readLines(new TextDecoder().decode(read.bytes).split('\n'), hide) }
}

/** The same of lines; the first may be cut. */
export function readLines(lines: readonly string[], hide: Mask): Omit<ContainerdLog, 'path' | 'isWhole'> {
  let startedMs: number | null = null
  let version: string | null = null
  const hosts = new Map<string, LoggedHost>()
  const undecoded = new Map<string, number>()
  const failures = new Map<string, { image: string; error: string; count: number }>()
  const known = new Map<string, string>()
  // The same answers come again and again.
  const shown = (text: string): string => {
    const before = known.get(text)
    if (before !== undefined) return before
    const masked = hide(text).slice(0, TEXT_MAX)
    if (known.size < KINDS_MAX) known.set(text, masked)
    return masked
  }
  for (const line of lines) {
    if (!INTERESTING.test(line) || line.length > LINE_MAX) continue
    const fields = fieldsOf(line)
    const message = fields.get('msg') ?? ''
    const error = fields.get('error') ?? ''
    const timeMs = Date.parse(fields.get('time') ?? '')
    const lastMs = Number.isNaN(timeMs) ? null : timeMs
    if (message === 'starting containerd') {
      startedMs = lastMs
      version = (fields.get('version') ?? '').replace(/^v/, '') || null
      for (const kept of [hosts, undecoded, failures]) kept.clear()
      continue
    }
    const answer = answerIn(message, error)
    const host = fields.get('host') ?? ''
    if (answer !== null && host !== '') {
      const said = shown(answer)
      const key = `${host}\n${said}`
      const before = hosts.get(key)
      if (before !== undefined || hosts.size < KINDS_MAX)
        hosts.set(key, { host: shown(host), answer: said, count: (before?.count ?? 0) + 1, lastMs })
    } else if (message.startsWith('failed to decode')) {
      const said = shown(error === '' ? message : `${message}: ${error}`)
      if (undecoded.has(said) || undecoded.size < KINDS_MAX) undecoded.set(said, (undecoded.get(said) ?? 0) + 1)
    } else {
      const [, image] = /^PullImage "([^"]{1,400})" failed$/.exec(message) ?? []
      if (image === undefined || (!failures.has(image) && failures.size >= KINDS_MAX)) continue
      const count = (failures.get(image)?.count ?? 0) + 1
      failures.delete(image)
      failures.set(image, { image: shown(image), error: shown(error), count })
    }
  }
  return {
    startedMs,
    version,
    hosts: [...hosts.values()].toSorted((a, b) => b.count - a.count).slice(0, HOSTS_MAX),
    undecoded: [...undecoded].map(([error, count]) => ({ error, count })).slice(0, HOSTS_MAX),
    failures: [...failures.values()].toReversed().slice(0, FAILURES_MAX),
  }
}

const INTERESTING = /trying next host|fetch failed|failed to decode|starting containerd|PullImage/

/** `trying next host …` of an attempt that is followed by another one, `fetch failed …` of the last one. */
function answerIn(message: string, error: string): string | null {
  if (message === 'trying next host - response was http.StatusNotFound') return '404 Not Found'
  const [, status] = /^(?:trying next host|fetch failed) after status: (.+)$/.exec(message) ?? []
  if (status !== undefined) return status
  return message === 'trying next host' || message === 'fetch failed' ? error : null
}

/** `name=value` and `name="value"`, as logrus prints them. */
function fieldsOf(line: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const [, name = '', quoted, plain = ''] of line.matchAll(
    /(?<![\w.-])([\w.-]{1,40})=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g,
  ))
    fields.set(name, quoted === undefined ? plain : quoted.replace(/\\(.)/g, unescaped))
  return fields
}

function unescaped(_: string, character: string): string {
  return character === 'n' ? '\n' : character === 't' ? '\t' : character
}
