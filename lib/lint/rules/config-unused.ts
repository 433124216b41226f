import { hasAuthSettings, hasTlsSettings } from '@/lib/lint/copy-config'
import type { ConfigUse } from '@/lib/lint/config-use'
import type { LintContext } from '@/lib/lint/context'
import { changeFix } from '@/lib/lint/fix'
import { splitPort, type EndpointUse } from '@/lib/lint/mirror-use'
import type { Finding, Rule } from '@/lib/lint/rule'
import { didYouMean } from '@/lib/registries/did-you-mean'
import { quoteName } from '@/lib/registries/parse-messages'

export const configUnused: Rule = {
  code: 'config-unused',
  severity: 'warning',
  title: 'A registry config that nothing uses',
  why: 'Credentials and TLS settings are found by the host[:port] of the URL that is contacted, compared letter by letter: registry.example.com is not registry.example.com:5000, and :443 counts as different. The endpoint is then asked anonymously and with the CAs of the system, and the error says "no basic auth credentials" or "unknown authority".',
  evidence: ['k3s#3937', 'k3s#12438', 'k3s#13215', 'k3s#4637', 'k3s#1148', 'rke2#915', 'rke2#2167'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:5000"]\nconfigs:\n  registry.example.com:\n    auth: {username: robot, password: s3cret}\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:5000"]\nconfigs:\n  "registry.example.com:5000":\n    auth: {username: robot, password: s3cret}\n' },
  *check(context) {
    const used = new Set(context.endpoints.map(({ config }) => config))
    // Only endpoints without settings of their own can be the ones that were meant.
    const open = context.endpoints.filter(({ config, address, hostname }) => config === null && address !== null && hostname !== '')
    const named = new Set(context.references.map(({ registry }) => registry))
    for (const use of context.configs) {
      const { host, config, keyProblem } = use
      if (keyProblem !== null || host === '*' || used.has(host) || !(hasAuthSettings(config) || hasTlsSettings(config))) continue
      const finding = findingOf(context, use, open, named)
      if (finding !== null) yield finding
    }
  },
}

function findingOf(context: LintContext, { host, path }: ConfigUse, open: readonly EndpointUse[], named: ReadonlySet<string>): Finding | null {
  const near = nearMiss(host, open)
  const isRegistry = named.has(host) || (host === 'registry-1.docker.io' && named.has('docker.io'))
  if (near === null) {
    if (named.size === 0 || isRegistry || context.mirror(host) !== null) return null
    return { message: `No endpoint is ${quoteName(host)}, and no image of your list belongs to it, so this is never used. Write the host[:port] of the endpoint it is meant for.`, path }
  }
  const to = near.address?.registry ?? ''
  const isOnlyPort = splitPort(host)[0] === near.hostname
  const fixes = context.config(to) === null ? [changeFix(context, { title: `Rename to ${quoteName(to)}`, safe: isOnlyPort && context.mirror(host) === null && !isRegistry }, { rename: path, to })] : []
  return { message: `The endpoint is ${quoteName(to)}, and this is for ${quoteName(host)}: names are compared letter by letter, ports included, so that the endpoint gets none of it. Write ${quoteName(to)}.`, path, fixes }
}

/** The endpoint that was meant: the same host with another port, or one letter away. */
function nearMiss(host: string, open: readonly EndpointUse[]): EndpointUse | null {
  const [hostname] = splitPort(host)
  const same = open.find((endpoint) => endpoint.hostname.toLowerCase() === hostname.toLowerCase())
  if (same !== undefined) return same
  if (hostname.length < 10 || open.length > 1000) return null
  const meant = didYouMean(hostname, open.map((endpoint) => endpoint.hostname))
  const found = open.find((endpoint) => endpoint.hostname === meant)
  return found !== undefined && isOneLetterAway(hostname, found.hostname) ? found : null
}

function isOneLetterAway(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  // A digit is no slip: registry1 and registry2 are two hosts.
  return left.length <= 1 && right.length <= 1 && !/\d/.test(left + right)
}
