import type { Severity } from '@/lib/registries/diagnostic'
import { lossesOf, saidThrough } from '@/lib/cli/read/read-parts'
import type { Parts } from '@/lib/words/worded'
import { fileNameOf, type LintedFile } from '@/lib/cli/lint/linted-file'
import { printLintSummary } from './lint-summary'
import { commaOf, type Say } from '@/lib/words/say'
import { sayingAll, sayingIn, type Saying } from '@/lib/words/saying'
import { createStyle, padded, visibleLines, wrap, type Style } from './style'

/** As eslint prints it: a heading for each file, a line for each finding, a summary, and what holds for all files once. */
export function printLintText(files: readonly LintedFile[], colour: boolean, say: Say): string {
  const style = createStyle(colour)
  const sections = files.flatMap((file) => sectionOf(file, style, say))
  const advice = adviceFor(files, say).map((text) => `${style.dim(text)}\n`)
  return [...sections, printLintSummary(files, style, say), ...advice].join('\n')
}

const NAMED_MAX = 10

/** What holds for files as wholes, each once; where it does not hold for all of them, with those that it is for. */
function adviceFor(files: readonly LintedFile[], say: Say): readonly string[] {
  const named = (some: readonly LintedFile[]): readonly string[] => [
    ...new Set(some.map((file) => fileNameOf(file, say))),
  ]
  const all = named(files.filter(({ skipped, unreadable }) => skipped === null && unreadable === null))
  const byMessage = new Map<string, LintedFile[]>()
  for (const file of files)
    for (const { message } of file.findings.filter((one) => one.isGeneral))
      byMessage.set(message, [...(byMessage.get(message) ?? []), file])
  return Array.from(byMessage, ([message, some]) => {
    const text = wrap(visibleLines(message), 100, '')
    const names = named(some)
    if (names.length === all.length) return text
    const listed = visibleLines(names.slice(0, NAMED_MAX).join(commaOf(say)))
    const heading =
      names.length > NAMED_MAX
        ? say('{names} and {count} more:', { names: listed, count: names.length - NAMED_MAX })
        : say('{names}:', { names: listed })
    return `${wrap(heading, 100, '')}\n${text}`
  })
}

function sectionOf(file: LintedFile, style: Style, say: Say): readonly string[] {
  const findings = file.findings.filter((one) => !one.isGeneral)
  if (findings.length === 0 && file.unreadable === null && file.through === null && file.remark === null) return []
  const rows = findings.map((one) => ({ ...one, place: `${one.line}:${one.column}` }))
  const width = Math.max(5, ...rows.map(({ place }) => place.length))
  const printed = rows.map(({ place, severity, parts, code, fixes }) => {
    const head = `  ${place.padStart(width)}  ${word(severity, style, say)}  `
    const indent = ' '.repeat(width + 4 + WORD_WIDTH + 2)
    const [fix] = fixes
    const below = fix === undefined ? code : say('{code}, fix: {title}', { code, title: visibleLines(fix.title) })
    return [`${head}${printParts(parts, indent)}`, `${indent}${style.dim(below)}`].join('\n')
  })
  const unreadable =
    file.unreadable === null
      ? []
      : [
          `  ${' '.repeat(width)}  ${word('error', style, say)}  ${wrap(visibleLines(sayingAll(say, file.unreadable)), 100, ' '.repeat(width + 4 + WORD_WIDTH + 2))}`,
        ]
  return [
    `${style.bold(visibleLines(fileNameOf(file, say)))}\n${[...throughLines(file, width, style, say), ...unreadable, ...printed].join('\n')}\n`,
  ]
}

/** Each part on its own lines: what is wrong, what the node does, an arrow and what to write, what else is to be known. */
function printParts({ wrong, effect, remedy, note = '' }: Parts, indent: string): string {
  return [
    [wrong, ''],
    [effect, ''],
    [remedy, '→ '],
    [note, ''],
  ]
    .filter(([text]) => text !== '')
    .map(([text = '', mark = '']) => `${mark}${wrap(visibleLines(text), 100, indent + ' '.repeat(mark.length))}`)
    .join(`\n${indent}`)
}

/** How the file was found, and what of it was not taken. */
function throughLines({ through, remark }: LintedFile, width: number, style: Style, say: Say): readonly string[] {
  const indent = ' '.repeat(width + 4)
  const losses = lossesOf(through)
  // Each of several files says which it is.
  const isSaid = (note: Saying): boolean =>
    losses.includes(note) || note.text.startsWith('There are {count} files in it')
  const notes = through === null ? [] : [saidThrough(through), ...through.notes.filter((note) => !isSaid(note))]
  return [
    ...[...(remark === null ? [] : [remark]), ...notes].map(
      (note) => `${indent}${style.dim(wrap(visibleLines(sayingIn(say, note)), 100, indent))}`,
    ),
    ...losses.map(
      (note) =>
        `  ${' '.repeat(width)}  ${word('warning', style, say)}  ${wrap(visibleLines(sayingIn(say, note)), 100, ' '.repeat(width + 4 + WORD_WIDTH + 2))}`,
    ),
  ]
}

/* SAID */
const WORDS = { error: 'error', warning: 'warning', info: 'note' } as const
/* END */
const WORD_WIDTH = 7

function word(severity: Severity, { bad, warn, dim }: Style, say: Say): string {
  const text = padded(say(WORDS[severity]), WORD_WIDTH)
  return severity === 'error' ? bad(text) : severity === 'warning' ? warn(text) : dim(text)
}
