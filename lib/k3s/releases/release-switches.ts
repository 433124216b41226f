import type { UnicodeNames } from '@/lib/go/regexp/engine'
import type { TomlParser } from '@/lib/go/toml/reader'
import type { UrlRules } from '@/lib/go/url-authority'
import type { Distribution } from '@/lib/k3s/distribution'

/**
 * Eras of behaviour: K0 with everything in config.toml, K1 … K6 with certs.d and containerd 1.7, K7 … K10 with containerd 2.
 */
export type Era = 'K0' | 'K1' | 'K2' | 'K3' | 'K4' | 'K5' | 'K6' | 'K7' | 'K7b' | 'K8' | 'K9' | 'K10'

export type ContainerdLine = '1.5' | '1.6' | '1.7' | '2.0' | '2.1' | '2.2' | '2.3'

export type ConfigTemplate = 'v3-current' | 'v3-2025-09' | 'v3-2025-02' | 'v2-2024-09' | 'v2-2023-12' | 'v2-2022-11'

/**
 * How K3s writes registries.yaml for containerd. `inline`: into config.toml. The others into certs.d: `verbatim` with
 * endpoints as they are, `completed` with whole URLs, `merged` with the settings of the default endpoint in `server`.
 */
export type RegistriesWriter = 'inline' | 'verbatim' | 'completed' | 'merged'

/** What differs between releases. */
export interface ReleaseSwitches extends UrlRules {
  readonly era: Era
  readonly containerdLine: ContainerdLine
  readonly registriesWriter: RegistriesWriter
  /** `--disable-default-registry-endpoint` and `--embedded-registry` exist. */
  readonly hasRegistryFlags: boolean
  /** The embedded registry is an endpoint of the wildcard mirror too. */
  readonly embeddedInWildcard: boolean
  /** hosts.toml has a table `[host]`. Without it, a file without endpoints cannot be read. */
  readonly hasHostTable: boolean
  /** A wildcard mirror falls back to the registry's own endpoint. */
  readonly wildcardFallback: boolean
  /** In image names, a first part with upper-case letters is a registry, and so is an IPv6 address in brackets. */
  readonly readsUnusualHosts: boolean
  /** Which parser reads hosts.toml and config.toml. */
  readonly tomlParser: TomlParser
  /** Version of the config.toml that K3s writes. */
  readonly configVersion: 2 | 3
  readonly configTemplate: ConfigTemplate
  /** Tag of K3s' own pause image in config.toml. */
  readonly pauseTag: '3.6' | '3.10.2'
  /** Blank lines are removed from hosts.toml, and one is put before each table. */
  readonly trimmedTemplates: boolean
  /** On start, only directories that K3s made are removed from certs.d; before, all of them were. */
  readonly keepsForeignDirectories: boolean
  /** Credentials under `docker.io` are also used for `registry-1.docker.io`. */
  readonly dockerHubAlias: boolean
  /** Which part of an image name may not be longer than 255 characters. */
  readonly repositoryLength: 'with-domain' | 'without-domain'
  /** The wildcard directory's `server = ""` is not understood. */
  readonly wildcardFallbackLost: boolean
  /**
   * The token is asked for the rewritten repository, not for the original one. Before each host the scope is therefore
   * computed from the rewritten name, and one that is not a URL ends the pull.
   */
  readonly rewrittenTokenScope: boolean
  /** Reports the most relevant error class instead of the first error other than 404. */
  readonly errorByClass: boolean
  /** 500, 503 and 504 are retried once on the last host. */
  readonly retriesServerErrors: boolean
  /** For digests, `/blobs/` is not requested after a status of 400 or more other than 404. */
  readonly limitedBlobFallback: boolean
  /** A host that does not answer is given up after 30 seconds. */
  readonly headerTimeout: boolean
  /** Requests to one host before it is given up. */
  readonly attemptsPerHost: 5 | 6
  /** A 403 for HEAD is followed by a GET of the same URL, and the registry's message is part of the error. */
  readonly getAfterForbiddenHead: boolean
  /**
   * A manifest that must be read with GET ends the pull when that fails; before, the error page was taken for the
   * manifest.
   */
  readonly checksManifestGet: boolean
  /** Queries in errors of the transport are masked. */
  readonly masksQueries: boolean
  /** The kubelet shows the code `Unknown` of an error, before Kubernetes v1.28 (kubernetes#117612). */
  readonly showsUnknownCode: boolean
  /** Which names of `\p{…}` a rewrite may use. */
  readonly unicodeNames: UnicodeNames
}

/** First patch of each minor with a change. Earlier minors never have it, later ones from their first release on. */
type FirstPatches = Readonly<Record<number, number>>

const ERAS: readonly (readonly [era: Era, from: FirstPatches])[] = [
  ['K10', { 36: 2 }],
  ['K9', { 33: 10, 34: 6, 35: 3 }],
  ['K8', { 31: 13, 32: 9, 33: 5 }],
  ['K7b', { 31: 11, 32: 7, 33: 3 }],
  ['K7', { 31: 6, 32: 2 }],
  ['K6', { 29: 11, 30: 7, 31: 3 }],
  ['K5', { 28: 14, 29: 9, 30: 5, 31: 1 }],
  ['K4', { 27: 13, 28: 9, 29: 4 }],
  ['K3', { 26: 15, 27: 12, 28: 8, 29: 3 }],
  ['K2', { 26: 14, 27: 11, 28: 7, 29: 2 }],
  ['K1', { 26: 13, 27: 10, 28: 6, 29: 1 }],
  ['K0', { 24: 0 }],
]

// k3s 1.24.6, 1.25.0 and 1.24.14, 1.25.10, 1.26.5, 1.27.2. Source: docs.k3s.io/release-notes
const CONTAINERD_1_6: FirstPatches = { 24: 6 }
const CONTAINERD_1_7: FirstPatches = { 24: 14, 25: 10, 26: 5, 27: 2 }

// The flag --default-runtime came in December 2023, with a line of config.toml.
const DEFAULT_RUNTIME: FirstPatches = { 26: 12, 27: 9, 28: 5, 29: 0 }

// The month of the first K3s releases built with Go 1.24.8, 1.25.2 or later is November 2025 (v1.32.10 and v1.34.2: Go
// 1.24.9).
const STRICT_BRACKETS: FirstPatches = { 31: 14, 32: 10, 33: 6, 34: 2 }

// Built with Go 1.25 or later. Source: go.mod and release notes of K3s; assumed of RKE2 too.
const LOOSE_NAMES: FirstPatches = { 33: 11, 34: 7 }

// k3s commits f222653ff, 7a10081ad and 420cc8cb4 of July 2026.
const NEW_PAUSE: FirstPatches = { 34: 10, 35: 7, 36: 3 }

const LINES: Readonly<Record<Exclude<Era, 'K0'>, ContainerdLine>> = {
  K1: '1.7',
  K2: '1.7',
  K3: '1.7',
  K4: '1.7',
  K5: '1.7',
  K6: '1.7',
  K7: '2.0',
  K7b: '2.0',
  K8: '2.1',
  K9: '2.2',
  K10: '2.3',
}

// `imports` came with k3s#13680 (February 2026), in time for the March releases, which are those of containerd 2.2.
const TEMPLATES: Readonly<Record<ContainerdLine, ConfigTemplate>> = {
  '1.5': 'v2-2022-11',
  '1.6': 'v2-2022-11',
  '1.7': 'v2-2024-09',
  '2.0': 'v3-2025-02',
  '2.1': 'v3-2025-09',
  '2.2': 'v3-current',
  '2.3': 'v3-current',
}

// The first version of each line.
const MASKED_SINCE: Readonly<Record<ContainerdLine, string>> = {
  '1.5': '1.7.30',
  '1.6': '1.7.30',
  '1.7': '1.7.30',
  '2.0': '2.0.8',
  '2.1': '2.1.6',
  '2.2': '2.2.1',
  '2.3': '2.3.0',
}

/** What a name says of a release, besides its minor and patch. */
export interface ReleaseBuild {
  /** Null when it is not known: it then counts as the first of its line. */
  readonly containerd: string | null
  readonly distribution?: Distribution
  /** Of the patch: 2 in `+k3s2`. */
  readonly revision?: number
}

/** The switches of a release; null for a release before v1.24. */
export function switchesOf(
  minor: string,
  patch: number,
  { containerd, distribution = 'k3s', revision = 1 }: ReleaseBuild,
): ReleaseSwitches | null {
  const era = eraOf(minor, patch, distribution, revision)
  if (era === null) return null
  const containerdLine = lineOf(era, minor, patch)
  const two = containerdLine.startsWith('2')
  const has = (version: string) => isAtLeast(containerd ?? `${containerdLine}.0`, version)
  const registriesWriter = WRITERS[era] ?? 'merged'
  const merged = registriesWriter === 'merged'
  // k3s#11857: only the first two releases with containerd 2.0.
  const wildcardFallbackLost = (minor === '1.31' && patch === 6) || (minor === '1.32' && patch === 2)
  return {
    era,
    containerdLine,
    registriesWriter,
    hasRegistryFlags: era !== 'K0',
    embeddedInWildcard: merged,
    hasHostTable: merged && era !== 'K3',
    wildcardFallback: era === 'K0' || (merged && !wildcardFallbackLost),
    readsUnusualHosts: containerdLine !== '1.5' && containerdLine !== '1.6',
    tomlParser: two ? 'go-toml-2' : 'go-toml-1',
    configVersion: two ? 3 : 2,
    configTemplate:
      era === 'K0' && isFrom(DEFAULT_RUNTIME, minor, patch)
        ? 'v2-2023-12'
        : era === 'K0'
          ? 'v2-2022-11'
          : TEMPLATES[containerdLine],
    pauseTag: isFrom(NEW_PAUSE, minor, patch) ? '3.10.2' : '3.6',
    trimmedTemplates: two,
    keepsForeignDirectories: !DELETING.includes(era),
    strictColons: minorNumber(minor) >= 36,
    strictBrackets: isFrom(STRICT_BRACKETS, minor, patch),
    dockerHubAlias: two && era !== 'K7',
    // K3s replaced distribution/reference by v0.5.0 in the go.mod of all releases up to v1.33 (removed by 089122f42); the
    // containerd of RKE2 has a go.mod of its own, with v0.6.0.
    repositoryLength: two && (minorNumber(minor) >= 34 || distribution === 'rke2') ? 'without-domain' : 'with-domain',
    wildcardFallbackLost,
    rewrittenTokenScope: two || era === 'K6',
    errorByClass: two,
    retriesServerErrors: has('2.1.0'),
    limitedBlobFallback: has('2.2.6'),
    headerTimeout: has('2.3.0'),
    attemptsPerHost: has('2.3.2') ? 5 : 6,
    getAfterForbiddenHead: has('2.3.3'),
    checksManifestGet: has('2.3.0'),
    masksQueries: has(MASKED_SINCE[containerdLine]),
    showsUnknownCode: minorNumber(minor) < 28,
    unicodeNames: isFrom(LOOSE_NAMES, minor, patch) ? 'loose' : 'exact',
  }
}

/** Eras that delete all of certs.d when K3s starts; K0 does not have it. */
const DELETING: readonly Era[] = ['K1', 'K2', 'K3', 'K4']

const WRITERS: Readonly<Partial<Record<Era, RegistriesWriter>>> = { K0: 'inline', K1: 'verbatim', K2: 'completed' }

/** The line of the containerd of a release; null for a release before the first that can be described. */
export function containerdLineOf(minor: string, patch: number): ContainerdLine | null {
  const era = eraOf(minor, patch, 'k3s', 1)
  return era === null ? null : lineOf(era, minor, patch)
}

function lineOf(era: Era, minor: string, patch: number): ContainerdLine {
  if (era !== 'K0') return LINES[era]
  return isFrom(CONTAINERD_1_7, minor, patch) ? '1.7' : isFrom(CONTAINERD_1_6, minor, patch) ? '1.6' : '1.5'
}

/**
 * K3s repaired era K1 within days, in second releases of the same patches; the first ones of RKE2 have that already
 * (rke2#5658 shows the files of v1.27.10+rke2r1).
 */
function eraOf(minor: string, patch: number, distribution: Distribution, revision: number): Era | null {
  const era = ERAS.find(([, from]) => isFrom(from, minor, patch))?.[0] ?? null
  return era === 'K1' && (revision > 1 || distribution === 'rke2') ? 'K2' : era
}

export function minorNumber(minor: string): number {
  return Number(minor.slice(2))
}

function isFrom(first: FirstPatches, minor: string, patch: number): boolean {
  const number = minorNumber(minor)
  // Keys that are numbers come in their order.
  return patch >= (first[number] ?? (number < Number(Object.keys(first)[0]) ? Number.POSITIVE_INFINITY : 0))
}

/** Compares the numbers before the fork's suffix: `2.2.5-k3s1.33` is 2.2.5. */
function isAtLeast(version: string, minimum: string): boolean {
  const have = version.split('-')[0]?.split('.').map(Number) ?? []
  const want = minimum.split('.').map(Number)
  for (let index = 0; index < want.length; index++) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}
