import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import { writtenEdits } from './edits'
import type { Template } from './template'

/** What was found in the filled text, at the place where it is written. Its fixes edit the written text. */
export function writtenDiagnostic<Code extends string>(
  template: Template,
  { message, parts, said, path, meantBelow, range, fixes = [], ...rest }: Diagnostic<Code>,
): Diagnostic<Code> {
  return {
    ...rest,
    ...template.show({ message, parts, said }),
    ...template.show(meantBelow === undefined ? { path } : { path, meantBelow }),
    range: template.positions.toWritten(range),
    fixes: fixes.map((fix): Fix => {
      let made: ReturnType<Fix['edits']> | undefined
      return {
        ...template.show({ title: fix.title, said: fix.said }),
        safe: fix.safe,
        edits: () => {
          if (made !== undefined) return made
          const edits = fix.edits()
          made = edits && writtenEdits(template, edits)
          return made
        },
      }
    }),
  }
}
