import type { Attempt, Plan } from '@/lib/containerd/plan'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { Saying } from '@/lib/words/saying'
import { differenceWords } from './difference-words'
import { compareWithContainerd } from './differences'
import { planWharfie } from './plan-wharfie'
import { runtimeName } from './runtime-image'
import type { WharfieAttempt } from './wharfie-plan'

/** What RKE2's own puller asks for an image, in the shape of a plan of containerd. */
export interface OwnPlan {
  readonly plan: Plan
  /** Of each attempt: the request before it, which finds out how to log in. */
  readonly pings: readonly string[]
  /** Of each attempt: in what containerd does it in another way, in sentences. */
  readonly differences: readonly (readonly Saying[])[]
  /** Of each attempt: Go's error because of which its TLS settings are all ignored; null when they are used. */
  readonly tlsIgnored: readonly (string | null)[]
}

/** What RKE2 pulls itself with a file, by the rules of its release. */
export interface OwnPuller {
  /** The image that it pulls. */
  readonly runtime: string
  /** Null for a name that is not a reference. */
  plan(image: string): OwnPlan | null
}

/**
 * The own puller of RKE2 with the registries.yaml of a node; of a node of K3s, that of the RKE2 of the same release. Never throws.
 *
 * `containerd`: the plan of containerd for an image.
 */
export function ownPuller(
  parsed: ParsedRegistries,
  options: NodeOptions,
  engine: RegexpEngine | null,
  containerd: (image: string) => Plan,
): OwnPuller {
  const ofRke2: NodeOptions = { ...options, distribution: 'rke2' }
  return {
    runtime: runtimeName(ofRke2),
    plan: (image) => {
      const other = containerd(image)
      if (other.reference === null) return null
      const own = planWharfie(other.reference, parsed, ofRke2, engine)
      const compared = compareWithContainerd(own, other)
      return {
        plan: {
          image,
          reference: other.reference,
          directory: null,
          attempts: own.attempts.map((attempt) => asAttempt(attempt, parsed)),
          fails: own.fails,
          abortsWith: null,
          criError: null,
          containerdLog: [],
          pending: own.pending,
        },
        pings: own.attempts.map(({ ping }) => ping),
        differences: own.attempts.map((_, index) => differenceWords(compared, index)),
        tlsIgnored: own.attempts.map(({ tlsIgnored }) => tlsIgnored),
      }
    },
  }
}

function asAttempt(attempt: WharfieAttempt, { registries }: ParsedRegistries): Attempt {
  const { url, kind, scheme, host, repository, path, credentials, tlsConfig, tls } = attempt
  const own = `${scheme}://${host}`
  const rest = url.slice(own.length)
  const at = rest.indexOf(`/${repository}/manifests/`) + 1
  const [object = '', query] = rest.slice(at + repository.length).split(/\?(.*)/s)
  return {
    url,
    method: 'GET',
    kind,
    reason: reasonOf(attempt, registries),
    parts: {
      scheme: `${scheme}://`,
      host,
      prefix: rest.slice(0, at),
      repository,
      object,
      query: query === undefined ? '' : `?${query}`,
    },
    path,
    source: null,
    rewrites: [],
    credentials,
    credentialsUsable: credentials !== null,
    tls: { ...tls, httpsThenHttp: false },
    tlsFiles: attempt.tlsFiles,
    tlsConfig,
    alternatives: attempt.alternatives,
    mayAbortWith: null,
    unsendable: null,
  }
}

function reasonOf({ kind, path }: WharfieAttempt, { mirrors }: ParsedRegistries['registries']): Attempt['reason'] {
  if (kind === 'embedded') return { kind: 'embedded' }
  if (path === null) return { kind: 'server' }
  const registry = String(path[1])
  return { kind: 'endpoint', registry, index: Number(path[3]), count: mirrors.get(registry)?.endpoint.length ?? 0 }
}
