import type { Severity } from '@/lib/registries/diagnostic'
import type { CommandLine } from '@/lib/cli/command-line'
import { printGithub } from '@/lib/cli/print/lint-github'
import { printLintJson } from '@/lib/cli/print/lint-json'
import { printSarif } from '@/lib/cli/print/lint-sarif'
import { printLintText } from '@/lib/cli/print/lint-text'
import { filesAt } from '@/lib/cli/folder/folder'
import { readLists } from '@/lib/cli/images/lists'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { languageFor, sayFor } from '@/lib/cli/words'
import type { Say } from '@/lib/words/say'
import { joined, saying, type SaidValue } from '@/lib/words/saying'
import type { ToLint } from './lint-file'
import { lintFiles } from './lint-files'
import type { LintedFile } from './linted-file'

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** `pullpath lint FILE…`: what is wrong with the files, or misleading. */
export async function lint(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, severity } = line
  if (operands.length === 0) throw new UsageError(saying('lint needs at least one FILE'))
  const list = await readLists(line.imageFiles, line.images, terminal)
  const images = list.images.map(({ name }) => name)
  const levels = await ruleLevels(line, terminal)
  const reader = !line.json && line.format === 'text' ? 'person' : 'program'
  const say = await sayFor(line, terminal, reader)
  const found = await Promise.all(operands.map((operand) => filesOf(operand, terminal)))
  const toLint = found.flatMap((one) => ('missing' in one ? [] : one.files))
  const examined = await lintFiles(
    toLint,
    { line, images, levels, language: languageFor(line, terminal, reader) },
    terminal,
  )
  if (examined === null) {
    terminal.writeError(`pullpath: ${say('interrupted before all files were examined')}\n`)
    return 2
  }
  const files: LintedFile[] = []
  const missing: SaidValue[] = []
  let next = 0
  for (const one of found) {
    if ('missing' in one) {
      missing.push(one.missing)
      continue
    }
    let skipped = 0
    for (const each of examined.slice(next, next + one.files.length)) {
      if ('missing' in each) {
        missing.push(each.missing)
        continue
      }
      files.push(...each.parts)
      if (each.parts.every((part) => part.skipped !== null)) skipped += 1
    }
    next += one.files.length
    if (skipped === one.files.length)
      missing.push(saying('none of the files in {folder} is a registries.yaml', { folder: one.operand }))
  }
  const names = new Set(examined.flatMap((one) => ('missing' in one ? [] : one.names)))
  const unused = [...line.values.keys()].filter((name) => !names.has(name))
  if (unused.length > 0)
    missing.push(saying('--set {names}: no placeholder in {file} has this name', { names: unused, file: operands }))
  const shown = files.map((file) => {
    const findings = file.findings.filter((one) => RANKS[one.severity] <= RANKS[severity])
    return {
      ...file,
      findings,
      hidden: file.findings.filter((one) => !one.isGeneral && !findings.includes(one)).length,
    }
  })
  terminal.write(print(line, shown, { colour: terminal.colour, say }))
  if (missing.length > 0) throw new UsageError(joined(missing, '\npullpath: '))
  const hasErrors = files.some(
    ({ findings, unreadable }) => unreadable !== null || findings.some((one) => one.severity === 'error'),
  )
  return hasErrors ? 1 : 0
}

/** The files that an argument names, or why it names no file. */
async function filesOf(
  operand: string,
  terminal: Terminal,
): Promise<{ readonly operand: string; readonly files: readonly ToLint[] } | { readonly missing: SaidValue }> {
  try {
    const { isFolder, files } = await filesAt(operand, terminal)
    return { operand, files: files.map((path) => ({ path, isFolder })) }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { missing: error.said }
  }
}

function print(
  { format, json }: CommandLine,
  files: readonly LintedFile[],
  { colour, say }: { readonly colour: boolean; readonly say: Say },
): string {
  switch (json ? 'json' : format) {
    case 'json':
      return printLintJson(files, say)
    case 'sarif':
      return printSarif(files, say)
    case 'github':
      return printGithub(files, say)
    default:
      return printLintText(files, colour, say)
  }
}
