import { sayFor, spokenFor } from '@/lib/cli/words'
import { RUN_MS } from '@/lib/probe/wire/environment'
import type { ProbeEvent } from '@/lib/probe/event'
import { runProbe } from '@/lib/probe/run'
import type { ClusterNode } from '@/lib/node'
import { targetOf } from '@/lib/probe/target'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
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
import { certificateReader, requestOf } from './requests'

/** `pullpath probe FILE IMAGE…`: runs the plan of each image from this machine, as containerd on it would. */
export async function probe(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [path, ...images] = line.operands
  if (path === undefined || (images.length === 0 && line.imageFiles.length === 0))
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
  if (line.imageFiles.length > 0) {
    const { probeImages } = await import('./probe-images')
    return probeImages(node, images, line, terminal)
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
