import * as z from 'zod/mini'
import type { ExchangeReport, Purpose, RegistryError } from './event'
import type { Exchange, WireAnswer } from '@/lib/probe/wire/exchange'
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

/** Parameters whose values are no secrets. */
const OPEN_PARAMETERS: ReadonlySet<string> = new Set(['ns', 'scope', 'service'])

const VALUE_MAX = 300

type Redact = (text: string) => string

/** An exchange without what could be a secret: no bodies, few headers, masked queries. */
export function reportExchange(
  { request, result, address, timings, tls }: Exchange,
  purpose: Purpose,
  redact: Redact,
): ExchangeReport {
  const authorization = request.headers.find(([name]) => name === 'Authorization')?.[1] ?? ''
  const answer = 'answer' in result ? result.answer : null
  return {
    method: request.method,
    url: shownUrl(`${request.scheme}://${request.host}${request.path}`),
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
    timings,
    tls,
    failure: 'failure' in result ? result.failure.goText : null,
  }
}

function shownHeader(name: string, value: string): string {
  const open = name === 'location' ? shownUrl(value) : value
  return open.length > VALUE_MAX ? `${open.slice(0, VALUE_MAX)}…` : open
}

function shownUrl(url: string): string {
  const question = url.indexOf('?')
  if (question < 0) return url
  const pairs = url
    .slice(question + 1)
    .split('&')
    .map((pair) => {
      const name = pair.replace(/=.*$/s, '')
      return OPEN_PARAMETERS.has(name) ? pair : `${name}=…`
    })
  return `${url.slice(0, question).replace(/^([a-z]+:\/\/)[^/]*@/i, '$1')}?${pairs.join('&')}`
}

/** What the registry says in the body of an error, in its own words. Empty for anything but the distribution's JSON. */
export function registryErrors({ body }: Pick<WireAnswer, 'body'>, redact: Redact): readonly RegistryError[] {
  return (readJson(body.toString('utf8'), errorBody)?.errors ?? []).map(({ code, message }) => ({
    code: code === null ? 'UNKNOWN' : redact(code).slice(0, 60),
    message: redact(message).slice(0, VALUE_MAX),
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
