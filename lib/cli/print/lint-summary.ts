import type { Severity } from '@/lib/registries/diagnostic'
import { partNameOf, type LintedFile } from '@/lib/cli/lint/linted-file'
import { lossesOf } from '@/lib/cli/read/read-parts'
import { commaOf, type Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import { columnsOf, padded, visibleLines, wrap, type Style } from './style'

/**
 * What was found in all files together, then, for several files, in each of them, and which were skipped and why. Says
 * that nothing is wrong only when there is not even a note: a note can explain why a pull fails.
 */
export function printLintSummary(files: readonly LintedFile[], style: Style, say: Say): string {
  const examined = files.filter(({ skipped }) => skipped === null)
  const skipped = files.filter((file) => file.skipped !== null)
  return [
    ...(examined.length > 0 ? [totals(examined, style, say)] : []),
    ...(examined.length > 1 ? perFile(examined, style, say) : []),
    ...(skipped.length > 0 ? skippedFiles(skipped, style, say) : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

type Counts = Readonly<Record<Severity, number>>

function countsOf(files: readonly LintedFile[]): Counts {
  const findings = files.flatMap((file) => file.findings.filter((one) => !one.isGeneral))
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length
  const unreadable = files.filter((file) => file.unreadable !== null).length
  // What a format holds and cannot be taken along is lost on the way to the node.
  const losses = files.reduce((sum, file) => sum + lossesOf(file.through).length, 0)
  return { error: count('error') + unreadable, warning: count('warning') + losses, info: count('info') }
}

function totals(files: readonly LintedFile[], style: Style, say: Say): string {
  const { error, warning, info } = countsOf(files)
  const examined = counted.file(new Set(files.map(({ path }) => path)).size, say)
  if (error + warning > 0) {
    const parts = [
      counted.error(error, say),
      counted.warning(warning, say),
      ...(info > 0 ? [counted.note(info, say)] : []),
    ]
    return say('{problems} in {files} ({parts})', {
      problems: style.bad(`✖ ${counted.problem(error + warning, say)}`),
      files: examined,
      parts: parts.join(commaOf(say)),
    })
  }
  if (info > 0)
    return say('{verdict} in {files}, {notes} to read', {
      verdict: style.good(`✔ ${say('no errors or warnings')}`),
      files: examined,
      notes: counted.note(info, say),
    })
  const hidden = files.reduce((sum, file) => sum + file.hidden, 0)
  if (hidden > 0)
    return say('{verdict} in {files}, {findings} below it', {
      verdict: style.good(`✔ ${say('nothing of this severity')}`),
      files: examined,
      findings: counted.finding(hidden, say),
    })
  return style.good(`✔ ${say('nothing wrong in {files}', { files: examined })}`)
}

const ROWS_MAX = 50

/** Those with findings one by one, the worst first; those without in one line. */
function perFile(files: readonly LintedFile[], style: Style, say: Say): readonly string[] {
  const counts = files.map((file) => ({
    name: visibleLines(partNameOf(file, say)),
    hidden: file.hidden,
    ...countsOf([file]),
  }))
  const found = counts
    .filter(({ error, warning, info }) => error + warning + info > 0)
    .toSorted((a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info)
  const width = Math.min(60, Math.max(0, ...found.map(({ name }) => columnsOf(name))))
  const rows = found.slice(0, ROWS_MAX).map(({ name, error, warning, info }) => {
    const parts = [
      ...(error > 0 ? [style.bad(counted.error(error, say))] : []),
      ...(warning > 0 ? [style.warn(counted.warning(warning, say))] : []),
      ...(info > 0 ? [style.dim(counted.note(info, say))] : []),
    ]
    return `  ${padded(name, width)}  ${parts.join(commaOf(say))}`
  })
  const more = found.length - rows.length
  const fine = counts
    .filter(({ error, warning, info, hidden }) => error + warning + info + hidden === 0)
    .map(({ name }) => name)
  return [
    ...rows,
    ...(more > 0 ? [`  ${say('and {count} more', { count: more })}`] : []),
    ...(fine.length > 0 ? [`  ${style.good(say('nothing found:'))} ${listed(fine, 17, say)}`] : []),
  ]
}

/** By reason, in the order in which they first appear. */
function skippedFiles(files: readonly LintedFile[], style: Style, say: Say): readonly string[] {
  const byReason = new Map<string, string[]>()
  for (const { path, skipped } of files) {
    if (skipped === null) continue
    const reason = sayingIn(say, skipped)
    const same = byReason.get(reason)
    if (same === undefined) byReason.set(reason, [visibleLines(path)])
    else same.push(visibleLines(path))
  }
  return [
    style.dim(files.length === 1 ? say('1 file skipped:') : say('{count} files skipped:', { count: files.length })),
    ...[...byReason].map(([reason, paths]) => {
      const names = listed(paths, 4, say)
      return style.dim(`  ${say('{reason}: {files}', { reason: visibleLines(reason), files: names })}`)
    }),
  ]
}

const NAMED_MAX = 10

function listed(all: readonly string[], indent: number, say: Say): string {
  const count = all.length - NAMED_MAX
  const names = all.slice(0, NAMED_MAX).join(commaOf(say))
  const text = count > 0 ? say('{names} and {count} more', { names, count }) : names
  return wrap(text, 100, ' '.repeat(indent))
}

/** A number with what is counted. */
const counted = {
  file: (count: number, say: Say) => (count === 1 ? say('1 file') : say('{count} files', { count })),
  problem: (count: number, say: Say) => (count === 1 ? say('1 problem') : say('{count} problems', { count })),
  error: (count: number, say: Say) => (count === 1 ? say('1 error') : say('{count} errors', { count })),
  warning: (count: number, say: Say) => (count === 1 ? say('1 warning') : say('{count} warnings', { count })),
  note: (count: number, say: Say) => (count === 1 ? say('1 note') : say('{count} notes', { count })),
  finding: (count: number, say: Say) => (count === 1 ? say('1 finding') : say('{count} findings', { count })),
} as const
