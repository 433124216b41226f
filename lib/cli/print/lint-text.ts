import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { lossesOf, saidThrough } from '@/lib/cli/read-parts'
import { fileNameOf, isGeneral, type LintedFile } from '@/lib/cli/linted-file'
import { createStyle, visibleLines, type Style } from './style'

/** As eslint prints it: a heading for each file, a line for each finding, a summary, and what holds for all files once. */
export function printLintText(files: readonly LintedFile[], colour: boolean): string {
  const style = createStyle(colour)
  const sections = files.flatMap((file) => sectionOf(file, style))
  const general = new Set(files.flatMap(({ findings }) => findings.filter(isGeneral).map(({ message }) => message)))
  const advice = [...general].map((message) => `${style.dim(wrap(visibleLines(message), 100, ''))}\n`)
  return [...sections, summary(files, style), ...advice].join('\n')
}

function sectionOf(file: LintedFile, style: Style): readonly string[] {
  const findings = file.findings.filter((one) => !isGeneral(one))
  if (findings.length === 0 && file.unreadable === null && file.through === null && file.remark === null) return []
  const lines = indexLines(file.text)
  const rows = findings.map((one) => ({ ...one, place: placeOf(one, lines) }))
  const width = Math.max(5, ...rows.map(({ place }) => place.length))
  const printed = rows.map(({ place, severity, message, code }) => {
    const head = `  ${place.padStart(width)}  ${word(severity, style)}  `
    const indent = ' '.repeat(width + 4 + WORD_WIDTH + 2)
    return `${head}${wrap(visibleLines(message), 100, indent)}\n${indent}${style.dim(code)}`
  })
  const unreadable =
    file.unreadable === null
      ? []
      : [`  ${' '.repeat(width)}  ${word('error', style)}  ${visibleLines(file.unreadable)}`]
  return [
    `${style.bold(visibleLines(fileNameOf(file)))}\n${[...throughLines(file, width, style), ...unreadable, ...printed].join('\n')}\n`,
  ]
}

/** How the file was found, and what of it was not taken. */
function throughLines({ through, remark }: LintedFile, width: number, style: Style): readonly string[] {
  const indent = ' '.repeat(width + 4)
  const losses = lossesOf(through)
  const notes = through === null ? [] : [saidThrough(through), ...through.notes.filter((one) => !losses.includes(one))]
  return [
    ...[...(remark === null ? [] : [remark]), ...notes].map(
      (note) => `${indent}${style.dim(wrap(visibleLines(note), 100, indent))}`,
    ),
    ...losses.map(
      (note) =>
        `  ${' '.repeat(width)}  ${word('warning', style)}  ${wrap(visibleLines(note), 100, ' '.repeat(width + 4 + WORD_WIDTH + 2))}`,
    ),
  ]
}

function placeOf({ range }: Diagnostic, lines: ReturnType<typeof indexLines>): string {
  const { line, column } = positionOf(lines, range.start)
  return `${line}:${column}`
}

const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }
const WORD_WIDTH = 7

function word(severity: Severity, { bad, bold, dim }: Style): string {
  const text = WORDS[severity].padEnd(WORD_WIDTH)
  return severity === 'error' ? bad(text) : severity === 'warning' ? bold(text) : dim(text)
}

function summary(files: readonly LintedFile[], style: Style): string {
  const findings = files.flatMap((file) => file.findings.filter((one) => !isGeneral(one)))
  const unreadable = files.filter((file) => file.unreadable !== null).length
  const losses = files.reduce((sum, file) => sum + lossesOf(file.through).length, 0)
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length
  const [errors, warnings, notes] = [count('error') + unreadable, count('warning') + losses, count('info')]
  const examined = counted(new Set(files.map(({ path }) => path)).size, 'file')
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), ...(notes > 0 ? [counted(notes, 'note')] : [])]
  if (errors + warnings === 0)
    return `${style.good(`✔ nothing wrong in ${examined}`)}${notes > 0 ? `, ${counted(notes, 'note')}` : ''}\n`
  return `${style.bad(`✖ ${counted(errors + warnings, 'problem')}`)} in ${examined} (${parts.join(', ')})\n`
}

function counted(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}

/** Wraps at words so that a sentence stays readable next to its position. */
function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  for (const part of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= width) lines[lines.length - 1] = `${last} ${part}`
    else lines.push(part)
  }
  return lines.join(`\n${indent}`)
}
