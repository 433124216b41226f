import { tlsNotes } from './tls-notes'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import { commaOf, type Say } from '@/lib/words/say'
import { type Style, visibleLines } from './style'

const INDENT = '     '

/* SAID */
const KINDS = { mirror: 'mirror', default: 'default endpoint', embedded: 'embedded registry' } as const
/* END */

/** A plan for people: how the name was parsed, then a numbered line for each request. Ends with a line break. */
export function printPlan(plan: Plan, style: Style, say: Say): string {
  const lines = [style.bold(visibleText(redactImage(plan.image))), ...heading(plan, style, say)]
  if (plan.fails !== null) lines.push(`${style.bad(say('fails'))}: ${visibleLines(plan.fails)}`)
  if (plan.pending)
    lines.push(
      `${style.warn(say('undecided'))}: ${say('this program tries only so many and so large rewrites; where they are more, the name is shown as it was')}`,
    )
  if (plan.openMirrors !== undefined)
    lines.push(
      `${style.warn(say('undecided'))}: ${say('{names} may be {registry}, whose mirror is then asked', {
        names: plan.openMirrors.map(visibleText).join(commaOf(say)),
        registry: visibleText(plan.reference?.registry ?? ''),
      })}`,
    )
  if (plan.openEntry !== undefined)
    lines.push(
      `${style.warn(say('undecided'))}: ${say('{names} decides who is asked for {registry}. With nothing there:', {
        names: plan.openEntry.map(visibleText).join(commaOf(say)),
        registry: visibleText(plan.reference?.registry ?? ''),
      })}`,
    )
  plan.attempts.forEach((attempt, index) => lines.push(...printAttempt(attempt, index, style, say)))
  if (plan.abortsWith !== null && plan.fails === null)
    lines.push(
      say('{ends}, without asking the next: {why}', {
        ends: style.bad(say('then ends')),
        why: visibleLines(plan.abortsWith),
      }),
    )
  return `${lines.join('\n')}\n`
}

function heading({ reference, directory }: Plan, style: Style, say: Say): readonly string[] {
  if (reference === null) return []
  const lines = [style.dim(`${visibleText(reference.normalised)}`)]
  if (directory?.file != null)
    lines.push(
      style.dim(
        directory.match === 'wildcard'
          ? say('hosts from {file}, the wildcard', { file: visibleText(directory.file) })
          : say('hosts from {file}', { file: visibleText(directory.file) }),
      ),
    )
  if (directory?.decodeError != null)
    lines.push(`${style.bad(say('ignored by containerd'))}: ${visibleLines(directory.decodeError)}`)
  return lines
}

function printAttempt(attempt: Attempt, index: number, style: Style, say: Say): readonly string[] {
  const { scheme, host, prefix, repository, object, query } = attempt.parts
  const url = `${visibleText(scheme)}${style.accent(visibleText(host))}${visibleText(prefix)}${style.bold(visibleText(repository))}${visibleText(object)}${style.dim(visibleText(query))}`
  const lines = [
    `${String(index + 1).padStart(3)}. ${attempt.method} ${url}`,
    `${INDENT}${style.dim(notes(attempt, say).join(' · '))}`,
  ]
  const untried = attempt.rewrites.find(({ outcome }) => outcome === 'unknown')
  if (untried !== undefined)
    lines.push(`${INDENT}${style.warn(say('rewrites not tried'))}: ${visibleLines(untried.error ?? '')}`)
  for (const alternative of attempt.alternatives)
    lines.push(`${INDENT}${say('or, at random, {url}', { url: visibleText(alternative) })}`)
  if (attempt.mayAbortWith !== null)
    lines.push(
      `${INDENT}${say('or, at random, {ends}: {why}', {
        ends: style.bad(say('the pull ends here')),
        why: visibleLines(attempt.mayAbortWith),
      })}`,
    )
  if (attempt.unsendable !== null)
    lines.push(`${INDENT}${style.bad(say('never sent'))}: ${visibleLines(attempt.unsendable)}`)
  return lines
}

function notes(
  { kind, credentials, credentialsUsable, parts, tls, open = [], openAccess = [] }: Attempt,
  say: Say,
): readonly string[] {
  return [
    say(KINDS[kind]),
    ...(credentials === null
      ? []
      : [
          credentialsUsable
            ? say('credentials of {host}', { host: visibleText(credentials) })
            : say('credentials of {host}, which cannot be used', { host: visibleText(credentials) }),
        ]),
    ...tlsNotes(parts.scheme === 'https://', tls, say),
    ...(tls.httpsThenHttp ? [say('https first, then http')] : []),
    ...(openAccess.length === 0
      ? []
      : [
          say('login and TLS undecided: {placeholders}', {
            placeholders: openAccess.map(visibleText).join(commaOf(say)),
          }),
        ]),
    ...(open.length === 0
      ? []
      : [say('not filled in: {placeholders}', { placeholders: open.map(visibleText).join(commaOf(say)) })]),
  ]
}
