import { RUN_MS } from '@/lib/probe/wire/environment'
import type { Consent, ProbeEvent, Verdict } from '@/lib/probe/event'
import { createRedactor } from '@/lib/probe/redact'
import { contactsOf } from '@/lib/probe/contact'
import type { ProbeRequest } from '@/lib/probe/probe-request'
import { runProbe } from '@/lib/probe/run'
import type { CertificateFile } from '@/lib/probe/wire/tls-settings'
import type { ClusterNode } from '@/lib/node'
import { visibleText } from '@/lib/text/visible-text'
import type { CommandLine } from './arguments'
import { writeProblems } from './problems'
import { printProbe, printProgress } from '@/lib/cli/print/probe-text'
import { readRegistries } from './read-registries'
import { ruleLevels } from './settings-file'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'

const CERTIFICATE_BYTES_MAX = 1024 * 1024

/** `pullpath probe FILE IMAGE…`: runs the plan of each image from this machine, as containerd on it would. */
export async function probe(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [path, ...images] = line.operands
  if (path === undefined || images.length === 0) throw new UsageError('probe needs a FILE and at least one IMAGE')
  const read = await readRegistries(path, line.options, terminal)
  const { node } = read
  if (node === null || read.parseError !== null) {
    writeProblems(path, read, await ruleLevels(line, terminal), terminal)
    return 1
  }
  const style = createStyle(terminal.colour)
  const { ofEvent: redact } = createRedactor(node.parsed, [])
  const results: { image: string; verdict: Verdict | null; events: readonly ProbeEvent[] }[] = []
  for (const image of images) {
    const request = requestOf(node, image, line)
    const events: ProbeEvent[] = []
    const emit = (said: ProbeEvent): void => {
      const event = JSON.parse(redact(JSON.stringify(said))) as ProbeEvent
      events.push(event)
      if (terminal.isLive && !line.json) terminal.writeError(printProgress(event, request.image))
    }
    const verdict = await runProbe(
      request,
      { wire: terminal.wire(), files: (file) => readCertificate(file, terminal) },
      emit,
      AbortSignal.any([terminal.signal, AbortSignal.timeout(RUN_MS)]),
    )
    results.push({ image, verdict, events })
    if (!line.json) terminal.write(`${results.length > 1 ? '\n' : ''}${printProbe(image, events, verdict, style)}`)
    if (terminal.signal.aborted) break
  }
  if (line.json)
    terminal.write(
      printJson(
        results.map(({ image, verdict, events }) => ({
          image: visibleText(image),
          verdict,
          events: events.filter(({ kind }) => kind !== 'phase'),
        })),
      ),
    )
  return results.length === images.length && results.every(({ verdict }) => verdict?.found != null) ? 0 : 1
}

function requestOf(
  node: ClusterNode,
  image: string,
  { deep, platform, diagnostics, realms }: CommandLine,
): ProbeRequest {
  const registries = new Set(contactsOf(node.plan(image)).map(({ host }) => host.replace(/^https?:\/\//, '')))
  const consents = [...registries].flatMap((registry) => realms.map((realm): Consent => ({ registry, realm })))
  return { node, image, deep, platform, diagnostics, consents }
}

async function readCertificate(path: string, terminal: Terminal): Promise<CertificateFile> {
  try {
    return { text: new TextDecoder().decode(await terminal.read(path, CERTIFICATE_BYTES_MAX)) }
  } catch (error) {
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
