import * as z from 'zod/mini'
import type { ExchangeReport, Purpose, RegistryError, Timings } from './event'
import { cut, shownUrl, withShownUrls } from '@/lib/probe/guard/shown-url'
import type { Exchange } from '@/lib/probe/wire/exchange'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import type { createPemGiver } from '@/lib/probe/wire/chain-report'
import { headerOf } from '@/lib/probe/wire/exchange'
import { listOf, readJson } from '@/lib/text/read-json'

/** Headers that a person may see; nothing else of an answer is shown. */
const SHOWN: ReadonlySet<string> = new Set([
  'content-type',
  'content-length',
  'docker-content-digest',
  'docker-distribution-api-version',
  'www-authenticate',
  'oci-namespace',
  'docker-ratelimit-source',
  'ratelimit-limit',
  'ratelimit-remaining',
  'retry-after',
  'warning',
  'location',
  'server',
  'via',
  'date',
])

const VALUE_MAX = 300

type Redact = (text: string) => string

/** An exchange without what could be a secret: no bodies, few headers, masked queries. */
export function reportExchange(
  { request, result, address, timings, tls }: Exchange,
  purpose: Purpose,
  redact: Redact,
  givePems: ReturnType<typeof createPemGiver>,
): ExchangeReport {
  const authorization = request.headers.find(([name]) => name === 'Authorization')?.[1] ?? ''
  const answer = 'answer' in result ? result.answer : null
  const url = `${request.scheme}://${request.host}${request.path}`
  return {
    method: request.method,
    url: shownUrl(isOfServer(purpose) ? redact(url) : url),
    purpose,
    authorization: authorization.startsWith('Basic ')
      ? 'basic'
      : authorization.startsWith('Bearer ')
        ? 'bearer'
        : 'none',
    status: answer?.status ?? null,
    headers:
      answer === null
        ? []
        : answer.headers
            .filter(([name]) => SHOWN.has(name))
            .slice(0, 20)
            .map(([name, value]) => [name, shownHeader(name, redact(value))]),
    address,
    timings: rounded(timings),
    tls: tls === null ? null : givePems(request.host, tls),
    failure: 'failure' in result ? result.failure.goText : null,
  }
}

/** To a tenth of a millisecond; nobody measures finer over a network. */
function rounded({ dnsMs, connectMs, tlsMs, firstByteMs }: Timings): Timings {
  const tenths = (ms: number | null): number | null => (ms === null ? null : Math.round(ms * 10) / 10)
  return { dnsMs: tenths(dnsMs), connectMs: tenths(connectMs), tlsMs: tenths(tlsMs), firstByteMs: tenths(firstByteMs) }
}

function shownHeader(name: string, value: string): string {
  return cut(name === 'location' ? shownUrl(value) : withShownUrls(value), VALUE_MAX)
}

/** Whether a server named the URL that was asked, and not the file. */
export function isOfServer(purpose: Purpose): boolean {
  return purpose === 'redirect' || purpose === 'token'
}

/** An exchange whose certificates, and words about them and about a host that a server named, hold no secret. */
export function withoutSecrets(exchange: Exchange, purpose: Purpose, redact: Redact): Exchange {
  const { request, result, tls } = exchange
  const [own] = tls?.chain ?? []
  const served = [
    ...(own?.names ?? []),
    ...(isOfServer(purpose) ? [request.host, request.host.replace(/:\d+$/, '')] : []),
  ]
  const clean = (text: string): string =>
    served.reduce((open, one) => (one === '' || redact(one) === one ? open : open.replaceAll(one, redact(one))), text)
  return {
    ...exchange,
    result: 'answer' in result ? result : { failure: { ...result.failure, goText: clean(result.failure.goText) } },
    tls: tls && {
      ...tls,
      refusal: tls.refusal && { ...tls.refusal, goText: clean(tls.refusal.goText) },
      chain: tls.chain.map((one) => ({
        ...one,
        subject: redact(one.subject),
        issuer: redact(one.issuer),
        names: one.names.map(redact),
        validFrom: redact(one.validFrom),
        validTo: redact(one.validTo),
      })),
    },
  }
}

/** What the registry says in the body of an error, in its own words. Empty for anything but the distribution's JSON. */
export function registryErrors({ body }: Pick<WireAnswer, 'body'>, redact: Redact): readonly RegistryError[] {
  return (readJson(body.toString('utf8'), errorBody)?.errors ?? []).map(({ code, message }) => ({
    code: code === null ? 'UNKNOWN' : redact(code).slice(0, 60),
    message: withShownUrls(redact(message)).slice(0, VALUE_MAX),
  }))
}

/** Source: opencontainers/distribution-spec spec.md, "Error Codes" */
const errorBody = z.object({
  errors: listOf(z.object({ code: z.catch(z.nullable(z.string()), null), message: z.catch(z.string(), '') }), 5),
})

export function isHtml(answer: WireAnswer): boolean {
  return (
    /^\s*text\/html/i.test(headerOf(answer, 'content-type') ?? '') ||
    /^\s*<(?:!doctype|html)/i.test(answer.body.subarray(0, 64).toString('latin1'))
  )
}
