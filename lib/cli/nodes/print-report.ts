import type { CommandLine } from '@/lib/cli/command-line'
import { createStyle, printJson, visibleLines, type Style } from '@/lib/cli/print/style'
import { tableLines } from '@/lib/cli/print/table'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import type { ClusterReport } from '@/lib/report/cluster-report'
import { driftOf, type Drift } from '@/lib/report/drift'
import { driftSentence, pullWords, silenceWords, skippedSentences, wholeZone } from '@/lib/report/drift-words'
import { matrixOf, type Matrix, type MatrixRow } from '@/lib/report/matrix'
import type { NodePullLine } from '@/lib/report/node-line'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { commaOf } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'

const COLUMNS_MAX = 6
const SILENT_MAX = 20
const DRIFT_MAX = 100
const ROWS_MAX = 50

/** Writes a report for people, or the file that the page opens, and says how it ended. */
export function writeReport(
  report: ClusterReport,
  { json }: Pick<CommandLine, 'json'>,
  terminal: Pick<Terminal, 'write' | 'colour'>,
  say: Say,
): ExitCode {
  const drift = driftOf(report)
  terminal.write(json ? printJson(report) : printReport(report, drift, terminal.colour, say))
  return exitCodeOf(report, drift)
}

/** 1 when a node is wrong or differs, 3 when of some it is not known, 0 when all are fine and alike. */
export function exitCodeOf({ nodes, silent, skipped }: ClusterReport, drift: readonly Drift[]): ExitCode {
  if (drift.some(({ kind }) => kind !== 'undecided' && kind !== 'uncompared')) return 1
  const isOpen = drift.length > 0 || silent.length > 0 || skipped.cut > 0 || skipped.unknown > 0
  return isOpen || nodes.length === 0 ? 3 : 0
}

function printReport(report: ClusterReport, drift: readonly Drift[], colour: boolean, say: Say): string {
  const style = createStyle(colour)
  const { rows, columns } = matrixOf(report)
  return [
    [summaryOf(report, rows, say)],
    drift.slice(0, DRIFT_MAX).map((one) => {
      const zone = wholeZone(one.nodes, report)
      const text = visibleLines(sayingIn(say, driftSentence(one)))
      return paint(
        one,
        style,
      )(zone === null ? text : `${text} ${say('(all of zone {zone})', { zone: visibleText(zone) })}`)
    }),
    more(drift.length - DRIFT_MAX, say),
    report.silent
      .slice(0, SILENT_MAX)
      .map(
        ({ name, why, detail }) =>
          `${style.warn(say('no answer'))}: ${visibleText(name)}: ${sayingIn(say, silenceWords(why))}${detail === null ? '' : ` (${visibleText(detail)})`}`,
      ),
    more(report.silent.length - SILENT_MAX, say),
    skippedSentences(report.skipped).map((said) => style.dim(sayingIn(say, said))),
    tableOf({ rows, columns }, style, say),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function more(count: number, say: Say): readonly string[] {
  return count > 0 ? [say('and {count} more', { count })] : []
}

function summaryOf({ nodes, silent }: ClusterReport, rows: readonly MatrixRow[], say: Say): string {
  const largest = Math.max(0, ...rows.map((row) => row.nodes.length))
  return say('{count} nodes answered, {alike} of them alike; {silent} did not answer', {
    count: nodes.length,
    alike: largest,
    silent: silent.length,
  })
}

function paint({ kind }: Drift, { bad, warn }: Style): (text: string) => string {
  if (kind === 'wrong' || kind === 'restart') return bad
  return warn
}

/* SAID */
const OUTCOMES = { fine: 'fine', wrong: 'wrong', undecided: 'undecided' } as const
/* END */

function tableOf({ rows, columns }: Matrix, style: Style, say: Say): readonly string[] {
  if (rows.length === 0) return []
  const shown = columns.slice(0, COLUMNS_MAX)
  const head = [
    say('nodes'),
    say('zones'),
    say('release'),
    say('verdict'),
    ...shown.map(({ images: [image = '', ...others] }) =>
      others.length === 0
        ? visibleText(image)
        : say('{image} and {count} more', { image: visibleText(image), count: others.length }),
    ),
  ]
  const cells = rows.slice(0, ROWS_MAX).map(({ facts, nodes, zones, pulls }) => [
    nodes.length === 1
      ? visibleText(nodes[0]?.name ?? '')
      : say('{count} nodes alike, e.g. {name}', { count: nodes.length, name: visibleText(nodes[0]?.name ?? '') }),
    zones
      .map(([zone, count]) => (zone === null ? '' : `${visibleText(zone)} ${count}`))
      .filter((text) => text !== '')
      .slice(0, 4)
      .join(commaOf(say)),
    visibleText(facts.release.name),
    say(OUTCOMES[facts.outcome]),
    ...pulls.slice(0, COLUMNS_MAX).map((pull) => cellOf(pull, say)),
  ])
  return [
    ...tableLines(head, cells, style),
    ...more(rows.length - ROWS_MAX, say),
    ...(columns.length > COLUMNS_MAX
      ? [say('and {count} more columns: see --json', { count: columns.length - COLUMNS_MAX })]
      : []),
  ]
}

/** Who is asked first, and what came of it. */
function cellOf(pull: NodePullLine | null, say: Say): string {
  if (pull === null) return '-'
  const first = visibleText((pull.asks[0] ?? '').replace(/^https:\/\//, ''))
  const state = pull.state === 'planned' ? '' : sayingIn(say, pullWords(pull.state))
  return [first, state].filter((text) => text !== '').join(' ')
}
