import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { Path } from '@/lib/registries/diagnostic'
import type { Attempt, AttemptKind, AttemptReason } from './plan'
import type { HostEntry } from '@/lib/containerd/hosts/hosts-toml-reader'
import type { RegistryHost } from '@/lib/containerd/hosts/registry-hosts'

export interface AttemptOrigin extends Pick<Attempt, 'reason' | 'path' | 'source' | 'tlsConfig'> {
  readonly kind: AttemptKind
}

/** Traces a host of a hosts.toml from its lines back to its origin in registries.yaml. */
export function attemptOrigin(host: HostEntry, file: GeneratedFile, embeddedRegistry: boolean): AttemptOrigin {
  const path = originOf(file, host.line)
  const { kind, reason } = explain(host, path, file, embeddedRegistry)
  const source = host.line === null ? null : { file: file.path, line: host.line }
  const tls = host.tlsLines.map((line) => originOf(file, line)).find((origin) => origin?.[0] === 'configs')
  return { kind, reason, path, source, tlsConfig: tls === undefined ? null : String(tls?.[1]) }
}

/** Of the registry itself, which nothing in registries.yaml leads to. */
export function ownOrigin(kind: 'no-directory' | 'undecodable'): AttemptOrigin {
  return { kind: 'default', reason: { kind }, path: null, source: null, tlsConfig: null }
}

/**
 * Traces a host of a config.toml with mirrors. `count`: of its hosts. `isMirrored`: there is a mirror for the registry.
 */
export function inlineOrigin(
  host: RegistryHost,
  count: number,
  file: GeneratedFile | null,
  isMirrored: boolean,
): AttemptOrigin {
  const tlsPath = host.tlsLines.map((line) => file && originOf(file, line)).find((path) => path?.[0] === 'configs')
  const tlsConfig = tlsPath === undefined ? null : String(tlsPath?.[1])
  const list = file && originOf(file, host.line)
  if (file === null || host.line === null || host.index === undefined || list === null)
    return {
      ...ownOrigin('no-directory'),
      ...(isMirrored ? { reason: { kind: 'server' } } : {}),
      tlsConfig,
    }
  return {
    kind: 'mirror',
    reason: { kind: 'endpoint', registry: String(list[1]), index: host.index, count },
    path: [...list, host.index],
    source: { file: file.path, line: host.line },
    tlsConfig,
  }
}

export function originOf({ origins }: GeneratedFile, line: number | null): Path | null {
  return line === null ? null : (origins[line] ?? null)
}

function explain(
  host: HostEntry,
  path: Path | null,
  file: GeneratedFile,
  embeddedRegistry: boolean,
): Pick<AttemptOrigin, 'kind' | 'reason'> {
  if (path === null && embeddedRegistry && host.line !== null) return { kind: 'embedded', reason: { kind: 'embedded' } }
  const endpoint = endpointOf(path) ?? (host.isRoot ? null : endpointAbove(file, host.line ?? 0))
  if (endpoint !== null) {
    const count = endpointCount(file)
    return { kind: 'mirror', reason: { kind: host.isRoot ? 'endpoint-as-default' : 'endpoint', ...endpoint, count } }
  }
  const reason: AttemptReason = { kind: isEmptyServer(host, file) ? 'wildcard-server' : 'server' }
  return { kind: 'default', reason }
}

function isEmptyServer(host: HostEntry, file: GeneratedFile): boolean {
  return (
    host.line !== null &&
    file.path === 'certs.d/_default/hosts.toml' &&
    file.text
      .split('\n', host.line + 1)
      .at(-1)
      ?.trim() === 'server = ""'
  )
}

function endpointOf(path: Path | null): { readonly registry: string; readonly index: number } | null {
  if (path === null || path[0] !== 'mirrors' || path[2] !== 'endpoint' || typeof path[3] !== 'number') return null
  return { registry: String(path[1]), index: path[3] }
}

/** A host that a rewrite smuggled into the file belongs to the endpoint of that rewrite. */
function endpointAbove(
  file: GeneratedFile,
  line: number,
): { readonly registry: string; readonly index: number } | null {
  for (let above = line; above >= 0; above -= 1) {
    const endpoint = endpointOf(originOf(file, above))
    if (endpoint !== null) return endpoint
  }
  return null
}

const endpointCounts = new WeakMap<GeneratedFile, number>()

/** Endpoints that K3s dropped after the last one it kept are not counted: they leave no trace in the file. */
function endpointCount(file: GeneratedFile): number {
  const known = endpointCounts.get(file)
  if (known !== undefined) return known
  const count = file.origins.reduce((highest, origin) => Math.max(highest, (endpointOf(origin)?.index ?? -1) + 1), 0)
  endpointCounts.set(file, count)
  return count
}
