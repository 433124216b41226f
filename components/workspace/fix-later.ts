import type { Diagnostic } from '@/lib/registries/diagnostic'
import type { TextEdit } from '@/lib/text/text-edit'
import type { BareDiagnostic, WantedFix } from '@/components/workspace/thread/thread-messages'

/** What a fix of a diagnostic does is a function, which does not travel: it is looked for again when it is wanted. */
export function withEdits(
  { fixes, ...bare }: BareDiagnostic,
  find: (wanted: WantedFix) => Promise<readonly TextEdit[] | null>,
): Diagnostic {
  const { code, range } = bare
  return {
    ...bare,
    fixes: fixes.map((fix) => ({
      ...fix,
      edits: () => null,
      later: () => find({ code, start: range.start, title: fix.title }),
    })),
  }
}

/** What a fix does, of the diagnostics that have it; null where none has, or it turns out to be impossible. */
export function editsOf(
  diagnostics: readonly Diagnostic[],
  { code, start, title }: WantedFix,
): readonly TextEdit[] | null {
  const fixes = diagnostics.find((one) => one.code === code && one.range.start === start)?.fixes
  return fixes?.find((fix) => fix.title === title)?.edits() ?? null
}
