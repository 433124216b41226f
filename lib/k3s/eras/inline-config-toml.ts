import { compareBytes } from '@/lib/go/bytes'
import { goQuote } from '@/lib/go/quote'
import type { AgentConfig, AgentMirror, AgentRegistries } from '@/lib/k3s/agent-registries'
import { configCredentials } from '@/lib/k3s/config-credentials'
import { nodeLines } from '@/lib/k3s/config-toml-v2'
import type { NodePaths } from '@/lib/k3s/node-paths'
import type { Release } from '@/lib/k3s/releases/releases'
import { line, printLines, type PrintedFile, type Span, type TemplateLine } from '@/lib/k3s/toml-lines'
import type { Path } from '@/lib/registries/diagnostic'

const REGISTRY = 'plugins."io.containerd.grpc.v1.cri".registry'

/**
 * Prints the config.toml of releases up to December 2023, byte for byte: mirrors, rewrites, credentials and TLS are all in
 * it. Keys, patterns, replacements and paths are put between double quotes unescaped: one that is no TOML text keeps
 * containerd from starting.
 * Source: k3s pkg/agent/templates/templates_linux.go@06be48b, ContainerdConfigTemplate
 */
export function printInlineConfigToml(
  registries: AgentRegistries,
  paths: NodePaths,
  release: Release,
  pause: string,
): PrintedFile {
  const mirrors = [...registries.mirrors].toSorted(([a], [b]) => compareBytes(a, b))
  const credentials = configCredentials(registries)
  const hasDefaultRuntime = release.configTemplate === 'v2-2023-12'
  const lines = [
    line(''),
    ...nodeLines(paths, pause, hasDefaultRuntime).map((text) => line(text)),
    line(''),
    line(''),
    ...(mirrors.length === 0 ? [] : [line(`[${REGISTRY}.mirrors]`)]),
    ...mirrors.flatMap(([registry, mirror]) => mirrorLines(registry, mirror)),
    line(''),
    line(''),
    ...credentials.flatMap(({ key, auth }) => [
      line(''),
      ...(auth === null
        ? [line('')]
        : [line(''), line(`[${REGISTRY}.configs."${key}".auth]`, ['configs', key, 'auth']), ...auth, line('')]),
      ...tlsLines(key, registries.configs.get(key)),
    ]),
    ...['', '', '', ''].map((text) => line(text)),
  ]
  return printLines(lines, false)
}

function mirrorLines(registry: string, { endpoints, rewrites, path }: AgentMirror): TemplateLine[] {
  const at = (field: string): Path | null => (path === null ? null : [...path, field])
  const rules = [...rewrites.keys()].toSorted(compareBytes)
  return [
    line(''),
    line(`[${REGISTRY}.mirrors."${registry}"]`, path),
    endpointsLine(endpoints, at('endpoint')),
    line(''),
    ...(rules.length === 0
      ? []
      : [
          line(`  [${REGISTRY}.mirrors."${registry}".rewrite]`, at('rewrite')),
          ...rules.flatMap((pattern) => [
            line(''),
            line(`    "${pattern}" = "${rewrites.get(pattern)}"`, path && [...path, 'rewrite', pattern]),
          ]),
          line(''),
          line(''),
        ]),
  ]
}

/** From the first password in it to the last, the line is secret. */
function endpointsLine(endpoints: AgentMirror['endpoints'], path: Path | null): TemplateLine {
  let text = '  endpoint = ['
  let secret = null as Span | null
  for (const [index, { address }] of endpoints.entries()) {
    if (index > 0) text += ', '
    const quoted = goQuote(address)
    const found = /^(.*?:\/\/[^/?#@:]*:)([^/?#]+)@/.exec(quoted)
    const start = text.length + (found?.[1]?.length ?? 0)
    if (found !== null) secret = { start: secret?.start ?? start, end: start + (found[2]?.length ?? 0) }
    text += quoted
  }
  return line(`${text}]`, path, secret)
}

function tlsLines(key: string, config: AgentConfig | undefined): TemplateLine[] {
  const tls = config?.tls ?? null
  if (tls === null) return [line('')]
  const at = (field: string): Path => ['configs', key, 'tls', field]
  const file = (field: 'ca_file' | 'cert_file' | 'key_file') =>
    tls[field] === '' ? line('  ') : line(`  ${field} = "${tls[field]}"`, at(field))
  return [
    line(''),
    line(`[${REGISTRY}.configs."${key}".tls]`, ['configs', key, 'tls']),
    file('ca_file'),
    file('cert_file'),
    file('key_file'),
    tls.insecure_skip_verify ? line('  insecure_skip_verify = true', at('insecure_skip_verify')) : line('  '),
    line(''),
  ]
}
