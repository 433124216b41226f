import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import type { LintContext } from '@/lib/lint/context'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import { DOCKER_HUB, dockerHubMirrorKey, isDockerHub } from '@/lib/known/docker-hub'
import { isPublicRegistry } from '@/lib/lint/facts/known-hosts'
import type { RewriteUse } from '@/lib/lint/facts/rewrites/rewrite-use'
import type { Finding, Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const rewriteHasRegistry: Rule = {
  code: 'rewrite-has-registry',
  severity: 'warning',
  title: 'Registry in a rewrite',
  why: 'Rewrites see the repository alone, as in library/nginx or rancher/pause: the registry is not part of it. A pattern that begins with one never matches. A rule for another registry belongs under the mirror of that one.',
  evidence: ['dashboard#6919', 'containerd:core/remotes/docker/resolver.go'],
  worksOnRejected: true,
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^docker.io/rancher/(.*)": "proxy/rancher/$1"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^rancher/(.*)": "proxy/rancher/$1"\n',
  },
  *check(context) {
    const rules = context.rewrites.flatMap((use) => {
      const named = registryIn(use)
      return named === null ? [] : [{ use, named }]
    })
    const counts = new Map<string, number>()
    for (const {
      use: { mirror },
    } of rules)
      counts.set(mirror.registry, (counts.get(mirror.registry) ?? 0) + 1)
    // Beside rules that work, a rule that comes to life can take images away from them.
    for (const { use, named } of rules)
      yield findingOf(context, use, named, counts.get(use.mirror.registry) === use.mirror.mirror.rewrite.size)
    const hosts = new Map(
      context.mirrors
        .filter(({ mirror }) => mirror.rewrite.size > 0)
        .map((mirror) => [mirror, new Set(mirror.endpoints.map(({ host }) => host))]),
    )
    for (const use of context.rewrites) yield* inReplacement(context, use, hosts.get(use.mirror))
  },
}

/** The mirror's own host, as in the name of an image. */
function* inReplacement(
  context: LintContext,
  use: RewriteUse,
  hosts: ReadonlySet<string> | undefined,
): Iterable<Finding> {
  const { path, replacement } = use
  const [all, host = ''] = /^(?:https?:\/\/)?([^/$]+)\//.exec(replacement) ?? []
  if (all === undefined || hosts?.has(host) !== true) return
  const plain = replacement.slice(all.length)
  const fixes =
    plain === ''
      ? []
      : rewriteFixes(context, { ...titled('write', { text: quoteName(plain) }), safe: false }, use, {
          replacement: plain,
        })
  yield {
    ...say('rewrite-has-registry.replacement', { host: quoteName(host) }),
    path,
    fixes,
  }
}

/** The registry with which every match of a pattern begins. */
interface NamedRegistry {
  readonly host: string
  /** The pattern without it. */
  readonly plain: string
  /** Something that has to be balanced stands before it. */
  readonly isInGroup: boolean
}

/** Null where there is none, or where the rest matches without it. */
function registryIn({ mirror: { registry }, pattern }: RewriteUse): NamedRegistry | null {
  const [all, head = '', written = ''] = /^(\^?\(?)((?:[a-z0-9-]|\.|\[\.\]|\\\.)+(?::\d+)?)\//.exec(pattern) ?? []
  const host = written.replaceAll('[.]', '.').replaceAll('\\.', '.')
  if (all === undefined || !host.includes('.') || !isMeant(host, registry)) return null
  const rest = pattern.slice(all.length)
  if (pattern.includes('|') || /^[?*{]/.test(rest) || (head.endsWith('(') && /^[^()]*\)[?*{]/.test(rest))) return null
  return { host, plain: head + rest, isInGroup: head.endsWith('(') }
}

/** A private registry can have repositories that are called like a public one, as caches of several do. */
function isMeant(host: string, registry: string): boolean {
  if (isOwn(host, registry)) return true
  return isPublicRegistry(host) && (isPublicRegistry(registry) || registry === '*' || registry === '_default')
}

function isOwn(host: string, registry: string): boolean {
  return host === registry || (isDockerHub(host) && registry === DOCKER_HUB)
}

function findingOf(
  context: LintContext,
  use: RewriteUse,
  { host, plain, isInGroup }: NamedRegistry,
  isAlone: boolean,
): Finding {
  const { mirror, path } = use
  const { registry } = mirror
  const name = quoteName(host)
  if (!isOwn(host, registry)) {
    const target = quoteName(dockerHubMirrorKey(host))
    const words =
      registry === '*' || registry === '_default'
        ? say('rewrite-has-registry.wildcard', { host: name, target })
        : say('rewrite-has-registry.other', { host: name, target, registry: quoteName(registry) })
    return { ...words, path }
  }
  const fixes = isInGroup
    ? []
    : rewriteFixes(context, { ...titled('remove-from-pattern', { host: name }), safe: isAlone }, use, {
        pattern: plain,
      })
  return {
    ...say('rewrite-has-registry', { host: name }),
    path,
    fixes,
  }
}
