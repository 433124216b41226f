import { SIGNS, shownRows, type FileRow } from '@/lib/compare/file-rows'
import type { Report, ToldChange, ToldFile, ToldFindings, ToldOther, ToldPull } from '@/lib/compare/report'
import {
  changeTitle,
  effectWords,
  failuresWords,
  fileCounts,
  kindWords,
  newerWords,
  onTheWayWords,
  othersWords,
  sameImages,
} from '@/lib/compare/report-words'
import { visibleText } from '@/lib/text/visible-text'
import { commaOf, type Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { Words } from '@/lib/words/words'
import { visibleLines, type Style } from '@/lib/cli/print/style'

export interface Spoken {
  readonly words: Words
  readonly say: Say
}

/** A comparison for people. Ends with a line break. */
export function printDiff(report: Report, style: Style, spoken: Spoken): string {
  const { say } = spoken
  const { pulls, files, sameFiles, upgrade, errors } = report
  const sections = [
    [style.bold(sayingIn(say, report.verdict))],
    ...(['before', 'after'] as const).flatMap((side) => {
      const error = errors[side]
      return error === null ? [] : [[`${sayingIn(say, report.names[side])}: ${style.bad(visibleLines(error))}`]]
    }),
    section(style, say('Pulls'), [
      ...pulls.changed.flatMap((pull) => pullLines(pull, spoken, style)),
      ...pulls.undecided.map(({ image, why }) => `  ${style.warn(say('undecided'))}: ${image}: ${sayingIn(say, why)}`),
      ...(pulls.same.length === 0 ? [] : [`  ${style.dim(sameImages(pulls.same.length, say))}`]),
    ]),
    ...(upgrade === null
      ? []
      : [
          section(style, say('On the way from {from} to {to}', { from: upgrade.from, to: upgrade.to }), [
            ...upgrade.newer.map((release) => `  ${style.warn(sayingIn(say, newerWords(release)))}`),
            ...upgrade.touching.filter(({ lasts }) => lasts).flatMap((one) => changeLines(one, spoken, style)),
            ...onTheWay(
              upgrade.touching.filter(({ lasts }) => !lasts),
              spoken,
              style,
            ),
            ...otherLines(upgrade.others, upgrade.ofFailures, spoken, style),
          ]),
        ]),
    section(style, say('Problems'), findingLines(report.findings, spoken, style, '  ')),
    section(style, say('Files'), [
      ...files.filter(({ kind }) => kind !== 'rewritten').flatMap((file) => fileLines(file, style, say)),
      ...fileCounts(files, sameFiles, say).map((line) => `  ${style.dim(line)}`),
    ]),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function section(style: Style, title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [style.bold(title), ...lines]
}

function pullLines({ sentence, registries, images }: ToldPull, { say }: Spoken, style: Style): readonly string[] {
  return [
    `  ${sayingIn(say, sentence)}`,
    ...(registries.length === 0 ? [] : [`    ${style.dim(images.join(commaOf(say)))}`]),
  ]
}

function onTheWay(touching: readonly ToldChange[], spoken: Spoken, style: Style): readonly string[] {
  if (touching.length === 0) return []
  return [
    `  ${style.bold(onTheWayWords(touching.length, spoken.say))}`,
    ...touching.flatMap((one) => changeLines(one, spoken, style)),
  ]
}

function changeLines(change: ToldChange, spoken: Spoken, style: Style): readonly string[] {
  const { say } = spoken
  const { pulls, findings, files, todo, reason, link } = change
  return [
    `  ${sayingIn(say, changeTitle(change, style.accent))}`,
    `    ${sayingIn(say, reason)}`,
    ...pulls.map((pull) => `    ${style.bold('→')} ${sayingIn(say, effectWords(pull))}`),
    ...(files.length === 0 ? [] : [`    ${say('Files')}: ${files.map(({ path }) => path).join(commaOf(say))}`]),
    ...findingLines(findings, spoken, style, '    '),
    ...(todo === null ? [] : [`    ${style.warn(say('Before the upgrade'))}: ${sayingIn(say, todo)}`]),
    ...(link === '' ? [] : [`    ${style.dim(link)}`]),
  ]
}

function otherLines(
  others: readonly ToldOther[],
  ofFailures: readonly ToldOther[],
  { say }: Spoken,
  style: Style,
): readonly string[] {
  return [
    ...(others.length === 0 ? [] : [`  ${style.dim(othersWords(others.length, say))}`]),
    ...(ofFailures.length === 0 ? [] : [`  ${style.dim(failuresWords(ofFailures.length, say))}`]),
  ]
}

function findingLines(
  { appears, disappears, changes }: ToldFindings,
  { words, say }: Spoken,
  style: Style,
  indent: string,
): readonly string[] {
  return [
    ...appears.map(
      (one) => `${indent}${style.bad(say('new'))}: ${visibleLines(words.lineOf(one))} ${style.dim(`[${one.code}]`)}`,
    ),
    ...changes.map(
      (one) => `${indent}${style.warn(say('now'))}: ${visibleLines(words.lineOf(one))} ${style.dim(`[${one.code}]`)}`,
    ),
    ...disappears.map(
      (one) => `${indent}${style.good(say('gone'))}: ${visibleLines(words.lineOf(one))} ${style.dim(`[${one.code}]`)}`,
    ),
  ]
}

function fileLines({ path, kind, rows }: ToldFile, style: Style, say: Say): readonly string[] {
  return [
    `  ${path}${kind === 'changed' ? '' : ` (${kindWords(kind, say)})`}`,
    ...shownRows(rows).map((row) => (row === null ? `    ${style.dim('…')}` : `    ${diffLine(row, style)}`)),
  ]
}

function diffLine({ kind, text }: FileRow, style: Style): string {
  const line = `${SIGNS[kind]} ${visibleText(text)}`.trimEnd()
  return kind === 'same' ? style.dim(line) : kind === 'added' ? style.good(line) : style.bad(line)
}
