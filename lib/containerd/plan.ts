import type { Path } from '@/lib/registries/diagnostic'
import type { Reference } from './reference'

/** What containerd would do to resolve one image name. */
export interface Plan {
  /** As typed. */
  readonly image: string
  /** Null when the name is not a reference; `fails` then says why. */
  readonly reference: Reference | null
  /** The directory of certs.d used for the registry; null when the plan fails before the lookup. */
  readonly directory: HostDirectory | null
  /** In the order in which containerd asks; the next one only if this one fails. */
  readonly attempts: readonly Attempt[]
  /** Why no request is sent at all; null when there are attempts. */
  readonly fails: string | null
  /**
   * The error with which containerd ends the pull after the last attempt, without asking the hosts that follow: a rewrite
   * of the next one gives a name that is not a URL. Also `fails` when there is no attempt; null when all hosts are asked.
   */
  readonly abortsWith: string | null
  /** The error that CRI then returns to the kubelet; null when nothing fails before the first request. */
  readonly criError: string | null
  /** Lines that containerd logs while it reads the files, sorted. */
  readonly containerdLog: readonly string[]
  /**
   * True when a rewrite, or everything, could not be computed: an engine is not loaded yet, or the rewrites are too many or
   * too large to try them here; then each of these steps has the reason. What would be requested is not known then.
   */
  readonly pending: boolean
  /**
   * Placeholders that are not filled in, as written, in keys of mirrors that may turn out to be the registry of the image, which
   * has none so far: the attempts are those without such a mirror, and have these among `open`. Left out when there are none.
   */
  readonly openMirrors?: readonly string[]
  /**
   * Placeholders that are not filled in, as written, that stand for the entry of the registry in mirrors or a part of it, or that
   * may write one: who is asked is not known. Left out when there are none.
   */
  readonly openEntry?: readonly string[]
}

export interface HostDirectory {
  /** Where the mirrors are: in a directory of certs.d, or, up to December 2023, in config.toml. */
  readonly place: 'certs.d' | 'config.toml'
  /** `exact`: a directory or mirror with the registry's own name. `wildcard`: `_default` or `*`. `none`: none matches. */
  readonly match: 'exact' | 'wildcard' | 'none'
  /** Name below certs.d, null for `none` and in config.toml. */
  readonly name: string | null
  /** Path of the file as in `GeneratedFile.path`; null when there is none (a directory without hosts.toml, or `none`). */
  readonly file: string | null
  /** Why containerd could not decode the file; it then asks the default host only. Null when it could. */
  readonly decodeError: string | null
}

export type AttemptKind = 'embedded' | 'mirror' | 'default'

export type AttemptReason =
  /** Endpoint `index` (zero-based, as written) of the mirror entry `registry`. */
  | { readonly kind: 'endpoint'; readonly registry: string; readonly index: number; readonly count: number }
  /** The last endpoint is the default endpoint; K3s moved it into `server`, without its rewrites. */
  | { readonly kind: 'endpoint-as-default'; readonly registry: string; readonly index: number; readonly count: number }
  /** The embedded registry, put first by `--embedded-registry`. */
  | { readonly kind: 'embedded' }
  /** K3s wrote it as `server`, or an old containerd adds it: always tried last. */
  | { readonly kind: 'server' }
  /** `server = ""` of the wildcard directory: containerd uses the registry's own default. */
  | { readonly kind: 'wildcard-server' }
  /** No directory of certs.d, or no mirror in config.toml, matches. */
  | { readonly kind: 'no-directory' }
  /** The directory has no hosts.toml that containerd could read. */
  | { readonly kind: 'undecodable' }

export interface RewriteStep {
  readonly pattern: string
  readonly replacement: string
  /**
   * `changes`: the name changes. `same`: no match, or the name stays the same. `invalid`: does not compile. `unknown`:
   * cannot be simulated, or the engine is not loaded.
   */
  readonly outcome: 'changes' | 'same' | 'invalid' | 'unknown'
  /** The repository after this rule alone; null unless `changes`. */
  readonly result: string | null
  /** Go's error text for `invalid`, the reason for `unknown`; else null. */
  readonly error: string | null
  /** Path in registries.yaml, null when unknown. */
  readonly path: Path | null
}

export interface AttemptTls {
  readonly ca: boolean
  readonly client: boolean
  readonly skipVerify: boolean
  /** The endpoint is http with TLS settings: https is tried first, then plain http. */
  readonly httpsThenHttp: boolean
}

export interface Attempt {
  readonly url: string
  /** `GET` only of a puller that is not containerd. */
  readonly method: 'HEAD' | 'GET'
  readonly kind: AttemptKind
  readonly reason: AttemptReason
  /** The parts of `url`, for display; joined they are `url`. */
  readonly parts: {
    /** With its slashes, e.g. `https://`. */
    readonly scheme: string
    readonly host: string
    /** Path before the repository, e.g. `/v2/`. */
    readonly prefix: string
    readonly repository: string
    /** From the repository to the query, e.g. `/manifests/3.6`. */
    readonly object: string
    /** `?ns=docker.io` or empty. */
    readonly query: string
  }
  /** Where in registries.yaml this attempt comes from; null for containerd's own default. */
  readonly path: Path | null
  /** Where in the generated files; null for containerd's own default. `line` is zero-based. */
  readonly source: { readonly file: string; readonly line: number } | null
  readonly rewrites: readonly RewriteStep[]
  /** Key of `configs` whose auth is used when the registry answers 401; null for anonymous. */
  readonly credentials: string | null
  /** False when that auth entry is not usable. */
  readonly credentialsUsable: boolean
  readonly tls: AttemptTls
  /** Paths of the certificate files, as containerd reads them. */
  readonly tlsFiles: { readonly ca: readonly string[]; readonly client: readonly (readonly [string, string])[] }
  /** Key of `configs` that the TLS settings come from; null for none. */
  readonly tlsConfig: string | null
  /** When several rewrites match: one of `url` and these is picked at random for each request. */
  readonly alternatives: readonly string[]
  /**
   * When several rewrites match and one of them gives a name that is not a URL: the error with which containerd ends the
   * pull here if it picks that one; else null.
   */
  readonly mayAbortWith: string | null
  /**
   * Placeholders that are not filled in, as written, without which it is not known what is asked for; left out when there
   * are none.
   */
  readonly open?: readonly string[]
  /**
   * Placeholders that are not filled in, as written, without which it is not known which entry of `configs` is for its host:
   * `credentials`, `tls` and their like are those of none. Left out when it is known.
   */
  readonly openAccess?: readonly string[]
  /** Why the HTTP client refuses the URL, so that nothing is sent; null when it is sent. */
  readonly unsendable: string | null
}
