import { goQuote } from '@/lib/go/quote'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { attemptOrigin, inlineOrigin, originOf, ownOrigin, type AttemptOrigin } from './attempt-origin'
import { loadContainerd, type Containerd, type Running } from './containerd'
import { credentialsKey, type Credentials } from './credentials'
import { findDirectory } from '@/lib/containerd/hosts/hosts-dir'
import type { InlineHosts } from '@/lib/containerd/hosts/inline-registries'
import { logLine } from '@/lib/containerd/hosts/log-line'
import type { Attempt, HostDirectory, Plan } from './plan'
import { parseReference, type ParsedReference, type Reference } from './reference'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import { BARE_HOST, configureHosts, type RegistryHost, type RegistryHosts } from '@/lib/containerd/hosts/registry-hosts'
import { requestUrl } from './request-url'
import { rewriteRepository } from './rewrite'

export { loadContainerd, type Containerd }

/** Shared by all attempts of one plan. */
interface PullContext {
  readonly reference: Reference
  readonly containerd: Containerd
  readonly credentials: Credentials
  readonly regexp: RegexpEngine | null
  /** The file that was decoded; null when there is none. */
  readonly file: GeneratedFile | null
  readonly hostOrigin: (host: RegistryHost) => AttemptOrigin
}

const NOTHING = {
  directory: null,
  attempts: [],
  fails: null,
  abortsWith: null,
  criError: null,
  containerdLog: [],
  pending: false,
}

/**
 * The requests with which containerd resolves an image name, in order, or why it sends none. Never throws.
 *
 * `regexp` null: a host with rewrites is shown with the original name, and the plan is `pending`. While containerd's
 * files cannot be read it is `pending` too, and has no attempts.
 * Source: k3s-io/containerd v2.0.4-k3s3 core/remotes/docker/resolver.go, Resolve
 */
export function planPull(image: string, containerd: Containerd, regexp: RegexpEngine | null): Plan {
  const parsed = parseImage(image, containerd)
  const reference = 'error' in parsed ? null : parsed.reference
  const started = containerd.start()
  if ('error' in started) return { ...NOTHING, image, reference, fails: `containerd does not start: ${started.error}` }
  if ('error' in parsed) {
    return {
      ...NOTHING,
      image,
      reference,
      fails: parsed.error,
      criError: `failed to parse image reference ${goQuote(image)}: ${parsed.error}`,
    }
  }
  if (containerd.toml === null) return { ...NOTHING, image, reference, pending: true }
  return planResolve(image, parsed.reference, started, containerd, regexp)
}

function parseImage(image: string, { release }: Containerd): ParsedReference {
  return parseReference(image, release.repositoryLength, release.strictBrackets, release.readsUnusualHosts)
}

function planResolve(
  image: string,
  reference: Reference,
  running: Running,
  containerd: Containerd,
  regexp: RegexpEngine | null,
): Plan {
  const { directory, file, configured, hostOrigin } = findHosts(reference.registry, containerd, running)
  const digest = reference.object.includes(':')
  const hosts = configured.hosts.filter(({ canPull, canResolve }) => canPull && (digest || canResolve))
  const fails = configured.fails ?? (hosts.length === 0 ? 'no resolve hosts: not found' : null)
  const name = goQuote(reference.normalised)
  const criError = (error: string) =>
    `failed to pull and unpack image ${name}: failed to resolve reference ${name}: ${error}`
  if (fails !== null) {
    const containerdLog = configured.log.toSorted()
    return { ...NOTHING, image, reference, directory, fails, criError: criError(fails), containerdLog }
  }
  const pull: PullContext = {
    reference,
    containerd,
    credentials: running.credentials,
    regexp: regexp?.withNames(containerd.release.unicodeNames).withBudget() ?? null,
    file,
    hostOrigin,
  }
  const log = [...configured.log]
  const attempts: Attempt[] = []
  let abortsWith: string | null = null
  for (const host of hosts) {
    const planned = planAttempt(host, pull)
    log.push(...planned.log)
    if ('abortsWith' in planned) {
      abortsWith = planned.abortsWith
      break
    }
    attempts.push(planned.attempt)
  }
  const isNever = abortsWith !== null && attempts.length === 0
  return {
    image,
    reference,
    directory,
    attempts,
    fails: isNever ? abortsWith : null,
    abortsWith,
    criError: isNever ? criError(abortsWith ?? '') : null,
    containerdLog: log.toSorted(),
    pending: attempts.some(({ rewrites }) => rewrites.some(({ outcome }) => outcome === 'unknown')),
  }
}

/**
 * The requests for an image of a registry under its own name, in order: its hosts with their login and TLS, without any
 * rewrite. Empty where the pull fails before the first request, and for a name that no image has as its registry. Never
 * throws.
 */
export function planHosts(registry: string, containerd: Containerd): readonly Attempt[] {
  const parsed = parseImage(`${registry}/any/image`, containerd)
  const started = containerd.start()
  if ('error' in parsed || 'error' in started || containerd.toml === null) return []
  const { reference } = parsed
  if (reference.registry !== registry) return []
  const { file, configured, hostOrigin } = findHosts(registry, containerd, started)
  const pull: PullContext = { reference, containerd, credentials: started.credentials, regexp: null, file, hostOrigin }
  return configured.hosts.flatMap((host) => {
    if (!host.canPull || !host.canResolve) return []
    const planned = planAttempt({ ...host, rewrites: [] }, pull)
    return 'attempt' in planned ? [planned.attempt] : []
  })
}

interface FoundHosts {
  readonly directory: HostDirectory
  readonly file: GeneratedFile | null
  readonly configured: RegistryHosts
  readonly hostOrigin: (host: RegistryHost) => AttemptOrigin
}

function findHosts(registry: string, containerd: Containerd, { inline }: Running): FoundHosts {
  return inline === null
    ? findInCertsD(registry, containerd)
    : findInline(inline.hostsOf(registry, containerd.release), containerd)
}

function findInline({ hosts, mirror, fails }: InlineHosts, { configFile }: Containerd): FoundHosts {
  const match = mirror ?? 'none'
  const isFound = configFile !== null && mirror !== null
  return {
    directory: {
      place: 'config.toml',
      match,
      name: null,
      file: isFound ? configFile.path : null,
      decodeError: null,
    },
    file: configFile,
    configured: { hosts, log: [], fails },
    hostOrigin: (host) => inlineOrigin(host, hosts.length, configFile, mirror !== null),
  }
}

function findInCertsD(
  registry: string,
  { release, certsD, hostsDir, knownPaths, hostsFile, embeddedRegistry }: Containerd,
): FoundHosts {
  const found = findDirectory(registry, hostsDir, certsD)
  const name = 'name' in found ? found.name : null
  const file = name === null ? null : (hostsDir.hostsFiles.get(name) ?? null)
  const read = name === null ? null : hostsFile(name)
  const decodeError = read !== null && 'error' in read ? read.error : null
  const directory: HostDirectory = {
    place: 'certs.d',
    match: found.match === 'error' ? 'none' : found.match,
    name,
    file: file?.path ?? null,
    decodeError,
  }
  const lookupError =
    found.match === 'error'
      ? found.error
      : isNested(name, hostsDir.directories)
        ? `read ${certsD}/${name}/hosts.toml: is a directory`
        : null
  const decoded = decodeError === null && lookupError === null ? file : null
  const fallback = directory.match === 'none' ? 'no-directory' : 'undecodable'
  const hostOrigin = (host: RegistryHost): AttemptOrigin =>
    decoded === null ? ownOrigin(fallback) : attemptOrigin(host, decoded, embeddedRegistry)
  if (lookupError !== null)
    return { directory, file: null, configured: { hosts: [], log: [], fails: lookupError }, hostOrigin }
  const hosts = read !== null && 'hosts' in read ? read.hosts : [BARE_HOST]
  const configured = configureHosts(registry, hosts, `${certsD}/${name}`, knownPaths, release)
  const log =
    decodeError === null ? [] : [decodeFailure(`${certsD}/${name}/hosts.toml`, decodeError, release.tomlParser)]
  return {
    directory,
    file: decoded,
    configured: { ...configured, log: [...log, ...configured.log] },
    hostOrigin,
  }
}

/** A key such as `docker.io/hosts.toml` creates a directory where the file would be. */
function isNested(name: string | null, directories: ReadonlySet<string>): boolean {
  return name !== null && directories.has(`${name}/hosts.toml`)
}

function decodeFailure(path: string, error: string, parser: Containerd['release']['tomlParser']): string {
  return logLine('error', `failed to decode ${parser === 'go-toml-1' ? 'hosts.toml' : path}`, { error })
}

type Planned = { readonly log: readonly string[] } & ({ readonly attempt: Attempt } | { readonly abortsWith: string })

function planAttempt(host: RegistryHost, pull: PullContext): Planned {
  const { reference, containerd, credentials, regexp, file } = pull
  const rules = host.rewrites.map((rule) => ({ ...rule, path: file === null ? null : originOf(file, rule.line) }))
  const { steps, outcomes } = rewriteRepository(rules, reference.repository, regexp)
  const invalid = steps.filter(({ outcome }) => outcome === 'invalid')
  const log = invalid.map(({ pattern, error }) =>
    logLine('warning', `Failed to compile rewrite, \`${pattern}\`, for ${host.host}`, { error: error ?? '' }),
  )
  const requests = outcomes.map((repository) => requestUrl(host, repository, reference, containerd.release))
  const mayAbortWith = requests.find(({ abortsWith }) => abortsWith !== null)?.abortsWith ?? null
  const [request, ...others] = requests.filter(({ abortsWith }) => abortsWith === null)
  // There is always at least one outcome.
  if (request === undefined) return { abortsWith: mayAbortWith ?? '', log }
  const key = credentialsKey(request.host, credentials, containerd.release)
  // Named one by one: a spread of objects of several shapes takes a fifth of the time of a plan.
  const origin = pull.hostOrigin(host)
  const attempt: Attempt = {
    kind: origin.kind,
    reason: origin.reason,
    path: origin.path,
    source: origin.source,
    tlsConfig: origin.tlsConfig,
    url: request.url,
    method: 'HEAD',
    parts: request.parts,
    rewrites: steps,
    credentials: key,
    credentialsUsable: key !== null && credentials.get(key) === true,
    tls: {
      ca: host.ca !== null,
      client: host.client !== null,
      skipVerify: host.skipVerify === true,
      httpsThenHttp: host.httpsThenHttp,
    },
    tlsFiles: {
      ca: (host.ca ?? []).map(({ path }) => path),
      client: (host.client ?? []).map(
        ([certificate, ownKey]) => [certificate.path, (ownKey ?? certificate).path] as const,
      ),
    },
    alternatives: [...new Set(others.map(({ url }) => url))].filter((url) => url !== request.url),
    mayAbortWith,
    unsendable: request.unsendable,
  }
  return { attempt, log }
}
