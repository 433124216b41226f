import type { ReleaseSwitches } from './release-switches'
import type { Release } from './releases'
import type { Say } from '@/lib/words/say'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'

const WRITERS: Readonly<Record<ReleaseSwitches['registriesWriter'], Saying>> = {
  inline: saying('all in config.toml'),
  verbatim: saying('certs.d, endpoints as written'),
  completed: saying('certs.d, completed endpoints'),
  merged: saying('default endpoint as server'),
}

/** What a release does differently, in a few words; null where another switch already says so. */
const WORDS: { readonly [Name in keyof ReleaseSwitches]: (now: ReleaseSwitches) => Saying | null } = {
  containerdLine: ({ containerdLine }) => saying('containerd {line}', { line: containerdLine }),
  registriesWriter: ({ registriesWriter }) => WRITERS[registriesWriter],
  wildcardFallback: (now) => (now.wildcardFallback ? saying('fallback of "*"') : saying('no fallback of "*"')),
  hasHostTable: (now) => (now.hasHostTable ? saying('TLS of configs alone') : saying('no [host] table')),
  hasRegistryFlags: () => saying('flags for registries'),
  embeddedInWildcard: () => saying('embedded registry in "*"'),
  dockerHubAlias: () => saying('login of docker.io'),
  keepsForeignDirectories: (now) =>
    now.keepsForeignDirectories ? saying('keeps foreign certs.d') : saying('deletes foreign certs.d'),
  rewrittenTokenScope: () => saying('token of rewritten names'),
  pauseTag: ({ pauseTag }) => saying('pause {tag}', { tag: pauseTag }),
  strictBrackets: () => saying('stricter URLs'),
  strictColons: () => saying('stricter URLs'),
  unicodeNames: () => ({ text: /* SAID */ 'names of \\p{…}' /* END */ }),
  readsUnusualHosts: () => saying('hosts in names'),
  repositoryLength: () => saying('length of names'),
  headerTimeout: () => saying('timeout of 30 s'),
  retriesServerErrors: () => saying('retries of 500'),
  limitedBlobFallback: () => saying('digests'),
  attemptsPerHost: ({ attemptsPerHost }) => saying('{count} requests per host', { count: attemptsPerHost }),
  getAfterForbiddenHead: () => saying('GET after 403'),
  checksManifestGet: () => saying('failed GET'),
  errorByClass: () => saying('error that is reported'),
  masksQueries: () => saying('queries in errors'),
  showsUnknownCode: () => saying('code of errors'),
  configVersion: ({ configVersion }) => saying('config.toml version {version}', { version: configVersion }),
  configTemplate: () => saying('config.toml'),
  // Each came with a containerd line.
  tomlParser: () => null,
  trimmedTemplates: () => null,
  // Says the same as `wildcardFallback`.
  wildcardFallbackLost: () => null,
  era: () => null,
}

/** What `now` does differently than `before`, the most important first; empty when they behave alike. */
export function releaseChanges(before: Release, now: Release, say: Say): readonly string[] {
  const changed = (Object.keys(WORDS) as (keyof ReleaseSwitches)[]).filter((name) => before[name] !== now[name])
  const words = changed.map((name) => WORDS[name](now)).filter((one) => one !== null)
  return [...new Set(words.map((one) => sayingIn(say, one)))]
}
