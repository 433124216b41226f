import type { CommandLine } from '@/lib/cli/command-line'
import { readLists, writeLeftOut } from '@/lib/cli/images/lists'
import { createStyle, padded, columnsOf, printJson, type Style } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { sayFor } from '@/lib/cli/words'
import type { ClusterNode } from '@/lib/node'
import type { ListCost, ListResult } from '@/lib/probe/list/list-event'
import { countsOf, countWords, progressWords, type ListCounts } from '@/lib/probe/list/list-words'
import { probeList } from '@/lib/probe/list/probe-list'
import { targetOf } from '@/lib/probe/target'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { sayingIn, toldIn } from '@/lib/words/saying'
import { certificateReader, consentsOf } from './requests'

const CLEAR_LINE = '\r\u001b[2K'

interface Row {
  readonly image: string
  /** Null when it was not asked. */
  readonly result: ListResult | null
}

/** `pullpath probe FILE --images LIST`: runs the plans of all images together, and says what came of each. */
export async function probeImages(
  node: ClusterNode,
  named: readonly string[],
  line: CommandLine,
  terminal: Terminal,
): Promise<ExitCode> {
  const list = await readLists(line.imageFiles, [...named, ...line.images], terminal)
  const say = await sayFor(line, terminal, 'person')
  writeLeftOut(list, say, terminal)
  const images = list.images.map(({ normalised }) => normalised)
  const { rows, cost } = await run(node, images, line, terminal, say)
  if (line.json)
    terminal.write(
      printJson({
        images: rows.map(({ image, result }) => ({
          image: visibleText(redactImage(image)),
          outcome: result?.outcome ?? 'not-asked',
          host: result?.host ?? null,
          code: result?.code ?? null,
          headline: result?.headline ?? null,
        })),
        counts: countsIn(rows),
        cost,
        invalid: list.invalid.length,
      }),
    )
  else terminal.write(print(rows, cost, createStyle(terminal.colour), say))
  const { fails, undecided, notAsked } = countsIn(rows)
  if (fails > 0 || notAsked > 0 || rows.length === 0) return 1
  return undecided > 0 ? 3 : 0
}

async function run(
  node: ClusterNode,
  images: readonly string[],
  line: CommandLine,
  terminal: Terminal,
  say: Say,
): Promise<{ readonly rows: readonly Row[]; readonly cost: ListCost | null }> {
  const own = await terminal.wire()
  const { computer = SOME_COMPUTER } = own
  const wire = { ...own, computer: { ...computer, isNode: line.onNode ?? computer.isNode } }
  const targets = images.map((image) => targetOf(node, image))
  const contacts = targets.flatMap((target) => target.contacts)
  const { deep, platform, diagnostics } = line
  const results = new Map<number, ListResult>()
  const started = performance.now()
  let cost: ListCost | null = null
  await probeList(
    { targets, deep, platform, diagnostics, consents: consentsOf(contacts, line) },
    { wire, files: certificateReader(wire.computer.isNode, terminal) },
    (event) => {
      if (event.kind === 'finished' || event.kind === 'stopped') cost = event.cost
      if (event.kind !== 'image') return
      results.set(event.index, withoutSecondLine(event.result))
      if (terminal.isLive && !line.json)
        terminal.writeError(
          `${CLEAR_LINE}${sayingIn(say, progressWords(countsOf(results.values(), images.length), performance.now() - started))}`,
        )
    },
    terminal.signal,
  )
  if (terminal.isLive && !line.json) terminal.writeError(CLEAR_LINE)
  return { rows: images.map((image, index) => ({ image, result: results.get(index) ?? null })), cost }
}

function withoutSecondLine(result: ListResult): ListResult {
  return { ...result, headline: result.headline.replaceAll('\n', ' ') }
}

function countsIn(rows: readonly Row[]): ListCounts {
  return countsOf(
    rows.flatMap(({ result }) => result ?? []),
    rows.length,
  )
}

function print(rows: readonly Row[], cost: ListCost | null, style: Style, say: Say): string {
  const words = { works: say('works'), fails: say('fails'), undecided: say('undecided') }
  const paints = { works: style.good, fails: style.bad, undecided: style.warn }
  const cells = rows.map(({ image, result }) => [
    visibleText(redactImage(image)),
    result === null ? say('not asked') : words[result.outcome],
    visibleText(result?.host ?? ''),
    result === null || result.outcome === 'works' ? '' : visibleText(toldIn(say, result.headline, result.said)),
  ])
  const widths = [0, 1, 2].map((at) => Math.max(0, ...cells.map((each) => columnsOf(each[at] ?? ''))))
  const lines = cells.map((each, index) => {
    const outcome = rows[index]?.result?.outcome
    const [image = '', state = '', host = '', headline = ''] = each.map((text, at) => padded(text, widths[at] ?? 0))
    return `${image}  ${outcome === undefined ? state : paints[outcome](state)}  ${host}  ${headline}`.trimEnd()
  })
  const summary = sayingIn(say, countWords(countsIn(rows)))
  const spent =
    cost === null
      ? ''
      : say('{requests} requests over {connections} connections with {tokens} tokens in {seconds} s', {
          ...cost,
          seconds: (cost.elapsedMs / 1_000).toFixed(1),
        })
  return [...lines, '', style.bold(summary), ...(spent === '' ? [] : [style.dim(spent)])]
    .map((text) => `${text}\n`)
    .join('')
}
