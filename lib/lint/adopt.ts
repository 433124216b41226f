import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import type { LintContext } from './context'
import type { Finding } from './rule'

/**
 * What K3s or containerd itself reject or drop, as findings of the rule of that code; `fixesOf` adds ways out. One by
 * one, since only the first of them are shown, and a way out can cost as much as the file is long.
 */
export function* adopt(
  context: LintContext,
  code: string,
  fixesOf: (diagnostic: Diagnostic) => readonly Fix[] = () => [],
): Iterable<Finding> {
  for (const diagnostic of context.found(code))
    yield { ...diagnostic, fixes: [...(diagnostic.fixes ?? []), ...fixesOf(diagnostic)] }
}
