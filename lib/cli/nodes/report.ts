import type { CommandLine } from '@/lib/cli/command-line'
import { nameOf } from '@/lib/cli/read/read-bytes'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { sayFor } from '@/lib/cli/words'
import { NODES_MAX, readClusterReport, REPORT_LENGTH_MAX } from '@/lib/report/cluster-report'
import { collector } from '@/lib/report/collect'
import { isClusterReport } from '@/lib/report/is-report'
import { logReader } from '@/lib/report/read-logs'
import { inEnglish, saying } from '@/lib/words/saying'
import { writeReport } from './print-report'

/** `pullpath report FILE…`: the same report as of `nodes`, from logs of anywhere. They are read as streams. */
export async function report(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const paths = line.operands.length === 0 ? ['-'] : line.operands
  const say = await sayFor(line, terminal, 'person')
  const made = paths.length === 1 ? await madeReport(paths[0] ?? '-', terminal) : null
  if (made !== null) return writeReport(made, line, terminal, say)
  const collect = collector()
  const skipped = { otherLines: 0, cut: 0, unknown: 0 }
  let count = 0
  for (const path of paths) {
    const reader = logReader((node) => {
      count += 1
      if (count > NODES_MAX) throw new UsageError(saying('more than {count} reports', { count: NODES_MAX }))
      collect.add(node, nodeOf(path, count))
    })
    const decoder = new TextDecoder()
    for await (const chunk of bytesOf(path, terminal)) reader.push(decoder.decode(chunk, { stream: true }))
    reader.push(decoder.decode())
    const own = reader.end()
    skipped.otherLines += own.otherLines
    skipped.cut += own.cut
    skipped.unknown += own.unknown
  }
  return writeReport(collect.report(skipped), line, terminal, say)
}

/** A report that was made before; null for logs, and for standard input, which can be read only once. */
async function madeReport(path: string, terminal: Terminal) {
  if (path === '-') return null
  for await (const chunk of bytesOf(path, terminal)) {
    if (!isClusterReport(new TextDecoder().decode(chunk.subarray(0, 1_000)))) return null
    break
  }
  const text = new TextDecoder().decode(await terminal.read(path, REPORT_LENGTH_MAX))
  const made = readClusterReport(text)
  if (made === null && isClusterReport(text))
    throw new UsageError(
      saying('{file} is a report that cannot be read: it was cut, or is of another version', { file: path }),
    )
  return made
}

async function* bytesOf(path: string, terminal: Terminal): AsyncIterable<Uint8Array> {
  try {
    yield* terminal.stream(path)
  } catch (error) {
    const { code = '' } = error as { readonly code?: string }
    throw code === ''
      ? error
      : new UsageError(saying('{file} cannot be read: {why}', { file: nameOf(path), why: code }))
  }
}

/** The name of a node that its line does not say: that of its file. */
function nodeOf(path: string, count: number): string {
  if (path === '-') return `#${count}`
  return inEnglish(nameOf(path))
    .replace(/^.*\//, '')
    .replace(/\.(?:json|log|txt|ndjson)$/, '')
}
