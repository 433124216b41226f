import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import type { LintContext } from './context'
import type { Finding } from './rule'

/**
 * Turns the diagnostics that the pipeline reported under this code into findings; `fixesOf` adds fixes. One by one, since
 * only the first are shown, and a fix can cost as much as the file is long.
 */
export function* findingsFromPipeline(
  context: LintContext,
  code: string,
  fixesOf: (diagnostic: Diagnostic) => readonly Fix[] = () => [],
): Iterable<Finding> {
  for (const diagnostic of context.found(code))
    yield { ...diagnostic, fixes: [...(diagnostic.fixes ?? []), ...fixesOf(diagnostic)] }
}
