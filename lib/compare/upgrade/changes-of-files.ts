import { defaultHost } from '@/lib/k3s/endpoint'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Mirror } from '@/lib/registries/model'
import { saying } from '@/lib/words/saying'
import { notesOf, type BehaviourChange, type ChangeWords } from './behaviour-change'

const INLINE: ChangeWords = {
  title: saying('registries move from config.toml to certs.d'),
  reason: saying(
    'K3s writes a hosts.toml for each registry. Rewrites are for endpoints alone, no longer for the registry itself; an entry of configs makes a file of its own; the flags of registries have an effect.',
  ),
  todo: saying('Look at the plans of images with rewrites: the registry itself is asked for the name before them.'),
  source: 'https://github.com/k3s-io/k3s/commit/c45524e66',
}

const WRITERS: Readonly<Record<Release['registriesWriter'], ChangeWords>> = {
  inline: INLINE,
  verbatim: INLINE,
  completed: {
    title: saying('endpoints are completed'),
    reason: saying(
      'K3s adds the scheme and /v2 to endpoints, which it wrote as they are before. Where the last endpoint is the registry itself, without rewrites, login or TLS, it drops all mirrors of that registry.',
    ),
    todo: saying(
      'Take the registry itself out of its list of endpoints, or go on to the releases of March 2024: v1.26.15, v1.27.12, v1.28.8 or v1.29.3.',
    ),
    source: 'k3s#9341',
  },
  merged: {
    title: saying('the registry itself is written as server'),
    reason: saying(
      'The registry itself is asked with its own login and TLS settings, endpoints that are listed twice count once, and the wildcard falls back to the registry again and has the embedded registry.',
    ),
    todo: saying('Look at images that were pulled past a mirror until now: after the upgrade they can reach it.'),
    source: 'k3s#9626',
  },
}

/** Whether mirrors come before the registry itself, without rewrites, so that they can be dropped with it. */
function endsWithItself(registry: string, { endpoint, rewrite }: Mirror): boolean {
  const last = endpoint.at(-1) ?? ''
  return endpoint.length > 1 && rewrite.size === 0 && last.includes(defaultHost(registry))
}

/** Changes of what K3s writes and containerd reads, in the order in which they are told. */
export const CHANGES_OF_FILES: readonly BehaviourChange[] = [
  {
    // K3s began with certs.d in January 2024, repaired it in February and gave it its form of today in March.
    id: 'registries-writer',
    keys: ['registriesWriter', 'wildcardFallback', 'embeddedInWildcard', 'hasRegistryFlags', 'configTemplate'],
    todoIf: ({ mirrors }, { registriesWriter }) => {
      if (registriesWriter === 'verbatim') return [...mirrors.values()].some(({ rewrite }) => rewrite.size > 0)
      return registriesWriter !== 'completed' || [...mirrors].some(([name, mirror]) => endsWithItself(name, mirror))
    },
    words: ({ registriesWriter }) => WRITERS[registriesWriter],
  },
  {
    id: 'host-table',
    keys: ['hasHostTable'],
    todoIf: ({ configs }) =>
      [...configs.values()].some(({ tls }) => tls !== null && (tls.ca_file || tls.cert_file) !== ''),
    words: () => ({
      title: saying('TLS of registries without a mirror is read'),
      reason: saying('containerd could not read a hosts.toml with settings of the registry itself alone.'),
      todo: saying(
        'See that the certificate files of these registries are on the nodes: they were not read until now.',
      ),
      source: 'k3s#9839',
    }),
  },
  {
    id: 'wildcard-fallback-lost',
    keys: ['wildcardFallbackLost', 'wildcardFallback'],
    words: ({ wildcardFallbackLost }) => ({
      title: wildcardFallbackLost
        ? saying('the wildcard loses its fallback')
        : saying('the wildcard has its fallback again'),
      reason: saying('v1.31.6 and v1.32.2 do not ask the registry itself after the mirrors of "*".'),
      todo: wildcardFallbackLost ? saying('Go on to v1.31.7, v1.32.3 or a later release.') : null,
      source: 'k3s#11857',
    }),
  },
  {
    id: 'containerd-2',
    keys: ['tomlParser', 'containerdLine', 'configVersion', 'configTemplate', 'trimmedTemplates'],
    words: (later) => ({
      title: saying('containerd 2 reads the files'),
      reason: saying(
        'config.toml has version 3 and another template, and a stricter reader of TOML decides what a hosts.toml says.',
      ),
      todo: saying('Write your own config.toml.tmpl again as config-v3.toml.tmpl, if you have one.'),
      source: notesOf(later),
    }),
  },
  {
    id: 'containerd-line',
    keys: ['containerdLine', 'configTemplate'],
    words: (later) => ({
      title: saying('containerd {line}', { line: later.containerdLine }),
      reason: saying('Another line of containerd sends the requests, and K3s writes its config.toml for it.'),
      todo: null,
      source: notesOf(later),
    }),
  },
  {
    id: 'config-template',
    keys: ['configTemplate'],
    words: (later) => ({
      title: saying('other lines in config.toml'),
      reason: saying('K3s writes other lines into every config.toml, whatever registries.yaml says.'),
      todo: null,
      source: notesOf(later),
    }),
  },
  {
    id: 'pause-image',
    keys: ['pauseTag'],
    words: (later) => ({
      title: saying('pause image {tag}', { tag: later.pauseTag }),
      reason: saying('Each pod needs the pause image: nodes that reach no registry need the new one.'),
      todo: saying('Put rancher/mirrored-pause:{tag} into your registry.', { tag: later.pauseTag }),
      source: 'k3s:pkg/agent/templates/templates.go',
    }),
  },
  {
    id: 'foreign-directories',
    keys: ['keepsForeignDirectories'],
    words: ({ keepsForeignDirectories }) => ({
      title: keepsForeignDirectories
        ? saying('other directories in certs.d are kept')
        : saying('other directories in certs.d are deleted'),
      reason: saying('Whether K3s deletes what it did not write in certs.d when it starts.'),
      todo: null,
      source: 'https://github.com/k3s-io/k3s/commit/270f85e46',
    }),
  },
]
