import { headerOf } from '@/lib/probe/wire/exchange'
import type { HostFailure, HostStatus } from '@/lib/probe/host-answer'
import type { Pull } from '@/lib/probe/pull'
import type { Step } from '@/lib/probe/step'
import { cut, withShownUrls } from '@/lib/probe/guard/shown-url'
import { saying, type Saying } from '@/lib/words/saying'
import { quoted } from './phrases'
import { rateLimitNote } from './rate-limit'

/** What only matters to somebody who looks at the requests. */
export function detailsOn({ answer }: HostStatus, step: Step, index: number, { attempts }: Pull): readonly Saying[] {
  const isMirrored = step.kind === 'found' && attempts[index]?.parts.query !== ''
  return isMirrored && headerOf(answer, 'oci-namespace') === null
    ? [
        saying(
          'It does not say for which registry it answered (OCI-Namespace), as most do not, so it may hold another image of the same name.',
        ),
      ]
    : []
}

/** What is no failure and worth knowing about an answer; eight at most. */
export function notesOn(
  { answer, withheldFrom, url, asked, last }: HostStatus,
  step: Step,
  { release, redact }: Pull,
): readonly Saying[] {
  const notes: Saying[] = []
  if (step.kind === 'found' && step.note === 'needs-get')
    notes.push(saying('It does not say the digest with HEAD, so every pull needs one request more.'))
  if (url.host !== asked.host)
    notes.push(saying('It redirects to {host}: nodes must reach that too.', { host: cut(redact(url.host), 300) }))
  if (withheldFrom !== null && !release.containerdLine.startsWith('1.'))
    notes.push(
      saying('containerd would send the credentials along to {host}. They were not sent.', {
        host: cut(redact(withheldFrom), 300),
      }),
    )
  if (last.tls?.refusal != null && last.tls.skipVerify)
    notes.push(
      saying('Without insecure_skip_verify it would be refused: {why}.', {
        why: last.tls.refusal.goText.replace(/^tls: failed to verify certificate: /, ''),
      }),
    )
  for (const [name, value] of answer.headers)
    if (name === 'warning') {
      const warning = withShownUrls(redact(value)).replace(/^\d{3} \S+ /, '')
      notes.push(saying('The registry warns: {warning}', { warning: warning.slice(0, 300) }))
    }
  const limit = rateLimitNote(answer, redact)
  if (limit !== null) notes.push(limit)
  return notes.slice(0, 8)
}

/** What a server named in its line may hold secrets: they are masked here, and in the log of a node they are not. */
export function maskedNotes({ goText }: HostFailure): readonly Saying[] {
  return goText.includes('=…') ? [saying('Values in the URL of this line are masked here. The node shows them.')] : []
}

/** The node has them; whoever probes from elsewhere has to say what is in them. */
export function unknownFileNotes(index: number, { unknownFiles }: Pull): readonly Saying[] {
  return unknownFiles(index).map((path) =>
    saying('{file} is a file of the node and not known here: this was asked without it.', { file: quoted(path) }),
  )
}
