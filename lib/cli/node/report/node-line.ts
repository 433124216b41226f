import type { CommandLine } from '@/lib/cli/command-line'
import type { ProbeResult } from '@/lib/cli/print/probe-text'
import type { NodeFacts } from '@/lib/cli/node/inspection'
import { registryPart } from '@/lib/cli/node/registry-part'
import { changesAtStart, type NodePull, type NodeReport } from '@/lib/cli/node/verdict'
import type { Attempt } from '@/lib/containerd/plan'
import { tomlReader } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { AUTH_FIELDS } from '@/lib/registries/fields'
import type { NodeHostLine, NodeLine, NodePullLine } from '@/lib/report/node-line'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import { hasSecrets } from '@/lib/secrets/secrets-of'
import { visibleText } from '@/lib/text/visible-text'
import type { Fingerprints } from './fingerprints'

export interface LineParts {
  readonly name: string | null
  readonly zone: string | null
  readonly nowMs: number
  readonly hosts: readonly NodeHostLine[]
  readonly fingerprints: Fingerprints
}

const FINDINGS_MAX = 300
const ASKS_MAX = 100
const RANKS = ['error', 'warning', 'info'] as const

/** What may leave a node: hashes, names and outcomes. It has no text of a file, and no secret. */
export function nodeLine(report: NodeReport, { name, zone, nowMs, hosts, fingerprints }: LineParts): NodeLine {
  const { facts, findings, pulls, probes, verdict } = report
  const { program, role, release, options, registries, generatedMs } = facts
  const worst = new Map<string, (typeof RANKS)[number]>()
  for (const { code, severity } of findings) {
    const before = worst.get(code)
    if (before === undefined || RANKS.indexOf(severity) < RANKS.indexOf(before)) worst.set(code, severity)
  }
  return {
    pullpath: 'node',
    version: 1,
    name,
    zone,
    at: timeOf(nowMs),
    changed: registries.modifiedMs === null ? null : timeOf(registries.modifiedMs),
    writtenAt: generatedMs === null ? null : timeOf(generatedMs),
    distribution: program,
    role,
    release: { name: visibleText(release.name).slice(0, 300), certain: release.isCertain },
    outcome: verdict.outcome,
    cause: verdict.cause?.code ?? null,
    findings: [...worst]
      .map(([code, severity]) => ({ code, severity }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .slice(0, FINDINGS_MAX),
    flags: {
      disableDefaultRegistryEndpoint: options.disableDefaultRegistryEndpoint,
      embeddedRegistry: options.embeddedRegistry,
    },
    key: fingerprints.key,
    file: fileOf(facts, fingerprints),
    written: writtenOf(facts, fingerprints),
    restartDue: worst.has('not-restarted') || worst.has('data-dir-moved'),
    pulls: pulls.map((pull, index) => pullOf(pull, probes[index] ?? null)),
    hosts: [...hosts],
  }
}

function fileOf({ registries, node }: NodeFacts, fingerprints: Fingerprints): NodeLine['file'] {
  const { state, text } = registries
  const path = visibleText(registries.path).slice(0, 4_096)
  if (state !== 'read') return { state, path, text: null, settings: null, accounts: null }
  const { parsed } = node
  const isOpen = parsed.parseError === null && !hasSecrets(parsed)
  const { settings, accounts } = meaningOf(node)
  return {
    state,
    path,
    text: isOpen ? fingerprints.ofOpen('registries.yaml', text) : fingerprints.of('registries.yaml', text),
    settings: parsed.parseError === null ? fingerprints.of('settings', settings) : null,
    accounts: parsed.parseError === null ? fingerprints.of('accounts', accounts) : null,
  }
}

/** What the file says as K3s decodes it, whose maps have no order; the accounts apart. */
function meaningOf({ parsed }: NodeFacts['node']): { readonly settings: string; readonly accounts: string } {
  const { mirrors, configs } = parsed.registries
  const hosts = sorted(configs)
  return {
    settings: JSON.stringify([
      sorted(mirrors).map(([registry, { endpoint, rewrite }]) => [registry, endpoint, sorted(rewrite)]),
      hosts.map(([host, { auth, tls }]) => [host, auth !== null, tls]),
    ]),
    accounts: JSON.stringify(
      hosts.map(([host, { auth }]) => [host, auth === null ? null : AUTH_FIELDS.map((field) => auth[field])]),
    ),
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/** What containerd follows: each hosts.toml, and of config.toml what follows from registries.yaml. */
function writtenOf({ files, disk, switches }: NodeFacts, { of }: Fingerprints): string | null {
  if (disk.configToml === null) return null
  const hosts = disk.directories.map(({ name, hostsToml }) => [name, hostsToml?.text ?? null])
  const part = registryPart(tomlReader(switches.tomlParser, decodeToml1).decode(disk.configToml.text))
  const config = 'error' in part ? disk.configToml.text : sorted(part)
  return of('written', JSON.stringify([hosts.toSorted(), config, files.length === 0]))
}

function pullOf(pull: NodePull, probe: ProbeResult | null): NodePullLine {
  const plan = pull.now ?? pull.after
  const verdict = probe?.verdict ?? null
  const blamed = verdict?.blamed ?? null
  const outcome = probe?.events.findLast((event) => event.kind === 'attempt' && event.attempt === blamed)
  const state =
    plan === null || plan.pending
      ? 'undecided'
      : plan.fails !== null
        ? 'fails'
        : probe === null
          ? 'planned'
          : (verdict?.outcome ?? 'undecided')
  return {
    image: visibleText(redactImage(pull.image)).slice(0, 1_000),
    by: pull.now === null ? 'file' : 'disk',
    state,
    why: outcome?.kind === 'attempt' ? outcome.outcome.code : null,
    asks: (plan?.attempts ?? []).slice(0, ASKS_MAX).map(originOf),
    changes: changesAtStart(pull),
  }
}

/** A host as it is asked. No account is in it: containerd takes none from URLs. */
function originOf({ parts }: Attempt): string {
  const host = parts.host.slice(parts.host.lastIndexOf('@') + 1)
  return visibleText(`${parts.scheme}${host}`).slice(0, 300)
}

/** The hosts that the plans ask, each once. */
export function hostsOf(pulls: readonly NodePull[]): readonly string[] {
  const all = pulls.flatMap(({ now, after }) => (now ?? after)?.attempts ?? [])
  return [...new Set(all.map(({ parts }) => parts.host.slice(parts.host.lastIndexOf('@') + 1)))]
}

/** The name of the node and its zone, as the command line says them. */
export function placeOf({ nodeName, zone }: CommandLine): Pick<LineParts, 'name' | 'zone'> {
  return { name: shortened(nodeName), zone: shortened(zone) }
}

function shortened(text: string | null): string | null {
  return text === null ? null : visibleText(text).slice(0, 300)
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString()
}
