import type { Severity } from '@/lib/registries/diagnostic'
import { inOneLine } from '@/lib/words/worded'
import type { Say } from '@/lib/words/say'
import { sayingAll } from '@/lib/words/saying'
import { fileNameOf, type LintedFile } from '@/lib/cli/lint/linted-file'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands, which become annotations of the lines in a pull request. */
export function printGithub(files: readonly LintedFile[], say: Say): string {
  return files
    .flatMap((file) => [
      ...unreadable(file, say),
      ...file.findings
        .filter((finding) => !finding.isGeneral)
        .map((finding) => {
          const { line, column, endLine, endColumn, code, severity, parts } = finding
          const place = [
            ['file', fileNameOf(file, say)],
            ['line', line],
            ['col', column],
            ['endLine', endLine],
            ['endColumn', endColumn],
            ['title', code],
          ] as const
          return command(severity, place, inOneLine(parts, '\n'))
        }),
    ])
    .join('')
}

function unreadable(file: LintedFile, say: Say): readonly string[] {
  return file.unreadable === null
    ? []
    : [command('error', [['file', fileNameOf(file, say)]], sayingAll(say, file.unreadable))]
}

function command(
  severity: Severity,
  properties: readonly (readonly [name: string, value: string | number])[],
  message: string,
): string {
  return `::${COMMANDS[severity]} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
