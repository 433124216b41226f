import { headerOf } from '@/lib/probe/wire/exchange'
import type { HostStatus } from '@/lib/probe/host-answer'
import type { Pull } from '@/lib/probe/pull'
import type { Step } from '@/lib/probe/step'
import { quoted } from './phrases'

/** What is no failure and worth knowing about an answer; eight at most. */
export function notesOn(
  { answer, withheldFrom, url, asked, last }: HostStatus,
  step: Step,
  index: number,
  { attempts, release, redact }: Pull,
): readonly string[] {
  const attempt = attempts[index]
  const notes: string[] = []
  if (step.kind === 'found' && step.note === 'needs-get')
    notes.push('It does not say the digest with HEAD, so every pull needs one request more.')
  if (url.host !== asked.host) notes.push(`It redirects to ${url.host}: nodes must reach that too.`)
  if (withheldFrom !== null && release.containerdLine !== '1.7')
    notes.push(`containerd would send the credentials along to ${withheldFrom}. They were not sent.`)
  if (last.tls?.refusal != null && last.tls.skipVerify)
    notes.push(
      `Without insecure_skip_verify it would be refused: ${last.tls.refusal.goText.replace(/^tls: failed to verify certificate: /, '')}.`,
    )
  if (step.kind === 'found' && attempt?.parts.query !== '' && headerOf(answer, 'oci-namespace') === null)
    notes.push(
      'It does not say for which registry it answered (OCI-Namespace), so it may hold another image of the same name.',
    )
  for (const [name, value] of answer.headers)
    if (name === 'warning')
      notes.push(
        `The registry warns: ${redact(value)
          .replace(/^\d{3} \S+ /, '')
          .slice(0, 300)}`,
      )
  const limit = headerOf(answer, 'ratelimit-remaining')
  if (limit !== null)
    notes.push(
      `Rate limit: ${limit.replace(/;.*/s, '').slice(0, 20)} left of ${(headerOf(answer, 'ratelimit-limit') ?? '').replace(/;.*/s, '').slice(0, 20)}.`,
    )
  return notes.slice(0, 8)
}

/** The node has them; whoever probes from elsewhere has to say what is in them. */
export function unknownFileNotes(index: number, { unknownFiles }: Pull): readonly string[] {
  return unknownFiles(index).map(
    (path) => `${quoted(path)} is a file of the node and not known here: this was asked without it.`,
  )
}
