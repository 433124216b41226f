import { utf8Bytes, utf8Text } from '@/lib/go/bytes'
import { goQuote } from '@/lib/go/quote'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import { parseGoUrl, portOf, type UrlRules } from '@/lib/go/url'
import { agentRegistries, type AgentConfig, type AgentMirror, type AgentRegistries } from '@/lib/k3s/agent-registries'
import { injectEmbeddedRegistry } from '@/lib/k3s/embedded-registry'
import { isLocalhost } from '@/lib/k3s/localhost'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { joinPath, nodePaths } from '@/lib/k3s/node-paths'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { DOCKER_HUB, DOCKER_HUB_INDEX } from '@/lib/known/docker-hub'
import type { ParsedRegistries } from '@/lib/registries/model'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { wharfieGeneration, type WharfieGeneration } from './generation'
import type { WharfieAttempt, WharfiePlan } from './wharfie-plan'

/** An image name in its parts, as containerd reads it. */
export interface ImageParts {
  readonly registry: string
  readonly repository: string
  readonly object: string
}

interface Puller {
  readonly registries: AgentRegistries
  readonly generation: WharfieGeneration
  readonly rules: UrlRules
  readonly engine: RegexpEngine | null
  readonly image: ImageParts
  /** As go-containerregistry calls it. */
  readonly registry: string
}

/**
 * What RKE2 asks for an image that it pulls itself. Never throws. `engine` null: a name that rules could change stays, and
 * the plan is pending.
 *
 * The entry of `mirrors` is that of the registry, for Docker Hub also `docker.io`, for others also with `:443` and `:80`,
 * then `*`; the first that exists counts. The registry itself is always asked last, whatever flags say. Rules are used as they are
 * written, and a name that is no repository is not taken.
 * Source: rancher/wharfie pkg/registries/registries.go@506419f and of before 0.6.6, endpoint.go@3a45f12
 */
export function planWharfie(
  image: ImageParts,
  parsed: ParsedRegistries,
  options: NodeOptions,
  engine: RegexpEngine | null,
): WharfiePlan {
  const release = releaseOf(options)
  const registry = image.registry === DOCKER_HUB ? DOCKER_HUB_INDEX : image.registry
  const name = `${registry}/${image.repository}${image.object.includes(':') ? '@' : ':'}${image.object}`
  if (parsed.parseError !== null)
    return { image: name, attempts: [], dropped: [], fails: parsed.parseError, pending: false }
  const written = agentRegistries(parsed.registries)
  const isInjected = options.embeddedRegistry && release.hasRegistryFlags
  const puller: Puller = {
    registries: isInjected ? injectEmbeddedRegistry(written, nodePaths(options)) : written,
    generation: wharfieGeneration(release),
    rules: release,
    engine: engine?.withNames(release.unicodeNames).withBudget() ?? null,
    image,
    registry,
  }
  const own = completed(registry, puller)
  const listed = mirrorOf(puller)?.endpoints ?? []
  const dropped: { endpoint: string; why: string }[] = []
  const attempts: WharfieAttempt[] = []
  let pending = false
  for (const { address, path } of listed) {
    const endpoint = completed(address, puller)
    if ('error' in endpoint)
      dropped.push({ endpoint: withoutSecrets(address, parsed), why: withoutSecrets(endpoint.error, parsed) })
    else {
      const names = rewritten(puller)
      pending ||= names.pending
      const kind = isInjected && path === null ? 'embedded' : 'mirror'
      attempts.push(attemptOf(endpoint, names.outcomes, { kind, path }, puller))
    }
  }
  if ('error' in own) return { image: name, attempts, dropped, fails: own.error, pending }
  const names =
    puller.generation === 'own-fallback' ? { outcomes: [image.repository], pending: false } : rewritten(puller)
  attempts.push(attemptOf(own, names.outcomes, { kind: 'default', path: null }, puller))
  return { image: name, attempts, dropped, fails: null, pending: pending || names.pending }
}

/** The keys under which an entry is looked for. */
function keysOf(name: string, generation: WharfieGeneration, withPorts: boolean): readonly string[] {
  if (name === DOCKER_HUB_INDEX) return [name, DOCKER_HUB]
  const hasPort = portOf(utf8Bytes(name)) !== ''
  return withPorts && !hasPort && generation !== 'absolute' ? [name, `${name}:443`, `${name}:80`] : [name]
}

function mirrorOf({ registries, registry, generation }: Puller): AgentMirror | null {
  const keys = [...keysOf(registry, generation, true), '*']
  return firstOf(registries.mirrors, keys)?.[1] ?? null
}

function firstOf<Entry>(
  entries: ReadonlyMap<string, Entry>,
  keys: readonly string[],
  isRight: (entry: Entry) => boolean = () => true,
): readonly [string, Entry] | null {
  for (const key of keys) {
    const entry = entries.get(key)
    if (entry !== undefined && isRight(entry)) return [key, entry]
  }
  return null
}

interface Endpoint {
  readonly scheme: string
  readonly host: string
  readonly path: string
}

/** Source: normalizeEndpointAddress; before 0.6.6 getEndpoints, where an endpoint had to be a whole URL */
function completed(address: string, { generation, rules, registry }: Puller): Endpoint | { readonly error: string } {
  const isOwn = address === registry
  const isWhole = address.includes('://')
  if (generation === 'absolute' && isOwn && !isWhole) return { scheme: 'https', host: address, path: '/v2' }
  const parsed = parseGoUrl(isWhole || generation === 'absolute' ? address : `//${address}`, rules)
  if ('error' in parsed) return parsed
  const { scheme, host, path } = parsed.url
  const hostText = utf8Text(host)
  if (generation === 'absolute') {
    if (scheme === '') return { error: `relative endpoint URL: ${goQuote(address)}` }
    if (host === '') return { error: `endpoint URL without host: ${goQuote(address)}` }
    return { scheme, host: hostText, path: utf8Text(path) }
  }
  if (host === '') return { error: `invalid URL without host: ${address}` }
  const port = portOf(host)
  return {
    scheme: scheme === '' ? (isLocalhost(host) && port !== '' && port !== '443' ? 'http' : 'https') : scheme,
    host: hostText,
    path: ['', '/', '/v2'].includes(path) ? '/v2' : joinPath(utf8Text(path)),
  }
}

/** Every name that the rules can give; they are tried at random, and one that is no repository is not taken. */
function rewritten({ registries, registry, generation, engine, image }: Puller): {
  readonly outcomes: readonly string[]
  readonly pending: boolean
} {
  const keys = [...keysOf(registry, generation, generation === 'own-fallback'), '*']
  const found = firstOf(registries.mirrors, keys, ({ rewrites }) => generation !== 'absolute' || rewrites.size > 0)
  const outcomes = new Set<string>()
  let pending = false
  for (const [pattern, replacement] of found?.[1].rewrites ?? []) {
    const compiled = engine?.compile(pattern) ?? { unknown: '' }
    if ('unknown' in compiled) pending = true
    else if (!('error' in compiled)) {
      const result = compiled.replaceAll(image.repository, replacement)
      if (result !== image.repository && isRepository(result)) outcomes.add(withNamespace(result, registry))
    }
  }
  return { outcomes: outcomes.size === 0 ? [image.repository] : [...outcomes], pending }
}

/** Source: go-containerregistry pkg/name/repository.go, checkRepository */
function isRepository(name: string): boolean {
  return /^[a-z0-9_\-./]{2,255}$/.test(name)
}

/** Source: go-containerregistry pkg/name/repository.go, RepositoryStr */
function withNamespace(repository: string, registry: string): string {
  return registry === DOCKER_HUB_INDEX && !repository.includes('/') ? `library/${repository}` : repository
}

function attemptOf(
  { scheme, host, path }: Endpoint,
  [repository = '', ...others]: readonly string[],
  { kind, path: written }: Pick<WharfieAttempt, 'kind' | 'path'>,
  puller: Puller,
): WharfieAttempt {
  const { image, registry } = puller
  const namespace = registry === DOCKER_HUB_INDEX ? DOCKER_HUB : registry
  const isProxy = namespace !== host && !(namespace === DOCKER_HUB && host === DOCKER_HUB_INDEX)
  const query = isProxy ? `?ns=${encodeURIComponent(namespace)}` : ''
  const prefix = `${scheme}://${host}${path === '' ? '/v2' : path}`
  const urlOf = (name: string): string => `${prefix}/${name}/manifests/${image.object}${query}`
  const login = configOf(host, puller, ({ auth }) => auth !== null)
  const tls = scheme === 'https' ? configOf(host, puller, (config) => config.tls !== null) : null
  const settings = tls?.[1].tls ?? null
  const tlsIgnored = settings === null ? null : tlsProblem(settings)
  const used = tlsIgnored === null ? settings : null
  return {
    url: urlOf(repository),
    ping: `${prefix}/${query}`,
    kind,
    scheme,
    host,
    repository,
    path: written,
    alternatives: others.map(urlOf),
    credentials: hasLogin(login?.[1].auth ?? null) ? (login?.[0] ?? null) : null,
    tlsConfig: settings === null ? null : (tls?.[0] ?? null),
    tls: {
      ca: (used?.ca_file ?? '') !== '',
      client: (used?.cert_file ?? '') !== '',
      skipVerify: used?.insecure_skip_verify === true,
    },
    tlsFiles: {
      ca: used === null || used.ca_file === '' ? [] : [used.ca_file],
      client: used === null || used.cert_file === '' ? [] : [[used.cert_file, used.key_file]],
    },
    tlsIgnored,
  }
}

/** Source: go-containerregistry pkg/v1/remote/transport/basic.go and bearer.go */
function hasLogin(auth: AgentConfig['auth']): boolean {
  return auth !== null && (auth.username !== '' || auth.auth !== '' || auth.identity_token !== '')
}

/** The first entry of `configs` counts, even without what is looked for; before 0.6.6 the first that has it. */
function configOf(
  host: string,
  { registries, generation }: Puller,
  has: (config: AgentConfig) => boolean,
): readonly [string, AgentConfig] | null {
  const keys = host === DOCKER_HUB_INDEX ? [host, DOCKER_HUB] : [host]
  return generation === 'absolute'
    ? firstOf(registries.configs, keys, has)
    : firstOf(registries.configs, [...keys, '*'])
}

/** Source: getTLSConfig; the error is logged, and the connection made without any of the settings */
function tlsProblem({ cert_file: cert, key_file: key }: NonNullable<AgentConfig['tls']>): string | null {
  if (cert !== '' && key === '')
    return `cert file ${goQuote(cert)} was specified, but no corresponding key file was specified`
  if (cert === '' && key !== '')
    return `key file ${goQuote(key)} was specified, but no corresponding cert file was specified`
  return null
}
