import type { Attempt, Plan } from '@/lib/containerd/plan'
import { redactImage } from '@/lib/secrets/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import { type Style, visibleLines } from './style'

const INDENT = '     '

/** A plan for people: how the name was parsed, then a numbered line for each request. Ends with a line break. */
export function printPlan(plan: Plan, style: Style): string {
  const lines = [style.bold(visibleText(redactImage(plan.image))), ...heading(plan, style)]
  if (plan.fails !== null) lines.push(`${style.bad('fails')}: ${visibleLines(plan.fails)}`)
  if (plan.pending)
    lines.push(
      `${style.warn('undecided')}: this program tries only so many and so large rewrites; where they are more, the name is shown as it was`,
    )
  plan.attempts.forEach((attempt, index) => lines.push(...printAttempt(attempt, index, style)))
  if (plan.abortsWith !== null && plan.fails === null)
    lines.push(`${style.bad('then ends')}, without asking the next: ${visibleLines(plan.abortsWith)}`)
  return `${lines.join('\n')}\n`
}

function heading({ reference, directory }: Plan, style: Style): readonly string[] {
  if (reference === null) return []
  const lines = [style.dim(`${visibleText(reference.normalised)}`)]
  if (directory?.file != null)
    lines.push(
      style.dim(`hosts from ${visibleText(directory.file)}${directory.match === 'wildcard' ? ', the wildcard' : ''}`),
    )
  if (directory?.decodeError != null)
    lines.push(`${style.bad('ignored by containerd')}: ${visibleLines(directory.decodeError)}`)
  return lines
}

function printAttempt(attempt: Attempt, index: number, style: Style): readonly string[] {
  const { scheme, host, prefix, repository, object, query } = attempt.parts
  const url = `${visibleText(scheme)}${style.accent(visibleText(host))}${visibleText(prefix)}${style.bold(visibleText(repository))}${visibleText(object)}${style.dim(visibleText(query))}`
  const lines = [
    `${String(index + 1).padStart(3)}. ${attempt.method} ${url}`,
    `${INDENT}${style.dim(notes(attempt).join(' · '))}`,
  ]
  const untried = attempt.rewrites.find(({ outcome }) => outcome === 'unknown')
  if (untried !== undefined)
    lines.push(`${INDENT}${style.warn('rewrites not tried')}: ${visibleLines(untried.error ?? '')}`)
  for (const alternative of attempt.alternatives) lines.push(`${INDENT}or, at random, ${visibleText(alternative)}`)
  if (attempt.mayAbortWith !== null)
    lines.push(`${INDENT}or, at random, ${style.bad('the pull ends here')}: ${visibleLines(attempt.mayAbortWith)}`)
  if (attempt.unsendable !== null)
    lines.push(`${INDENT}${style.bad('never sent')}: ${visibleLines(attempt.unsendable)}`)
  return lines
}

function notes({ kind, credentials, credentialsUsable, tls, open = [] }: Attempt): readonly string[] {
  return [
    `${kind}${kind === 'default' ? ' endpoint' : kind === 'embedded' ? ' registry' : ''}`,
    ...(credentials === null
      ? []
      : [`credentials of ${visibleText(credentials)}${credentialsUsable ? '' : ', which cannot be used'}`]),
    ...(tls.ca ? ['own CA'] : []),
    ...(tls.client ? ['client certificate'] : []),
    ...(tls.skipVerify ? ['certificate not verified'] : []),
    ...(tls.httpsThenHttp ? ['https first, then http'] : []),
    ...(open.length === 0 ? [] : [`not filled in: ${open.map(visibleText).join(', ')}`]),
  ]
}
