import type { Diagnostic, Path, Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { say } from '@/lib/words/en/files'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import type { HostConfigProblem } from './host-configs'

/** Codes of what K3s drops. */
export const DROPPED_CODES = [
  'config-key-invalid',
  'endpoint-duplicate',
  'endpoint-url-invalid',
  'mirror-key-invalid',
] as const

export type DroppedCode = (typeof DROPPED_CODES)[number]

/** What K3s drops, as diagnostics. Entries that K3s added by itself are left out. */
export function droppedDiagnostics(
  problems: readonly HostConfigProblem[],
  parsed: ParsedRegistries,
): readonly Diagnostic<DroppedCode>[] {
  const diagnostics: Diagnostic<DroppedCode>[] = []
  for (const problem of problems) {
    const { path } = problem
    if (path !== null) diagnostics.push({ ...describe(problem, path), path, range: rangeOf(parsed, path) })
  }
  return diagnostics
}

function describe(problem: HostConfigProblem, path: Path): Pick<Diagnostic<DroppedCode>, 'code' | 'severity'> & Worded {
  const { kind, registry } = problem
  switch (kind) {
    case 'endpoint-dropped':
      return {
        code: 'endpoint-url-invalid',
        severity: 'error',
        ...say('endpoint-url-invalid.silent', { reason: reasonOf(problem) }),
      }
    case 'config-skipped':
      return {
        code: 'config-key-invalid',
        severity: 'error',
        ...say('config-key-invalid.warned', { reason: reasonOf(problem) }),
      }
    case 'endpoint-invalid':
    case 'endpoint-skipped':
      return {
        code: 'endpoint-url-invalid',
        severity: 'error',
        ...say('endpoint-url-invalid', { reason: reasonOf(problem) }),
      }
    case 'endpoint-duplicate':
      return {
        code: 'endpoint-duplicate',
        severity: 'warning',
        ...say('endpoint-duplicate', { registry: quoteName(registry) }),
      }
    case 'registry-invalid': {
      const code = path[0] === 'mirrors' ? 'mirror-key-invalid' : 'config-key-invalid'
      return { code, severity: 'error', ...say(code, { reason: reasonOf(problem) }) }
    }
  }
}

/** Go's reason without the quoted address, which may hold a password; null where it may hold one as well. */
function reasonOf({ address, error }: HostConfigProblem): string | null {
  const reason = error.replace(/^parse "(?:[^"\\]|\\.)*": /, '')
  // What is in place of the port may be a password without its @.
  return address.includes('@') || reason === '' || /port ":[^"]*[^\d"]/.test(reason) ? null : reason
}

/** The key of an entry, the value of anything else; the start of the text when it is not there. */
export function rangeOf(parsed: ParsedRegistries, path: Path): Range {
  const place = parsed.locate(path)
  if (place === null) return { start: 0, end: 0 }
  return path.length === 2 ? (place.key ?? place.value) : place.value
}
