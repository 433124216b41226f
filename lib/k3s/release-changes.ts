import type { ReleaseSwitches } from './release-switches'
import type { Release } from './releases'
import type { Say } from '@/lib/words/say'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'

/** What a release does differently, in a few words; null where another switch already says so. */
const WORDS: { readonly [Name in keyof ReleaseSwitches]: (now: ReleaseSwitches) => Saying | null } = {
  containerdLine: ({ containerdLine }) => saying('containerd {line}', { line: containerdLine }),
  wildcardFallbackLost: (now) => (now.wildcardFallbackLost ? saying('no fallback of "*"') : saying('fallback of "*"')),
  dockerHubAlias: () => saying('login of docker.io'),
  keepsForeignDirectories: () => saying('keeps foreign certs.d'),
  rewrittenTokenScope: () => saying('token of rewritten names'),
  pauseTag: ({ pauseTag }) => saying('pause {tag}', { tag: pauseTag }),
  strictBrackets: () => saying('stricter URLs'),
  strictColons: () => saying('stricter URLs'),
  unicodeNames: () => ({ text: /* SAID */ 'names of \\p{…}' /* END */ }),
  repositoryLength: () => saying('length of names'),
  headerTimeout: () => saying('timeout of 30 s'),
  retriesServerErrors: () => saying('retries of 500'),
  limitedBlobFallback: () => saying('digests'),
  attemptsPerHost: ({ attemptsPerHost }) => saying('{count} requests per host', { count: attemptsPerHost }),
  getAfterForbiddenHead: () => saying('GET after 403'),
  checksManifestGet: () => saying('failed GET'),
  errorByClass: () => saying('error that is reported'),
  masksQueries: () => saying('queries in errors'),
  configVersion: ({ configVersion }) => saying('config.toml version {version}', { version: configVersion }),
  configTemplate: () => saying('config.toml'),
  // Each came with a containerd line.
  tomlParser: () => null,
  trimmedTemplates: () => null,
  era: () => null,
}

/** What `now` does differently than `before`, the most important first; empty when they behave alike. */
export function releaseChanges(before: Release, now: Release, say: Say): readonly string[] {
  const changed = (Object.keys(WORDS) as (keyof ReleaseSwitches)[]).filter((name) => before[name] !== now[name])
  const words = changed.map((name) => WORDS[name](now)).filter((one) => one !== null)
  return [...new Set(words.map((one) => sayingIn(say, one)))]
}
