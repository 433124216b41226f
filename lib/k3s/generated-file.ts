import type { Diagnostic, Path } from '@/lib/registries/diagnostic'
import type { DroppedCode } from './dropped-diagnostics'
import type { WriteCode } from './write-problem'

/** A file that K3s writes for containerd, with where each line comes from. */
export interface GeneratedFile {
  /** Below `<data-dir>/agent/etc/containerd/`, e.g. `certs.d/docker.io/hosts.toml` or `config.toml`. */
  readonly path: string
  /** The path on the node. */
  readonly fullPath: string
  readonly text: string
  /**
   * For each line of `text` (zero-based) the path in registries.yaml that made it, null for lines that K3s writes by
   * itself. One entry per line.
   */
  readonly origins: readonly (Path | null)[]
  /** Offsets into `text` that hold secrets: masked on the page until revealed. */
  readonly secrets: readonly { readonly start: number; readonly end: number }[]
}

export interface RenderedFiles {
  /** certs.d files sorted by path, then `config.toml`. Empty when K3s rejects registries.yaml, or with `error`. */
  readonly files: readonly GeneratedFile[]
  /** Lines that K3s logs, without time stamps, sorted: `level=warning msg="…"`. */
  readonly warnings: readonly string[]
  /** Go's error text when K3s cannot write the files; it then does not start containerd. */
  readonly error: string | null
  /** What K3s drops of registries.yaml, and what it cannot write. */
  readonly diagnostics: readonly Diagnostic<DroppedCode | WriteCode>[]
  /** The files of this old release are not written yet: what writes them is not loaded. There are none then. */
  readonly pending: boolean
}
