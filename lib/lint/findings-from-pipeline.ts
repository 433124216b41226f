import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import type { LintContext } from './context'
import type { Finding } from './rule'

/** What K3s or containerd itself reject or drop, as findings of the rule of that code; `fixesOf` adds ways out. */
export function findingsFromPipeline(
  context: LintContext,
  code: string,
  fixesOf: (diagnostic: Diagnostic) => readonly Fix[] = () => [],
): readonly Finding[] {
  return context
    .found(code)
    .map((diagnostic) => ({ ...diagnostic, fixes: [...(diagnostic.fixes ?? []), ...fixesOf(diagnostic)] }))
}
