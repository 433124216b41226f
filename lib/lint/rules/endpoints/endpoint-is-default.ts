import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/endpoints'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import { hasComments } from '@/lib/lint/facts/comments'
import { hasWildcard } from '@/lib/lint/facts/config-route'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Path } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointIsDefault: Rule = {
  code: 'endpoint-is-default',
  severity: 'info',
  title: 'Default endpoint in the list',
  why: 'The registry itself is asked last anyway. Listed last it is redundant, and K3s leaves out an entry that lists nothing else; listed before, it is asked there and once more at the end. In the releases of February 2024 an entry that listed it last was lost with all its mirrors.',
  evidence: ['k3s#9626', 'k3s#9341', 'k3s#9637', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: {
    codes: [
      'rewrite-on-default-endpoint',
      'wildcard-exclusion',
      'endpoint-cluster-dns',
      'mirror-dockerhub-alias',
      'key-web-site',
    ],
    keys: 2,
  },
  writers: ['merged'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://mirror.example.com"\n      - "https://registry-1.docker.io"\n',
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://mirror.example.com"\n' },
  *check(context) {
    if (context.options.disableDefaultRegistryEndpoint) return
    for (const { registry, index, count, path, isDefault, isDuplicate } of context.endpoints) {
      if (!isDefault || isDuplicate) continue
      if (count === 1) {
        yield* aloneIn(context, registry, path)
        continue
      }
      const isLast = index === count - 1
      const hasRewrites = (context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0
      yield {
        ...say(isLast ? 'endpoint-is-default.last' : 'endpoint-is-default.earlier'),
        path,
        fixes:
          isLast && !hasRewrites
            ? [changeFix(context, { ...titled('remove-from-list'), safe: true }, { remove: path })]
            : [],
      }
    }
  },
}

/** K3s drops the entry, as if it were not written. */
function* aloneIn(context: LintContext, registry: string, path: Path): Iterable<Finding> {
  // Nodes share the images of an entry, and a wildcard would take them: both is another matter.
  if (context.options.embeddedRegistry || hasWildcard(context)) return
  if ((context.mirror(registry)?.mirror.rewrite.size ?? 0) > 0) return
  yield {
    ...say('endpoint-is-default.alone', { registry: quoteName(registry) }),
    path,
    fixes: [
      changeFix(
        context,
        {
          ...titled('remove-mirror', { registry: quoteName(registry) }),
          safe: !hasComments(context, ['mirrors', registry]),
        },
        { remove: ['mirrors', registry] },
      ),
    ],
  }
}
