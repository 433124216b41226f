import type { Attempt } from '@/lib/containerd/plan'
import { tlsHello } from '@/lib/probe/wire/tls-hello'
import type { HostAnswer } from './host-answer'
import type { Pull } from './pull'

/** What a TLS port does with plain http, besides answering 400. */
const SUSPECT: ReadonlySet<string> = new Set(['closed', 'reset', 'malformed-answer'])

/**
 * Whether an endpoint that is asked over http speaks TLS. Where its answer may come from that, one handshake with the
 * same host and port decides it: a request of ours, which containerd does not send.
 */
export async function speaksTls(answer: HostAnswer, attempt: Attempt, index: number, pull: Pull): Promise<boolean> {
  const { url } = answer
  if (pull.parity || pull.signal.aborted || attempt.tls.httpsThenHttp) return false
  if (url?.scheme !== 'http' || url.host !== attempt.parts.host) return false
  if (answer.kind === 'status' ? answer.answer.status !== 400 : !SUSPECT.has(answer.code)) return false
  const { host } = url
  await pull.leave({ scheme: 'http', host })
  const hello = await tlsHello(host, pull.wire, pull.signal, (phase) =>
    pull.emit({ kind: 'phase', attempt: index, phase, host }),
  )
  const { address, timings, tls, failure } = hello
  pull.emit({
    kind: 'exchange',
    attempt: index,
    exchange: {
      method: 'TLS',
      url: `https://${host}/`,
      purpose: 'diagnostic',
      authorization: 'none',
      status: null,
      headers: [],
      address,
      timings,
      tls,
      failure,
    },
  })
  return hello.speaksTls
}
