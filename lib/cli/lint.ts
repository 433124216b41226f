import { lintNode, type LintOptions } from '@/lib/lint/lint-text'
import { byPlace, isGeneral, type Severity } from '@/lib/registries/diagnostic'
import type { CommandLine } from './command-line'
import { printGithub } from '@/lib/cli/print/lint-github'
import { printLintJson } from '@/lib/cli/print/lint-json'
import { printSarif } from '@/lib/cli/print/lint-sarif'
import { printLintText } from '@/lib/cli/print/lint-text'
import { filesAt, isNamedRegistries, whyNotRegistries } from '@/lib/cli/folder/folder'
import { readLists } from './images/lists'
import type { LintedFile } from './linted-file'
import { readParts } from '@/lib/cli/read/read-parts'
import { withOuterLines } from '@/lib/cli/read/outer-lines'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from './terminal'
import { inWords, sayFor, wordsFor } from './words'
import type { Say } from '@/lib/words/say'
import { inEnglish, joined, saying, type SaidValue } from '@/lib/words/saying'
import type { Words } from '@/lib/words/words'
import { UsageError } from './usage-error'

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** `pullpath lint FILE…`: what is wrong with the files, or misleading. */
export async function lint(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, severity } = line
  if (operands.length === 0) throw new UsageError(saying('lint needs at least one FILE'))
  const list = await readLists(line.imageFiles, line.images, terminal)
  const images = list.images.map(({ name }) => name)
  const levels = await ruleLevels(line, terminal)
  const isForPerson = !line.json && line.format === 'text'
  const words = await wordsFor(line, terminal, isForPerson ? 'person' : 'program')
  const say = await sayFor(line, terminal, isForPerson ? 'person' : 'program')
  const files: LintedFile[] = []
  const missing: SaidValue[] = []
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      missing.push(error.said)
      return null
    }
  }
  for (const operand of operands) {
    const found = await attempt(() => filesAt(operand, terminal))
    if (found === null) continue
    const { isFolder } = found
    let skipped = 0
    for (const path of found.files) {
      const parts = await attempt(() => lintFile(path, line, { images, levels, words, isFolder }, terminal))
      if (parts === null) continue
      files.push(...parts)
      if (parts.every((part) => part.skipped !== null)) skipped += 1
    }
    if (skipped === found.files.length)
      missing.push(saying('none of the files in {folder} is a registries.yaml', { folder: operand }))
  }
  const shown = files.map((file) => {
    const findings = file.findings.filter((one) => RANKS[one.severity] <= RANKS[severity])
    return {
      ...file,
      findings,
      hidden: file.findings.filter((one) => !isGeneral(one) && !findings.includes(one)).length,
    }
  })
  terminal.write(print(line, shown, { colour: terminal.colour, say }))
  if (missing.length > 0) throw new UsageError(joined(missing, '\npullpath: '))
  const hasErrors = files.some(
    ({ findings, unreadable }) => unreadable !== null || findings.some((one) => one.severity === 'error'),
  )
  return hasErrors ? 1 : 0
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

async function lintFile(
  path: string,
  line: CommandLine,
  {
    isFolder,
    words,
    ...asked
  }: Pick<LintOptions, 'images' | 'levels'> & { readonly isFolder: boolean; readonly words: Words },
  terminal: Terminal,
): Promise<readonly LintedFile[]> {
  const parts = await readParts(path, line, terminal)
  return parts.map((read): LintedFile => {
    const { through, remark } = read
    const nothing = { path, text: '', findings: [], hidden: 0, unreadable: null, skipped: null, through, remark }
    if (read.node === null) {
      if (isFolder && !isNamedRegistries(path) && read.empty?.isLost !== true)
        return {
          ...nothing,
          skipped:
            read.empty?.why ?? (inEnglish(read.parseError).startsWith('larger') ? read.parseError : saying('not text')),
        }
      return { ...nothing, unreadable: [saying('{why}.', { why: read.parseError }), ...read.advice] }
    }
    const { node } = read
    const skipped = isFolder && through === null ? whyNotRegistries(path, node.parsed) : null
    if (skipped !== null) return { ...nothing, skipped, remark: null }
    const found = lintNode(node, { ...asked, fileName: path === '-' || through !== null ? null : path })
    const findings = found.map((one) => inWords(one, words))
    if (through === null) return { ...nothing, text: node.template?.written ?? node.parsed.text, findings }
    const moved = findings.map((one) =>
      isGeneral(one)
        ? one
        : {
            ...one,
            range: through.outerRange(one.range),
            ...withOuterLines(one, (at) => through.outerLine(at)),
          },
    )
    return { ...nothing, text: through.outer, findings: moved.toSorted(byPlace), remark: null }
  })
}
