import type { Severity } from '@/lib/registries/diagnostic'
import { isGeneral } from '@/lib/registries/diagnostic'
import { partNameOf, type LintedFile } from '@/lib/cli/linted-file'
import { lossesOf } from '@/lib/cli/read/read-parts'
import { visibleLines, wrap, type Style } from './style'

/**
 * What was found in all files together, then, for several files, in each of them, and which were skipped and why. Says
 * that nothing is wrong only when there is not even a note: a note can explain why a pull fails.
 */
export function printLintSummary(files: readonly LintedFile[], style: Style): string {
  const examined = files.filter(({ skipped }) => skipped === null)
  const skipped = files.filter((file) => file.skipped !== null)
  return [
    ...(examined.length > 0 ? [totals(examined, style)] : []),
    ...(examined.length > 1 ? perFile(examined, style) : []),
    ...(skipped.length > 0 ? skippedFiles(skipped, style) : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

type Counts = Readonly<Record<Severity, number>>

function countsOf(files: readonly LintedFile[]): Counts {
  const findings = files.flatMap((file) => file.findings.filter((one) => !isGeneral(one)))
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length
  const unreadable = files.filter((file) => file.unreadable !== null).length
  // What a format holds and cannot be taken along is lost on the way to the node.
  const losses = files.reduce((sum, file) => sum + lossesOf(file.through).length, 0)
  return { error: count('error') + unreadable, warning: count('warning') + losses, info: count('info') }
}

function totals(files: readonly LintedFile[], style: Style): string {
  const { error, warning, info } = countsOf(files)
  const examined = counted(new Set(files.map(({ path }) => path)).size, 'file')
  if (error + warning > 0) {
    const parts = [counted(error, 'error'), counted(warning, 'warning'), ...(info > 0 ? [counted(info, 'note')] : [])]
    return `${style.bad(`✖ ${counted(error + warning, 'problem')}`)} in ${examined} (${parts.join(', ')})`
  }
  if (info > 0) return `${style.good('✔ no errors or warnings')} in ${examined}, ${counted(info, 'note')} to read`
  const hidden = files.reduce((sum, file) => sum + file.hidden, 0)
  if (hidden > 0)
    return `${style.good('✔ nothing of this severity')} in ${examined}, ${counted(hidden, 'finding')} below it`
  return style.good(`✔ nothing wrong in ${examined}`)
}

const ROWS_MAX = 50

/** Those with findings one by one, the worst first; those without in one line. */
function perFile(files: readonly LintedFile[], style: Style): readonly string[] {
  const counts = files.map((file) => ({
    name: visibleLines(partNameOf(file)),
    hidden: file.hidden,
    ...countsOf([file]),
  }))
  const found = counts
    .filter(({ error, warning, info }) => error + warning + info > 0)
    .toSorted((a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info)
  const width = Math.min(60, Math.max(0, ...found.map(({ name }) => name.length)))
  const rows = found.slice(0, ROWS_MAX).map(({ name, error, warning, info }) => {
    const parts = [
      ...(error > 0 ? [style.bad(counted(error, 'error'))] : []),
      ...(warning > 0 ? [style.warn(counted(warning, 'warning'))] : []),
      ...(info > 0 ? [style.dim(counted(info, 'note'))] : []),
    ]
    return `  ${name.padEnd(width)}  ${parts.join(', ')}`
  })
  const more = found.length - rows.length
  const fine = counts
    .filter(({ error, warning, info, hidden }) => error + warning + info + hidden === 0)
    .map(({ name }) => name)
  return [
    ...rows,
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...(fine.length > 0 ? [`  ${style.good('nothing found:')} ${listed(fine, 17)}`] : []),
  ]
}

/** By reason, in the order in which they first appear. */
function skippedFiles(files: readonly LintedFile[], style: Style): readonly string[] {
  const byReason = new Map<string, string[]>()
  for (const { path, skipped } of files) {
    if (skipped === null) continue
    const same = byReason.get(skipped)
    if (same === undefined) byReason.set(skipped, [visibleLines(path)])
    else same.push(visibleLines(path))
  }
  return [
    style.dim(`${counted(files.length, 'file')} skipped:`),
    ...[...byReason].map(([reason, paths]) => {
      const head = `  ${visibleLines(reason)}: `
      return style.dim(head + listed(paths, 4))
    }),
  ]
}

const NAMED_MAX = 10

function listed(names: readonly string[], indent: number): string {
  const more = names.length - NAMED_MAX
  const all = names.slice(0, NAMED_MAX).join(', ') + (more > 0 ? ` and ${more} more` : '')
  return wrap(all, 100, ' '.repeat(indent))
}

function counted(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}
