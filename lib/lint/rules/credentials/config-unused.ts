import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/credentials'
import { defeatsFlag, hasWildcard } from '@/lib/lint/facts/config-route'
import type { ConfigUse } from '@/lib/lint/facts/config-use'
import type { LintContext } from '@/lib/lint/context'
import { copyConfig } from '@/lib/lint/fixes/copy-config'
import { hasAuthSettings, hasTlsSettings } from '@/lib/lint/facts/config-settings'
import { changeFix } from '@/lib/lint/fixes/fix'
import { DOCKER_HUB_INDEX, dockerHubMirrorKey, isDockerHub } from '@/lib/known/docker-hub'
import { splitPort } from '@/lib/text/url-parts'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import { keyProblemOf } from '@/lib/lint/facts/key-problem'
import { mirrorWithoutEntry } from '@/lib/lint/facts/mirror-without-entry'
import { nearEndpoints } from '@/lib/lint/facts/near-endpoints'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const configUnused: Rule = {
  code: 'config-unused',
  severity: 'warning',
  title: 'Registry config that nothing uses',
  why: 'Credentials and TLS settings are found by the host[:port] of the URL that is contacted, and host and port must match exactly: registry.example.com is not registry.example.com:5000, and :443 counts as different. The endpoint is then asked anonymously and with the CAs of the system, and the error says "no basic auth credentials" or "unknown authority".',
  evidence: ['k3s#3937', 'k3s#12438', 'k3s#13215', 'k3s#4637', 'k3s#1148', 'rke2#915', 'rke2#2167'],
  yieldsTo: { codes: ['key-web-site'], keys: 2 },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:5000"]\nconfigs:\n  registry.example.com:\n    auth: {username: robot, password: s3cret}\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:5000"]\nconfigs:\n  "registry.example.com:5000":\n    auth: {username: robot, password: s3cret}\n',
  },
  *check(context) {
    const used = new Set(context.endpoints.map(({ config }) => config))
    // Only endpoints without settings of their own can be the ones that were meant.
    const nearTo = nearEndpoints(
      context.endpoints.filter(
        ({ config, address, hostname }) => config === null && address !== null && hostname !== '',
      ),
    )
    const named = new Set(context.references.map(({ registry }) => registry))
    const entries = entriesByName(context.configs)
    for (const use of context.configs) {
      const { host, config, keyProblem } = use
      if (keyProblem !== null || host === '*' || used.has(host) || !(hasAuthSettings(config) || hasTlsSettings(config)))
        continue
      const near = nearTo(host)
      const finding =
        near.length === 0
          ? withoutNear(context, use, named)
          : withNear(context, use, near, {
              isNamed: isUsedByImages(use, named),
              isKnown: named.size > 0,
              isAlone: entries.get(nameOf(host)) === 1,
            })
      if (finding !== null) yield finding
    }
  },
}

function nameOf(host: string): string {
  return splitPort(host)[0].toLowerCase()
}

function entriesByName(configs: readonly ConfigUse[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { host } of configs) counts.set(nameOf(host), (counts.get(nameOf(host)) ?? 0) + 1)
  return counts
}

/** Credentials of Docker Hub are found under its other names as well; TLS settings not under index.docker.io. */
function isUsedByImages({ host, config }: ConfigUse, named: ReadonlySet<string>): boolean {
  if (host === DOCKER_HUB_INDEX && !hasAuthSettings(config)) return false
  return named.has(registryOf(host))
}

function registryOf(host: string): string {
  return dockerHubMirrorKey(host)
}

function withoutNear(context: LintContext, use: ConfigUse, named: ReadonlySet<string>): Finding | null {
  if (named.size === 0 || isUsedByImages(use, named) || context.mirror(registryOf(use.host)) !== null) return null
  return {
    ...say('config-unused', { host: quoteName(use.host) }),
    path: use.path,
  }
}

/** An entry is meant for a few hosts at most. */
const MEANT_MAX = 20

/** What else is known of an entry of configs. */
interface Circumstances {
  /** An image of the list belongs to its host, so that it is used as it is. */
  readonly isNamed: boolean
  /** There is a list of images. */
  readonly isKnown: boolean
  /** No other entry is for the same host at another port. */
  readonly isAlone: boolean
}

function withNear(
  context: LintContext,
  use: ConfigUse,
  near: readonly EndpointUse[],
  circumstances: Circumstances,
): Finding {
  const { host, path } = use
  const same = near.find((endpoint) => isSameAddress(host, endpoint))
  if (same !== undefined) {
    return {
      ...say('config-unused.same', { host: quoteName(host), endpoint: quoteName(same.host) }),
      path,
      meantFor: [same.host],
      fixes: keyProblemOf(same.host) === 'not-a-host' ? [] : [sameAddressFix(context, use, same.host, circumstances)],
    }
  }
  const meantFor = near.slice(0, MEANT_MAX).map((endpoint) => endpoint.host)
  const [first = '', second] = near.map((endpoint) => quoteName(endpoint.host))
  // Used as it is, it may well be for another registry on that host.
  const isOwn = context.mirror(registryOf(host)) !== null && mirrorWithoutEntry(context, use) === null
  const severity = circumstances.isNamed || isOwn ? 'info' : 'warning'
  if (second !== undefined)
    return {
      severity,
      ...say('config-unused.near-two', { host: quoteName(host), first, second }),
      path,
      meantFor,
    }
  const fixes =
    circumstances.isAlone && keyProblemOf(near[0]?.host ?? host) !== 'not-a-host'
      ? [
          changeFix(
            context,
            { ...titled('rename', { to: first }), safe: false },
            { rename: path, to: near[0]?.host ?? host },
          ),
        ]
      : []
  return {
    severity,
    ...say('config-unused.near', { host: quoteName(host), endpoint: first }),
    path,
    meantFor,
    fixes,
  }
}

const DEFAULT_PORTS: ReadonlyMap<string, string> = new Map([
  ['https', '443'],
  ['http', '80'],
])

/** True where a port is written in the one and left out in the other. */
function isSameAddress(host: string, { hostname, port, scheme }: EndpointUse): boolean {
  const [ownName, ownPort] = splitPort(host)
  const usual = DEFAULT_PORTS.get(scheme) ?? ''
  return ownName === hostname && (ownPort || usual) === (port || usual)
}

/** What images may use under its name stays: without a list, nobody knows that none are called so. */
function sameAddressFix(context: LintContext, use: ConfigUse, to: string, { isNamed, isKnown }: Circumstances): Fix {
  const { host, path, config } = use
  const safe = !isRoute(context, use, to)
  const mayBeUsed = isNamed || !isKnown || context.mirror(registryOf(host)) !== null
  if (mayBeUsed)
    return changeFix(context, { ...titled('copy-to', { to: quoteName(to) }), safe }, ...copyConfig(config, to))
  return changeFix(context, { ...titled('rename', { to: quoteName(to) }), safe }, { rename: path, to })
}

/** True when an entry under that name changes more than what is sent to the endpoint. */
function isRoute(context: LintContext, { config }: ConfigUse, to: string): boolean {
  // It gives the registry of that name a directory, which takes its images out of the wildcard. None are called :443.
  const isOutOfWildcard = splitPort(to)[1] === '' && hasWildcard(context)
  // With TLS settings, http is only tried behind https.
  const isBeforeHttp =
    config.tls !== null && context.endpoints.some(({ host, scheme }) => host === to && scheme === 'http')
  const isBeforeAlias = isDockerHub(to) && context.config(DOCKER_HUB_INDEX) !== null
  return isOutOfWildcard || isBeforeHttp || isBeforeAlias || defeatsFlag(context, to)
}
