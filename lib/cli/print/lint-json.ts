import { throughJson } from '@/lib/cli/read/read-parts'
import { fileNameOf, placed, type LintedFile } from '@/lib/cli/linted-file'
import { printJson } from './style'

/** `[{file, from, remark, unreadable, skipped, findings: [{code, severity, message, wrong, effect, remedy, note?, line, column, endLine, endColumn, fixes: [{title, safe}]}]}]` */
export function printLintJson(files: readonly LintedFile[]): string {
  return printJson(
    files.map((file) => ({
      file: fileNameOf(file),
      from: throughJson(file.through),
      remark: file.remark,
      unreadable: file.unreadable,
      skipped: file.skipped,
      findings: placed(file).map(({ code, severity, message, parts, line, column, endLine, endColumn, fixes = [] }) => {
        return {
          code,
          severity,
          message,
          ...parts,
          line,
          column,
          endLine,
          endColumn,
          fixes: fixes.map(({ title, safe }) => ({ title, safe })),
        }
      }),
    })),
  )
}
