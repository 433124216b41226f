import { goQuote } from '@/lib/go/quote'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { attemptOrigin, originOf, type AttemptOrigin } from './attempt-origin'
import { loadContainerd, type Containerd } from './containerd'
import { credentialsKey, type Credentials } from './credentials'
import { findDirectory } from '@/lib/containerd/hosts/hosts-dir'
import { logLine } from '@/lib/containerd/hosts/log-line'
import type { Attempt, HostDirectory, Plan } from './plan'
import { parseReference, type Reference } from './reference'
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
  /** The hosts.toml that was decoded; null when there is none. */
  readonly file: GeneratedFile | null
  readonly fallback: 'no-directory' | 'undecodable'
}

const NOTHING = { directory: null, attempts: [], fails: null, criError: null, containerdLog: [], pending: false }

/**
 * The requests with which containerd resolves an image name, in order, or why it sends none. Never throws.
 *
 * `regexp` null: a host with rewrites is shown with the original name, and the plan is `pending`. While containerd's
 * files cannot be read it is `pending` too, and has no attempts.
 * Source: k3s-io/containerd v2.0.4-k3s3 core/remotes/docker/resolver.go, Resolve
 */
export function planPull(image: string, containerd: Containerd, regexp: RegexpEngine | null): Plan {
  const { release } = containerd
  const parsed = parseReference(image, release.repositoryLength, release.strictBrackets)
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
  return planResolve(image, parsed.reference, started.credentials, containerd, regexp)
}

function planResolve(
  image: string,
  reference: Reference,
  credentials: Credentials,
  containerd: Containerd,
  regexp: RegexpEngine | null,
): Plan {
  const found = findHosts(reference.registry, containerd)
  const { directory, file, configured } = found
  const digest = reference.object.includes(':')
  const hosts = configured.hosts.filter(({ canPull, canResolve }) => canPull && (digest || canResolve))
  const fails = configured.fails ?? (hosts.length === 0 ? 'no resolve hosts: not found' : null)
  if (fails !== null) {
    const name = goQuote(reference.normalised)
    const criError = `failed to pull and unpack image ${name}: failed to resolve reference ${name}: ${fails}`
    return { ...NOTHING, image, reference, directory, fails, criError, containerdLog: configured.log.toSorted() }
  }
  const pull: PullContext = {
    reference,
    containerd,
    credentials,
    regexp: regexp?.withNames(containerd.release.unicodeNames).withBudget() ?? null,
    file,
    fallback: directory.match === 'none' ? 'no-directory' : 'undecodable',
  }
  const planned = hosts.map((host) => planAttempt(host, pull))
  return {
    ...NOTHING,
    image,
    reference,
    directory,
    attempts: planned.map(({ attempt }) => attempt),
    containerdLog: [...configured.log, ...planned.flatMap(({ log }) => log)].toSorted(),
    pending: planned.some(({ attempt }) => attempt.rewrites.some(({ outcome }) => outcome === 'unknown')),
  }
}

interface FoundHosts {
  readonly directory: HostDirectory
  readonly file: GeneratedFile | null
  readonly configured: RegistryHosts
}

function findHosts(registry: string, { release, certsD, hostsDir, knownPaths, hostsFile }: Containerd): FoundHosts {
  const found = findDirectory(registry, hostsDir, certsD)
  const name = 'name' in found ? found.name : null
  const file = name === null ? null : (hostsDir.hostsFiles.get(name) ?? null)
  const read = name === null ? null : hostsFile(name)
  const decodeError = read !== null && 'error' in read ? read.error : null
  const directory: HostDirectory = {
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
  if (lookupError !== null) return { directory, file: null, configured: { hosts: [], log: [], fails: lookupError } }
  const hosts = read !== null && 'hosts' in read ? read.hosts : [BARE_HOST]
  const configured = configureHosts(registry, hosts, `${certsD}/${name}`, knownPaths, release)
  const log =
    decodeError === null ? [] : [decodeFailure(`${certsD}/${name}/hosts.toml`, decodeError, release.tomlParser)]
  return {
    directory,
    file: decodeError === null ? file : null,
    configured: { ...configured, log: [...log, ...configured.log] },
  }
}

/** A key such as `docker.io/hosts.toml` creates a directory where the file would be. */
function isNested(name: string | null, directories: ReadonlySet<string>): boolean {
  return name !== null && directories.has(`${name}/hosts.toml`)
}

function decodeFailure(path: string, error: string, parser: Containerd['release']['tomlParser']): string {
  return logLine('error', `failed to decode ${parser === 'go-toml-1' ? 'hosts.toml' : path}`, { error })
}

function planAttempt(
  host: RegistryHost,
  pull: PullContext,
): { readonly attempt: Attempt; readonly log: readonly string[] } {
  const { reference, containerd, credentials, regexp, file } = pull
  const rules = host.rewrites.map((rule) => ({ ...rule, path: file === null ? null : originOf(file, rule.line) }))
  const { steps, outcomes } = rewriteRepository(rules, reference.repository, regexp)
  const [first, ...others] = outcomes.map((repository) => requestUrl(host, repository, reference, containerd.release))
  // There is always at least one outcome.
  const request = first ?? requestUrl(host, reference.repository, reference, containerd.release)
  const key = credentialsKey(request.host, credentials, containerd.release)
  const attempt: Attempt = {
    ...originFor(host, pull),
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
    unsendable: request.unsendable,
  }
  const invalid = steps.filter(({ outcome }) => outcome === 'invalid')
  const log = invalid.map(({ pattern, error }) =>
    logLine('warning', `Failed to compile rewrite, \`${pattern}\`, for ${host.host}`, { error: error ?? '' }),
  )
  return { attempt, log }
}

function originFor(host: RegistryHost, { file, fallback, containerd }: PullContext): AttemptOrigin {
  if (file !== null) return attemptOrigin(host, file, containerd.embeddedRegistry)
  return { kind: 'default', reason: { kind: fallback }, path: null, source: null, tlsConfig: null }
}
