import type { FileRow } from '@/lib/compare/file-rows'
import { nearChanges } from '@/lib/compare/file-rows'
import type { Report, ToldChange, ToldFile, ToldFindings, ToldOther, ToldPull } from '@/lib/compare/report'
import { visibleText } from '@/lib/text/visible-text'
import { commaOf, type Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { Words } from '@/lib/words/words'
import { visibleLines, type Style } from './style'

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

function pullLines({ sentence, registry, images }: ToldPull, { say }: Spoken, style: Style): readonly string[] {
  return [`  ${sayingIn(say, sentence)}`, ...(registry === null ? [] : [`    ${style.dim(images.join(commaOf(say)))}`])]
}

export function sameImages(count: number, say: Say): string {
  return count === 1 ? say('1 image is pulled as before.') : say('{count} images are pulled as before.', { count })
}

function onTheWay(touching: readonly ToldChange[], spoken: Spoken, style: Style): readonly string[] {
  if (touching.length === 0) return []
  return [
    `  ${style.bold(onTheWayWords(touching.length, spoken.say))}`,
    ...touching.flatMap((one) => changeLines(one, spoken, style)),
  ]
}

export function onTheWayWords(count: number, say: Say): string {
  return count === 1
    ? say('1 change is taken back on the way. It counts for nodes that stop between:')
    : say('{count} changes are taken back on the way. They count for nodes that stop between:', { count })
}

function changeLines(change: ToldChange, spoken: Spoken, style: Style): readonly string[] {
  const { say } = spoken
  const { pulls, findings, files, todo, reason, link } = change
  return [
    `  ${changeTitle(change, say, style.accent)}`,
    `    ${sayingIn(say, reason)}`,
    ...pulls.map(({ sentence }) => `    ${style.bold('→')} ${sayingIn(say, sentence)}`),
    ...(files.length === 0 ? [] : [`    ${say('Files')}: ${files.map(({ path }) => path).join(commaOf(say))}`]),
    ...findingLines(findings, spoken, style, '    '),
    ...(todo === null ? [] : [`    ${style.warn(say('Before the upgrade'))}: ${sayingIn(say, todo)}`]),
    ...(link === '' ? [] : [`    ${style.dim(link)}`]),
  ]
}

/** `v1.29.11+k3s1: tokens are for the rewritten name` */
export function changeTitle(
  { release, title, isBack }: Pick<ToldOther, 'release' | 'title' | 'isBack'>,
  say: Say,
  mark: (text: string) => string,
): string {
  const values = { release: mark(release), title: sayingIn(say, title) }
  return isBack ? say('{release}, undone: {title}', values) : say('{release}: {title}', values)
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

export function othersWords(count: number, say: Say): string {
  return count === 1
    ? say('1 other change on the way does not concern this file.')
    : say('{count} other changes on the way do not concern this file.', { count })
}

export function failuresWords(count: number, say: Say): string {
  return count === 1
    ? say('1 change is about how failed pulls are repeated and reported, whatever the file says.')
    : say('{count} changes are about how failed pulls are repeated and reported, whatever the file says.', { count })
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

export function kindWords(kind: ToldFile['kind'], say: Say): string {
  switch (kind) {
    case 'added':
      return say('new file')
    case 'removed':
      return say('no longer written')
    case 'changed':
      return say('changed')
    case 'rewritten':
      return say('means the same')
  }
}

/** The rows around changes, with null for what is left out. */
export function shownRows(rows: readonly FileRow[]): readonly (FileRow | null)[] {
  const near = nearChanges(rows)
  return rows.flatMap((row, index) =>
    near[index] === true ? [row] : near[index - 1] === true || index === 0 ? [null] : [],
  )
}

export const SIGNS = { same: ' ', removed: '-', added: '+' } as const

function diffLine({ kind, text }: FileRow, style: Style): string {
  const line = `${SIGNS[kind]} ${visibleText(text)}`.trimEnd()
  return kind === 'same' ? style.dim(line) : kind === 'added' ? style.good(line) : style.bad(line)
}

export function fileCounts(files: readonly ToldFile[], same: number, say: Say): readonly string[] {
  const rewritten = files.filter(({ kind }) => kind === 'rewritten').length
  return [
    ...(rewritten === 0
      ? []
      : [
          rewritten === 1
            ? say('1 file is written otherwise and means the same.')
            : say('{count} files are written otherwise and mean the same.', { count: rewritten }),
        ]),
    ...(same === 0
      ? []
      : [same === 1 ? say('1 file is the same.') : say('{count} files are the same.', { count: same })]),
  ]
}
