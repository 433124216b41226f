import { utf8Bytes } from '@/lib/go/bytes'
import type { Diagnostic, Path } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { say } from '@/lib/words/en/files'
import { rangeOf } from './dropped-diagnostics'

/** Codes of what K3s cannot write. */
export const WRITE_CODES = ['key-too-long', 'value-too-long'] as const

export type WriteCode = (typeof WRITE_CODES)[number]

/** Why K3s fails when it writes containerd's files; it then does not start containerd. */
export interface WriteProblem {
  readonly code: WriteCode
  /** Go's error text. */
  readonly error: string
  /** What made the line or the directory; null for what K3s writes by itself. */
  readonly path: Path | null
}

/** bufio.MaxScanTokenSize; the line break has to fit in as well. */
const LINE_BYTES_MAX = 64 * 1024 - 1
/** NAME_MAX and PATH_MAX of Linux. */
const NAME_BYTES_MAX = 255
const PATH_BYTES_MAX = 4095

/**
 * Why K3s cannot read what its template printed, null when it can. `text` is one line, without its end.
 * Source: k3s pkg/agent/templates/templates.go, trimEmpty, since February 2025
 */
export function lineProblem(text: string, path: Path | null): WriteProblem | null {
  // A character has at most three bytes for each UTF-16 unit.
  if (text.length * 3 <= LINE_BYTES_MAX || utf8Bytes(text).length <= LINE_BYTES_MAX) return null
  return { code: 'value-too-long', error: 'bufio.Scanner: token too long', path }
}

interface Directory {
  /** Of the hosts.toml in it. */
  readonly fullPath: string
  readonly origins: readonly (Path | null)[]
}

/**
 * Why the directory of a hosts.toml cannot be made, null when it can.
 * Source: k3s pkg/agent/containerd/config.go, writeContainerdHosts; Go os.MkdirAll
 */
export function directoryProblem({ fullPath, origins }: Directory): WriteProblem | null {
  let path = ''
  for (const name of fullPath.split('/').slice(1, -1)) {
    path += `/${name}`
    if (utf8Bytes(name).length <= NAME_BYTES_MAX && utf8Bytes(path).length <= PATH_BYTES_MAX) continue
    return {
      code: 'key-too-long',
      error: `mkdir ${path}: file name too long`,
      path: origins.find((origin) => origin !== null)?.slice(0, 2) ?? null,
    }
  }
  return null
}

/** What K3s cannot write, as a diagnostic. */
export function writeDiagnostic({ code, error, path }: WriteProblem, parsed: ParsedRegistries): Diagnostic<WriteCode> {
  const reason = error.slice(error.lastIndexOf(': ') + 2)
  const range = path === null ? { start: 0, end: 0 } : rangeOf(parsed, path)
  return { code, severity: 'error', ...say(code, { reason }), path, range }
}
