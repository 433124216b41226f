import type { GeneratedFile, RenderedFiles } from '@/lib/k3s/generated-file'
import type { Diagnostic, Path } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { say } from '@/lib/words/en/files'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import type { Containerd, Running } from './containerd'
import type { HostEntry } from '@/lib/containerd/hosts/hosts-toml-reader'
import { tlsFileProblem } from '@/lib/containerd/hosts/tls-files'

/** Codes of problems in the files that K3s writes for containerd. */
export const FILE_CODES = ['config-toml-undecodable', 'hosts-toml-undecodable', 'tls-files-unreadable'] as const

export type FileCode = (typeof FILE_CODES)[number]

interface FileFinding extends Worded {
  readonly code: FileCode
  readonly path: Path
  /** An error, unless given. */
  readonly severity?: Diagnostic['severity']
}

/**
 * What containerd cannot use in the files that K3s wrote, each at the value of registries.yaml that caused it: a
 * hosts.toml or config.toml it cannot decode, certificate files it cannot read. All of it is fatal for the registry, or
 * for the node. Empty when K3s rejects registries.yaml, and while the files cannot be read. Decodes every file once.
 */
export function fileDiagnostics(
  containerd: Containerd,
  rendered: RenderedFiles,
  parsed: ParsedRegistries,
): readonly Diagnostic<FileCode>[] {
  if (rendered.files.length === 0 || containerd.toml === null) return []
  const findings = [
    ...configFindings(containerd),
    ...[...containerd.hostsDir.hostsFiles].flatMap(([directory, file]) => hostsFindings(containerd, directory, file)),
  ]
  return findings.map((finding) => ({ severity: 'error', ...finding, range: rangeOf(parsed, finding.path) }))
}

function configFindings(containerd: Containerd): readonly FileFinding[] {
  const started = containerd.start()
  if (!('error' in started)) return inlineFindings(started, containerd)
  const code = 'config-toml-undecodable'
  const { error } = started
  if (containerd.release.registriesWriter !== 'inline') return [{ code, ...say(code, { error }), path: ['configs'] }]
  // go-toml 1 says where it stopped.
  const line = Number(/\((\d+), \d+\)/.exec(error)?.[1] ?? 1) - 1
  const path = containerd.configFile?.origins[line] ?? ['mirrors']
  return [{ code, ...say('config-toml-undecodable.inline', { error }), path }]
}

function inlineFindings({ inline }: Running, { configFile }: Containerd): readonly FileFinding[] {
  const code = 'tls-files-unreadable'
  return (inline?.unreadable ?? []).map(({ line, key, problem }) => ({
    code,
    ...say('tls-files-unreadable.inline', { key: quoteName(key), reason: problem.replace(/ "(?:[^"\\]|\\.)*"/, '') }),
    path: configFile?.origins[line]?.slice(0, 3) ?? ['configs'],
  }))
}

const URL = String.raw`https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._/-]*)?`

/**
 * Lines that K3s prints for plain hosts without certificates. Nothing in them can fail, and nearly all files have only
 * such lines.
 */
const PLAIN_LINE = new RegExp(
  [
    String.raw`^#[ -~]*$`,
    String.raw`^(?: {2})?capabilities = \[[a-z", ]*\]$`,
    String.raw`^ {2}(?:skip_verify|override_path) = true$`,
    String.raw`^server = "(?:${URL})?"$`,
    String.raw`^ {0,2}\[host(?:\."${URL}"(?:\.rewrite)?)?\]$`,
    String.raw`^ {4}"[ !#-\[\]-~]*" = "[ !#-\[\]-~]*"$`,
    '^$',
  ].join('|'),
)

function hostsFindings(containerd: Containerd, directory: string, file: GeneratedFile): readonly FileFinding[] {
  if (file.text.split('\n').every((line) => PLAIN_LINE.test(line))) return []
  const read = containerd.hostsFile(directory)
  if (read === null) return []
  if ('error' in read && !containerd.release.hasHostTable && read.error === 'invalid `host` tree') {
    const severity = /^(?:ca|client|skip_verify) = /m.test(file.text) ? 'error' : 'info'
    const path = originWhere(file, () => true)?.slice(0, 2)
    // What K3s writes for itself is no matter of registries.yaml.
    if (path === undefined) return []
    const id = 'hosts-toml-undecodable.no-host'
    return [{ code: 'hosts-toml-undecodable', ...say(id, { file: file.path }), path, severity }]
  }
  if ('error' in read) {
    const rewrite = originWhere(file, (origin) => origin[2] === 'rewrite' && /["\\\n]/.test(String(origin[3])))
    const path =
      rewrite ??
      namedEndpoint(file, read.error) ??
      originWhere(file, (origin) => origin[2] === 'endpoint') ??
      originWhere(file, () => true) ??
      []
    const id = rewrite === null ? 'hosts-toml-undecodable' : 'hosts-toml-undecodable.rewrite'
    return [{ code: 'hosts-toml-undecodable', ...say(id, { file: file.path, error: read.error }), path }]
  }
  for (const host of read.hosts) {
    const problem = tlsFileProblem(host, `${containerd.certsD}/${directory}`, containerd.knownPaths)
    if (problem !== null) return [unreadableFinding(problem, directory, host, file)]
  }
  return []
}

function unreadableFinding(
  problem: string,
  directory: string,
  { tlsLines: [line] }: HostEntry,
  file: GeneratedFile,
): FileFinding {
  const path = (line === undefined ? null : file.origins[line]) ?? originWhere(file, () => true) ?? []
  const code = 'tls-files-unreadable'
  return {
    code,
    ...say(code, { directory, reason: withoutPaths(problem) }),
    path: path[2] === 'tls' ? path.slice(0, 3) : path,
  }
}

/** What is in place of a path may be the key itself. */
function withoutPaths(problem: string): string {
  return problem.replace(/ "(?:[^"\\]|\\.)*"(?:: (?:read|open) .*: )?/s, (path) => (path.endsWith(': ') ? ': ' : ''))
}

/** The endpoint whose URL the error names. */
function namedEndpoint(file: GeneratedFile, error: string): Path | null {
  const line = file.text.split('\n').findIndex((text) => {
    const url = /^\[host\."(.+)"\]$/.exec(text)?.[1]
    return url !== undefined && error.includes(url)
  })
  return file.origins[line] ?? null
}

function originWhere(file: GeneratedFile, matches: (origin: Path) => boolean): Path | null {
  return file.origins.find((origin) => origin !== null && matches(origin)) ?? null
}

function rangeOf(parsed: ParsedRegistries, path: Path): Diagnostic['range'] {
  const source = parsed.locate(path)
  return source === null ? { start: 0, end: 0 } : (source.key ?? source.value)
}
