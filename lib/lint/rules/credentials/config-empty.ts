import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/credentials'
import { hasComments } from '@/lib/lint/facts/comments'
import type { LintContext } from '@/lib/lint/context'
import { hasLostWords, misplacedWords } from '@/lib/lint/facts/misplaced-words'
import { unknownKeys } from '@/lib/lint/facts/unknown-keys'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Path } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const configEmpty: Rule = {
  code: 'config-empty',
  severity: 'info',
  title: 'Registry config with nothing in it',
  why: 'An entry without auth and tls sets nothing, and does not exclude a registry from the wildcard mirror either. But if the same key is under mirrors, it defeats --disable-default-registry-endpoint: K3s then keeps the default endpoint. An empty tls: {} or auth: {} does count as configured.',
  evidence: ['k3s:pkg/agent/containerd/config.go', 'rancher/wharfie:pkg/registries/types.go'],
  yieldsTo: {
    keys: 2,
    upTo: 'unknown-key',
    codes: ['default-endpoint-reachable', 'wildcard-exclusion', 'yaml-duplicate-key'],
  },
  writers: ['merged'],
  bad: { text: 'configs:\n  docker.io:\n' },
  good: { text: 'configs:\n  docker.io:\n    tls: {}\n' },
  *check(context) {
    for (const { host, path, config, keyProblem } of context.configs) {
      if (config.auth !== null || config.tls !== null || keyProblem !== null) continue
      if (hasLostWords(context.parsed, 'configs', host)) continue
      yield { ...findingOf(context, host, path), path }
    }
  },
}

function findingOf(context: LintContext, host: string, path: Path): Omit<Finding, 'path'> {
  const isBesideWildcard = context.mirror('*') !== null || context.mirror('_default') !== null
  // What is commented out below it, or went to another level, may be meant to come back.
  const remove = changeFix(
    context,
    {
      ...titled('remove-empty-entry'),
      safe:
        !isBesideWildcard &&
        host !== '*' &&
        host !== '_default' &&
        !hasComments(context, path) &&
        misplacedWords(context.parsed).length === 0 &&
        !unknownKeys(context).some(({ rule }) => rule === 'key-wrong-level'),
    },
    { remove: path },
  )
  // What has endpoints of its own is not asked for through the wildcard.
  if (!isBesideWildcard || (context.mirror(host)?.endpoints.length ?? 0) > 0)
    return {
      ...say('config-empty', { host: quoteName(host) }),
      fixes: [remove],
    }
  const exclude = changeFix(
    context,
    { ...titled('exclude', { registry: quoteName(host) }), safe: false },
    // With the embedded registry, an empty mirror says that nodes share its images.
    ...(context.mirror(host)?.endpoints.length === 0 && !context.options.embeddedRegistry
      ? [{ remove: ['mirrors', host] }]
      : []),
    { add: [...path, 'tls'], to: 'empty' },
  )
  return {
    ...say('config-empty.wildcard', { host: quoteName(host) }),
    fixes: [exclude, remove],
  }
}
