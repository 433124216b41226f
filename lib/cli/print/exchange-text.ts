import type { CertificateReport, ExchangeReport } from '@/lib/probe/event'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'

/** Requests of one attempt, a line each. Of a long row of redirects the middle is left out. */
export function printExchanges(exchanges: readonly ExchangeReport[], say: Say): readonly string[] {
  const lines: string[] = []
  for (let at = 0; at < exchanges.length;) {
    const run = redirectsFrom(exchanges, at)
    if (run > SHOWN_REDIRECTS) {
      const shown = exchanges.slice(at, at + SHOWN_REDIRECTS - 1)
      const left = run - SHOWN_REDIRECTS
      lines.push(
        ...shown.map((one) => printExchange(one, say)),
        left === 1 ? say('… 1 more redirect') : say('… {count} more redirects', { count: left }),
      )
      at += run - 1
    } else {
      const one = exchanges[at]
      if (one !== undefined) lines.push(printExchange(one, say))
      at += 1
    }
  }
  return lines
}

const SHOWN_REDIRECTS = 3

/** How many in a row follow a redirect. */
function redirectsFrom(exchanges: readonly ExchangeReport[], at: number): number {
  const end = exchanges.findIndex(({ purpose }, index) => index >= at && purpose !== 'redirect')
  return (end < 0 ? exchanges.length : end) - at
}

function printExchange(exchange: ExchangeReport, say: Say): string {
  const { method, url, status, failure, authorization, address, timings, purpose, tls } = exchange
  const took = [
    ['dns', timings.dnsMs],
    [say('connect'), timings.connectMs],
    ['tls', timings.tlsMs],
    [say('first byte'), timings.firstByteMs],
  ] as const
  const phases = took.flatMap(([name, ms]) =>
    ms === null ? [] : [`${name} ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`],
  )
  const what = purpose === 'resolve' ? method : `${method} (${purpose})`
  const parts = [
    `${what} ${visibleText(url)} → ${status ?? visibleText(failure ?? (tls === null ? say('no answer') : say('handshake')))}`,
    ...(authorization === 'none' ? [] : [say('with {authorization}', { authorization })]),
    ...(address === null ? [] : [visibleText(address)]),
    ...phases,
  ]
  return parts.join(' · ')
}

/** The certificates that a server sent, with what a person compares. */
export function printChain(chain: readonly CertificateReport[], say: Say): readonly string[] {
  return chain.flatMap(({ subject, issuer, validFrom, validTo, sha256 }) => [
    say('certificate: {subject}, issued by {issuer}, {from} to {to}', {
      subject: visibleText(subject),
      issuer: visibleText(issuer),
      from: validFrom.slice(0, 10),
      to: validTo.slice(0, 10),
    }),
    `  SHA-256 ${visibleText(sha256)}`,
  ])
}
