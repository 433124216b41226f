import type { Diagnostic, Path, Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { quoteName } from '@/lib/registries/parse-messages'
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

function describe(
  problem: HostConfigProblem,
  path: Path,
): Pick<Diagnostic<DroppedCode>, 'code' | 'severity' | 'message'> {
  const { kind, registry } = problem
  switch (kind) {
    case 'endpoint-invalid':
      return {
        code: 'endpoint-url-invalid',
        severity: 'error',
        message: `This endpoint is not a URL that K3s can read${reasonOf(problem)}. K3s logs a warning and skips it; the other endpoints of ${quoteName(registry)} are used. Write it as https://host:port, without spaces.`,
      }
    case 'endpoint-duplicate':
      return {
        code: 'endpoint-duplicate',
        severity: 'warning',
        message: `This endpoint is listed before for ${quoteName(registry)}, perhaps in another spelling. K3s logs a warning and uses the first one only. Remove it.`,
      }
    case 'registry-invalid': {
      const mirror = path[0] === 'mirrors'
      return {
        code: mirror ? 'mirror-key-invalid' : 'config-key-invalid',
        severity: 'error',
        message: `The key is not a host that K3s can read${reasonOf(problem)}. K3s logs an error and ignores the whole entry. Write the registry as host or host:port, as in the image name.`,
      }
    }
  }
}

/** Go's reason without the quoted address, which may hold a password. */
function reasonOf({ address, error }: HostConfigProblem): string {
  const reason = error.replace(/^parse "(?:[^"\\]|\\.)*": /, '')
  // What is in place of the port may be a password without its @.
  return address.includes('@') || reason === '' || /port ":[^"]*[^\d"]/.test(reason) ? '' : ` (${reason})`
}

/** The key of an entry, the value of anything else; the start of the text when it is not there. */
export function rangeOf(parsed: ParsedRegistries, path: Path): Range {
  const place = parsed.locate(path)
  if (place === null) return { start: 0, end: 0 }
  return path.length === 2 ? (place.key ?? place.value) : place.value
}
