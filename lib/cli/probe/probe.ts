import { sayFor, spokenFor } from '@/lib/cli/words'
import { RUN_MS } from '@/lib/probe/wire/environment'
import type { Consent, ProbeEvent } from '@/lib/probe/event'
import type { ProbeRequest } from '@/lib/probe/probe-request'
import { runProbe } from '@/lib/probe/run'
import type { ClusterNode } from '@/lib/node'
import { targetOf, type ProbeTarget } from '@/lib/probe/target'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import type { CertificateFile, CertificateFiles } from '@/lib/probe/wire/tls-settings'
import type { CommandLine } from '@/lib/cli/command-line'
import { writeProblems } from '@/lib/cli/problems'
import { jsonOfProbe } from '@/lib/cli/print/probe-json'
import { printProbe, printProgress, printSurroundings, type ProbeResult } from '@/lib/cli/print/probe-text'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'

const CERTIFICATE_BYTES_MAX = 1024 * 1024

/** `pullpath probe FILE IMAGE…`: runs the plan of each image from this machine, as containerd on it would. */
export async function probe(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [path, ...images] = line.operands
  if (path === undefined || images.length === 0)
    throw new UsageError(saying('probe needs a FILE and at least one IMAGE'))
  const read = await readOnePart(path, line, terminal)
  const { node } = read
  if (node === null || read.parseError !== null) {
    await writeProblems(
      path,
      read,
      { levels: await ruleLevels(line, terminal), ...(await spokenFor(line, terminal)) },
      terminal,
    )
    return 1
  }
  const style = createStyle(terminal.colour)
  const say = await sayFor(line, terminal, 'person')
  const results: ProbeResult[] = []
  for (const image of images) {
    const result = await probeImage(node, image, line, terminal, (event) => {
      if (terminal.isLive && !line.json) terminal.writeError(printProgress(event, image, say))
    })
    results.push(result)
    if (!line.json)
      terminal.write(
        `${results.length > 1 ? '\n' : printSurroundings(result.events, style, say)}${printProbe(result, line, style, say)}`,
      )
    if (terminal.signal.aborted) break
  }
  if (line.json) terminal.write(printJson(results.map(jsonOfProbe)))
  if (results.length < images.length) return 1
  const outcomes = results.map(({ verdict }) => verdict?.outcome ?? 'fails')
  if (outcomes.includes('fails')) return 1
  return outcomes.includes('undecided') ? 3 : 0
}

/** Runs the plan of one image; `watch` is told each event as it comes. */
export async function probeImage(
  node: ClusterNode,
  image: string,
  line: CommandLine,
  terminal: Terminal,
  watch: (event: ProbeEvent) => void,
): Promise<ProbeResult> {
  const own = await terminal.wire()
  const { computer = SOME_COMPUTER } = own
  const wire = { ...own, computer: { ...computer, isNode: line.onNode ?? computer.isNode } }
  const events: ProbeEvent[] = []
  const verdict = await runProbe(
    requestOf(targetOf(node, image), line),
    { wire, files: certificateReader(wire.computer.isNode, terminal) },
    (event) => {
      events.push(event)
      watch(event)
    },
    AbortSignal.any([terminal.signal, AbortSignal.timeout(RUN_MS)]),
  )
  return { image, verdict, events }
}

/** A run of the plan, with what the command line allows. */
export function requestOf(
  target: ProbeTarget,
  { deep, platform, diagnostics, realms, redirects, accounts }: CommandLine,
): ProbeRequest {
  const origins = [...target.contacts.map(({ host }) => host), ...redirects]
  const registries = new Set(origins.map((origin) => origin.replace(/^https?:\/\//, '')))
  const consents = [...registries].flatMap((registry): readonly Consent[] => [
    ...realms.map((realm) => ({ kind: 'realm', registry, realm }) as const),
    ...redirects.map((realm) => ({ kind: 'redirect', registry, realm }) as const),
    ...accounts.map((realm) => ({ kind: 'account', registry, realm }) as const),
  ])
  return { target, deep, platform, diagnostics, consents }
}

/** Reads the certificate files of a run. */
export function certificateReader(isNode: boolean, terminal: Terminal): CertificateFiles {
  return (path) => readCertificate(path, isNode, terminal)
}

/** A file that cannot be read here may well be on the node. */
async function readCertificate(path: string, isNode: boolean, terminal: Terminal): Promise<CertificateFile> {
  try {
    return { text: new TextDecoder().decode(await terminal.read(path, CERTIFICATE_BYTES_MAX)) }
  } catch (error) {
    if (!isNode) return 'unknown'
    const { code } = error as NodeJS.ErrnoException
    const reason = (code === undefined ? undefined : GO_REASONS[code]) ?? 'input/output error'
    return { missing: code === 'EISDIR' ? `read ${path}: ${reason}` : `open ${path}: ${reason}` }
  }
}

const GO_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
}
