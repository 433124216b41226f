import { throughJson } from '@/lib/cli/read/read-parts'
import { fileNameOf, type LintedFile } from '@/lib/cli/lint/linted-file'
import type { Say } from '@/lib/words/say'
import { sayingAll, sayingIn } from '@/lib/words/saying'
import { printJson } from './style'

/** `[{file, from, remark, unreadable, skipped, findings: [{code, severity, message, wrong, effect, remedy, note?, line, column, endLine, endColumn, fixes: [{title, safe}]}]}]` */
export function printLintJson(files: readonly LintedFile[], say: Say): string {
  return printJson(
    files.map((file) => ({
      file: fileNameOf(file, say),
      from: throughJson(file.through, say),
      remark: file.remark && sayingIn(say, file.remark),
      unreadable: file.unreadable && sayingAll(say, file.unreadable),
      skipped: file.skipped && sayingIn(say, file.skipped),
      findings: file.findings.map(({ code, severity, message, parts, line, column, endLine, endColumn, fixes }) => {
        return {
          code,
          severity,
          message,
          ...parts,
          line,
          column,
          endLine,
          endColumn,
          fixes,
        }
      }),
    })),
  )
}
