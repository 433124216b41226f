import type { Wire } from '@/lib/probe/wire/exchange'
import type { Terminal } from '@/lib/cli/terminal'
import { realTree } from '@/lib/cli/node/tree/real-tree'

const NO_NETWORK: Wire = {
  network: { reach: 'public', lookup: (name) => Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' })) },
  systemCa: [],
  limits: { connectMs: 1_000, tlsMs: 1_000, headersMs: 1_000, bodyMs: 1_000, headerBytes: 16_384 },
  now: Date.now,
}

/** As a file is read. */
const PIECE = 64 * 1024

/** A terminal for tests: files are texts or bytes by path, `-` is standard input, and the output can be read back. */
export interface FakeTerminal extends Terminal {
  readonly output: () => string
  readonly errors: () => string
}

export function fakeTerminal(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  colour = false,
  wire: Wire = NO_NETWORK,
): FakeTerminal {
  const written: string[] = []
  const errors: string[] = []
  return {
    read: async (path, limit) => {
      const content = files[path]
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return (typeof content === 'string' ? new TextEncoder().encode(content) : content).subarray(0, limit + 1)
    },
    async *stream(path) {
      const content = files[path]
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
    },
    list: async (path, limit) => {
      const below = Object.keys(files).filter((name) => name.startsWith(`${path.replace(/\/$/, '')}/`))
      return below.length === 0 ? null : below.toSorted().slice(0, limit + 1)
    },
    tree: realTree,
    versionOf: async () => null,
    environment: () => undefined,
    write: (text) => void written.push(text),
    writeError: (text) => void errors.push(text),
    colour,
    languages: ['C.UTF-8'],
    isLive: false,
    wire: () => wire,
    signal: new AbortController().signal,
    output: () => written.join(''),
    errors: () => errors.join(''),
  }
}
