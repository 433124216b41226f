import { readChecks } from '@/lib/checks/read-settings'
import { readWritten } from '@/lib/checks/written-settings'
import type { CheckSettings } from '@/lib/checks/check-settings'
import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'

/**
 * What `check` of a settings file says.
 *
 * @throws UsageError when it is no YAML, has no `check`, or says something unknown
 */
export function readCheckSettings(file: string, text: string): readonly CheckSettings[] {
  const { value, failure } = readWritten(text)
  if (failure !== null) throw new UsageError(saying('{file} is not YAML: {why}', { file, why: failure.why }))
  const check = isMap(value) ? value['check'] : undefined
  if (check === undefined || check === null)
    throw new UsageError(saying('{file} has no check: a list of files and what must hold of them', { file }))
  const { checks, wrong } = readChecks(check)
  const [first] = wrong
  if (first === undefined) return checks
  throw new UsageError(
    saying('{file}: {path}: {why}', { file, path: ['check', ...first.path].map(String).join('.'), why: first.why }),
  )
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
