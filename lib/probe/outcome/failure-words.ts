import type { HostFailure } from '@/lib/probe/host-answer'
import type { Pull } from '@/lib/probe/pull'
import type { FailureWords } from './failed'
import { LOGIN_WORDS } from './login-words'
import { cut } from '@/lib/probe/guard/shown-url'
import { TRANSPORT_WORDS } from './transport-words'
import type { OutcomeWords } from './words'

const WORDS: Readonly<Record<HostFailure['code'], FailureWords>> = { ...TRANSPORT_WORDS, ...LOGIN_WORDS }

/** Why a host gave no answer about the image. */
export function failureWords(
  { code, detail, last, goText }: HostFailure,
  index: number,
  { attempts, release, redact, nearKey }: Pull,
): OutcomeWords {
  const attempt = attempts[index]
  const own = attempt?.parts.host ?? ''
  const asked = last === null ? own : last.request.host
  const host = asked === own ? own : cut(redact(asked), 300)
  const words = WORDS[code]({
    attempt,
    host,
    own: own === '' ? host : own,
    at: last?.address ?? host,
    certificate: last?.tls?.chain[0],
    issuer: last?.tls?.chain.at(-1)?.issuer ?? '',
    authorities: last?.tls?.authorities ?? [],
    nearKey: nearKey(attempt?.parts.host ?? host),
    username: detail.username ?? '',
    detail,
    goText,
    release,
  })
  return { code, ...words }
}
