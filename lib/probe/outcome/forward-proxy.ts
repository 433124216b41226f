import { headerOf } from '@/lib/probe/wire/exchange'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'

/** Products that fetch for clients, by what they write into Server, Via and headers of their own. */
const PRODUCTS =
  /\b(?:squid|tinyproxy|privoxy|mitmproxy|polipo|bluecoat|proxysg|zscaler|mcafee web gateway|mwg|forcepoint|websense|sophos|fortiproxy|fortigate|ironport|cisco-?wsa|ccproxy|charles|burp|3proxy|cntlm)\b/i
const OWN_HEADERS = ['x-squid-error', 'proxy-authenticate', 'proxy-agent', 'x-bluecoat-via'] as const

/** The words by which a forward proxy shows itself in an answer; null for what a registry itself says. */
export function forwardProxyIn(answer: WireAnswer): string | null {
  if (headerOf(answer, 'docker-distribution-api-version') !== null) return null
  for (const name of ['server', 'via'] as const) {
    const value = headerOf(answer, name)
    if (value !== null && PRODUCTS.test(value)) return `${name === 'server' ? 'Server' : 'Via'}: ${value.slice(0, 60)}`
  }
  const own = OWN_HEADERS.find((name) => headerOf(answer, name) !== null)
  return own ?? null
}
