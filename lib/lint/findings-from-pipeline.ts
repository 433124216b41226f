import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import type { LintContext } from './context'
import type { Finding } from './rule'

/** Turns the diagnostics that the pipeline reported under this code into findings; `fixesOf` adds fixes. */
export function findingsFromPipeline(
  context: LintContext,
  code: string,
  fixesOf: (diagnostic: Diagnostic) => readonly Fix[] = () => [],
): readonly Finding[] {
  return context
    .found(code)
    .map((diagnostic) => ({ ...diagnostic, fixes: [...(diagnostic.fixes ?? []), ...fixesOf(diagnostic)] }))
}
