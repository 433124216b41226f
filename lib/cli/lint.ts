import { lintNode, type LintOptions } from '@/lib/lint/lint-text'
import { byPlace, type Severity } from '@/lib/registries/diagnostic'
import type { CommandLine } from './arguments'
import { printGithub } from '@/lib/cli/print/lint-github'
import { printLintJson } from '@/lib/cli/print/lint-json'
import { printSarif } from '@/lib/cli/print/lint-sarif'
import { printLintText } from '@/lib/cli/print/lint-text'
import { isGeneral, type LintedFile } from './linted-file'
import { readParts } from './read-parts'
import { readText } from './read-registries'
import { ruleLevels } from './settings-file'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** `pullpath lint FILE…`: what is wrong with the files, or misleading. */
export async function lint(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, severity } = line
  if (operands.length === 0) throw new UsageError('lint needs at least one FILE')
  const images = await imagesOf(line, terminal)
  const levels = await ruleLevels(line, terminal)
  const files: LintedFile[] = []
  const missing: string[] = []
  for (const path of operands) {
    try {
      files.push(...(await lintFile(path, line, { images, levels }, terminal)))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      missing.push(error.message)
    }
  }
  const shown = files.map((file) => ({
    ...file,
    findings: file.findings.filter((one) => RANKS[one.severity] <= RANKS[severity]),
  }))
  terminal.write(print(line, shown, terminal.colour))
  if (missing.length > 0) throw new UsageError(missing.join('\npullpath: '))
  const hasErrors = files.some(
    ({ findings, unreadable }) => unreadable !== null || findings.some((one) => one.severity === 'error'),
  )
  return hasErrors ? 1 : 0
}

function print({ format, json }: CommandLine, files: readonly LintedFile[], colour: boolean): string {
  switch (json ? 'json' : format) {
    case 'json':
      return printLintJson(files)
    case 'sarif':
      return printSarif(files)
    case 'github':
      return printGithub(files)
    case 'text':
      return printLintText(files, colour)
  }
}

async function lintFile(
  path: string,
  line: CommandLine,
  asked: Pick<LintOptions, 'images' | 'levels'>,
  terminal: Terminal,
): Promise<readonly LintedFile[]> {
  const parts = await readParts(path, line, terminal)
  return parts.map((read): LintedFile => {
    if (read.node === null)
      return {
        path,
        text: '',
        findings: [],
        unreadable: `${read.parseError}. ${read.advice}`,
        through: null,
        remark: null,
      }
    const { through } = read
    const findings = lintNode(read.node, { ...asked, fileName: path === '-' || through !== null ? null : path })
    if (through === null)
      return {
        path,
        text: read.node.template?.written ?? read.node.parsed.text,
        findings,
        unreadable: null,
        through,
        remark: read.remark,
      }
    const moved = findings.map((one) => (isGeneral(one) ? one : { ...one, range: through.outerRange(one.range) }))
    return { path, text: through.outer, findings: moved.toSorted(byPlace), unreadable: null, through, remark: null }
  })
}

/** The images of `--image` and of the files of `--images`, one per line; `#` begins a comment. */
async function imagesOf({ images, imageFiles }: CommandLine, terminal: Terminal): Promise<readonly string[]> {
  const lists = await Promise.all(imageFiles.map((path) => readText(path, terminal)))
  const listed = lists.flatMap((list) => list.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim()))
  return [...new Set([...images, ...listed])].filter((image) => image !== '')
}
