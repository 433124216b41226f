import type { ReleaseSwitches } from './release-switches'
import type { Release } from './releases'

const WRITERS: Readonly<Record<ReleaseSwitches['registriesWriter'], string>> = {
  inline: 'all in config.toml',
  verbatim: 'certs.d, endpoints as written',
  completed: 'certs.d, completed endpoints',
  merged: 'default endpoint as server',
}

/** What a release does differently, in a few words; null where another switch already says so. */
const WORDS: { readonly [Name in keyof ReleaseSwitches]: (now: ReleaseSwitches) => string | null } = {
  containerdLine: ({ containerdLine }) => `containerd ${containerdLine}`,
  registriesWriter: ({ registriesWriter }) => WRITERS[registriesWriter],
  wildcardFallback: (now) => (now.wildcardFallback ? 'fallback of "*"' : 'no fallback of "*"'),
  hasHostTable: (now) => (now.hasHostTable ? 'TLS of configs alone' : 'no [host] table'),
  hasRegistryFlags: () => 'flags for registries',
  embeddedInWildcard: () => 'embedded registry in "*"',
  dockerHubAlias: () => 'login of docker.io',
  keepsForeignDirectories: (now) => `${now.keepsForeignDirectories ? 'keeps' : 'deletes'} foreign certs.d`,
  rewrittenTokenScope: () => 'token of rewritten names',
  pauseTag: ({ pauseTag }) => `pause ${pauseTag}`,
  strictBrackets: () => 'stricter URLs',
  strictColons: () => 'stricter URLs',
  unicodeNames: () => 'names of \\p{…}',
  readsUnusualHosts: () => 'hosts in names',
  repositoryLength: () => 'length of names',
  headerTimeout: () => 'timeout of 30 s',
  retriesServerErrors: () => 'retries of 500',
  limitedBlobFallback: () => 'digests',
  attemptsPerHost: ({ attemptsPerHost }) => `${attemptsPerHost} requests per host`,
  getAfterForbiddenHead: () => 'GET after 403',
  checksManifestGet: () => 'failed GET',
  errorByClass: () => 'error that is reported',
  masksQueries: () => 'queries in errors',
  configVersion: ({ configVersion }) => `config.toml version ${configVersion}`,
  configTemplate: () => 'config.toml',
  // Each came with a containerd line.
  tomlParser: () => null,
  trimmedTemplates: () => null,
  // Says the same as `wildcardFallback`.
  wildcardFallbackLost: () => null,
  era: () => null,
}

/** What `now` does differently than `before`, the most important first; empty when they behave alike. */
export function releaseChanges(before: Release, now: Release): readonly string[] {
  const changed = (Object.keys(WORDS) as (keyof ReleaseSwitches)[]).filter((name) => before[name] !== now[name])
  return [...new Set(changed.map((name) => WORDS[name](now)).filter((words) => words !== null))]
}
