import { attemptPaths, isRelated } from '@/lib/containerd/attempt-paths'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import { planFindings } from '@/lib/explain/attempt-findings'
import { nearMisses } from '@/lib/explain/near-misses'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { findingsOf, holdsForOwnPuller } from './findings-of-code'
import type { Matched } from './match/matched'
import type { OpenFile } from './open-file'
import type { Message } from './read/read-message'
import { limitOf } from './words/account'
import type { Kind } from './words/told'
import { whichYaml } from './words/yaml'

/** Findings that are shown for one line. */
const FINDINGS_MAX = 6

/**
 * The findings of the open file that can be why a line was written, the most likely first: those of the attempt, of the image
 * and of entries that were meant for its host. Of errors about files of the node, those about files.
 */
export function findingsFor(
  message: Message,
  kind: Kind,
  matched: Matched,
  file: OpenFile | null,
): readonly Diagnostic[] {
  if (file === null || kind === 'node' || kind === 'waiting') return []
  // The endpoint has answered, or there would be no token: which address that is for, the registry says.
  if (message.isToken && (message.code === 'http-to-https' || message.code === 'not-tls')) return []
  const codes = findingsOf(message.code)
  const rank = (code: string): number => {
    const at = codes.indexOf(code)
    return at === -1 ? codes.length : at
  }
  const found =
    'plan' in matched
      ? ofPlan(matched, file, codes)
      : kind === 'file'
        ? file.diagnostics.filter(({ code }) => codes.includes(code))
        : []
  const isFile =
    kind === 'file' && !(message.code === 'yaml-invalid' && whichYaml(message) === 'config')
      ? file.diagnostics.filter(({ code }) => codes.includes(code))
      : []
  return [...new Set([...found, ...isFile])]
    .filter((one) => matched.own === undefined || holdsForOwnPuller(one))
    .filter(({ code }) => !isLimitOfAccount(message) || !codes.includes(code))
    .toSorted((a, b) => rank(a.code) - rank(b.code) || SEVERITIES[a.severity] - SEVERITIES[b.severity])
    .slice(0, FINDINGS_MAX)
}

/** An account was used, so that findings about logins are not why. */
function isLimitOfAccount(message: Message): boolean {
  const limit = message.code === 'rate-limited' ? limitOf(message) : null
  return limit === 'account' || limit === 'with-account'
}

const SEVERITIES: Readonly<Record<Diagnostic['severity'], number>> = { error: 0, warning: 1, info: 2 }

function ofPlan(
  matched: Extract<Matched, { plan: Plan }>,
  file: OpenFile,
  codes: readonly string[],
): readonly Diagnostic[] {
  const { plan } = matched
  const { ofAttempts, ofImage } = planFindings(plan, file.diagnostics)
  const index = matched.kind === 'attempt' ? matched.index : null
  const attempts = index === null ? plan.attempts : plan.attempts.slice(index, index + 1)
  const own = index === null ? ofAttempts.flat() : (ofAttempts[index] ?? [])
  const isRelevant = ({ code }: Diagnostic): boolean => codes.includes(code)
  return [
    ...own.filter((one) => isRelevant(one) || (one.severity === 'error' && index !== null)),
    ...ofImage.filter((one) => isRelevant(one) || one.severity === 'error'),
    ...attempts.flatMap(({ parts }) => nearMisses(file)(parts.host).map(({ finding }) => finding)).filter(isRelevant),
    // Notes say what is right in one network and wrong in another.
    ...file.diagnostics.filter(
      (one) => one.severity === 'info' && isRelevant(one) && attempts.some((attempt) => touches(one, attempt)),
    ),
  ]
}

function touches({ path, meantFor = [] }: Diagnostic, attempt: Attempt): boolean {
  if (meantFor.includes(attempt.parts.host)) return true
  return path !== null && path.length >= 2 && attemptPaths(attempt).some((own) => isRelated(own, path))
}
