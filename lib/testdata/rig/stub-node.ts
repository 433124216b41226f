import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { engines } from '@/lib/containerd/engines'
import { deploymentOf } from '@/lib/export/deploy/deploy'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'

const FOLDER = mkdtempSync(join(tmpdir(), 'pullpath-verify-'))

/** Ends the use of `verified`. */
export function removeNodes(): void {
  rmSync(FOLDER, { recursive: true, force: true })
}

export const SHOWN_DIGEST = `sha256:${'a1'.repeat(32)}`
/** Two endpoints and a rewrite. */
export const TWO =
  'mirrors:\n  docker.io:\n    endpoint: ["https://one.example.com", "https://two.example.com:5000"]\n    rewrite: {"^library/(.*)$": "hub/$1"}\n'

/** What is on a node, and what its programs do. */
export interface StubNode {
  /** What is in registries.yaml. */
  readonly text?: string
  readonly image?: string
  readonly options?: Partial<NodeOptions>
  /** What `--version` prints; by default the release of the plan. */
  readonly version?: string
  readonly mode?: number
  /** Changes the hosts.toml of the node; null leaves it out. */
  readonly hostsToml?: (text: string) => string | null
  /** Files below certs.d that the node has besides. */
  readonly others?: readonly string[]
  /** What containerd logs during a pull. */
  readonly log?: string
  /** The same for pulls after the first; by default what it logs during that. */
  readonly later?: string
  /** What crictl prints and returns for a pull. */
  readonly pull?: { readonly says: string; readonly code: number }
  readonly inspecti?: { readonly says: string; readonly code: number }
}

let count = 0

/** Runs the script of a plan against programs in place of those of the node, in a folder in place of its data. */
export function verified({
  text = TWO,
  image = 'nginx:1.27',
  options = {},
  version,
  mode = 0o600,
  hostsToml = (written) => written,
  others = [],
  log = '',
  later = log,
  pull = { says: 'Image is up to date', code: 0 },
  inspecti = { says: `{"status": {"repoDigests": ["docker.io/library/nginx@${SHOWN_DIGEST}"]}}`, code: 0 },
}: StubNode) {
  const folder = join(FOLDER, String((count += 1)))
  const data = join(folder, 'data')
  const node = readNode(text, { ...defaultOptions(), release: 'v1.37.1+k3s1', dataDir: data, ...options }, engines)
  const { distribution } = node.options
  for (const { fullPath, text: written } of node.rendered.files) {
    const changed = fullPath.endsWith('hosts.toml') ? hostsToml(written) : written
    if (changed !== null) put(fullPath, changed)
  }
  for (const other of others) put(join(data, 'agent/etc/containerd/certs.d', other), 'x\n')
  const registries = join(folder, 'registries.yaml')
  put(registries, text)
  chmodSync(registries, mode)
  const logFile = join(data, 'agent/containerd/containerd.log')
  put(logFile, 'level=info msg="trying next host" error="an older pull" host=old.example.com\n')
  put(join(folder, 'log'), log)
  put(join(folder, 'later'), later)
  put(join(folder, 'pull'), `${pull.says}\n`)
  put(join(folder, 'inspecti'), `${inspecti.says}\n`)
  const crictl = `case "$1" in
    pull) cat '${folder}/log' >> '${logFile}'; cat '${folder}/pull'; cp '${folder}/later' '${folder}/log'; exit ${pull.code};;
    inspecti) cat '${folder}/inspecti'; exit ${inspecti.code};;
  esac; exit 9`
  const shown = version ?? node.options.release
  program(
    folder,
    distribution,
    `[ "$1" = --version ] && { echo "${distribution} version ${shown} (abc)"; exit; }\n[ "$1" = crictl ] && shift\n${crictl}`,
  )
  program(folder, 'crictl', `[ "$1" = -r ] && shift 2\n${crictl}`)
  const script = deploymentOf(node, node.plan(image)).verification ?? ''
  const file = join(folder, 'verify-registries.sh')
  put(file, script)
  const { status, stdout, stderr } = spawnSync('sh', [file], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, REGISTRIES_FILE: registries },
  })
  return { status, stdout: stdout.replaceAll(folder, ''), stderr, file }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function program(folder: string, name: string, body: string): void {
  put(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`)
  chmodSync(join(folder, 'bin', name), 0o755)
}

