import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/nodes'
import { hasComments } from '@/lib/lint/facts/comments'
import { hasLostWords } from '@/lib/lint/facts/misplaced-words'
import { mirrorWithoutEntry } from '@/lib/lint/facts/mirror-without-entry'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const defaultEndpointReachable: Rule = {
  code: 'default-endpoint-reachable',
  severity: 'error',
  title: 'Default endpoint is still asked',
  why: '--disable-default-registry-endpoint holds only for registries with a mirror that has endpoints, and not if the same key is under configs too, even with nothing below it. If it does not hold, nodes in an air gap silently keep asking the internet.',
  evidence: ['k3s#8975', 'k3s#9132', 'k3s#9590', 'docs#479', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: {
    keys: 2,
    codes: ['rewrite-backslash', 'rewrite-quote', 'rewrite-dialect', 'unknown-key', 'foreign-dialect'],
  },
  writers: ['merged'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  docker.io:\n    auth: {username: robot, password: s3cret}\n',
    options: { disableDefaultRegistryEndpoint: true },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  registry-1.docker.io:\n    auth: {username: robot, password: s3cret}\n',
    options: { disableDefaultRegistryEndpoint: true },
  },
  *check(context) {
    if (!context.options.disableDefaultRegistryEndpoint) return
    for (const mirror of context.mirrors) {
      if (mirror.keyProblem === null) yield* reachable(context, mirror)
    }
    yield* notUnderMirrors(context)
  },
}

function* reachable(context: LintContext, { registry, path, endpoints }: MirrorUse): Iterable<Finding> {
  const config = context.config(registry)
  const name = quoteName(registry)
  if (config !== null && registry !== '*') {
    const isEmpty = config.config.auth === null && config.config.tls === null
    const meant = mirrorWithoutEntry(context, config)?.address?.registry ?? null
    const rename = registry === 'docker.io' && context.config('registry-1.docker.io') === null && !isEmpty
    const fixes = isEmpty
      ? [
          changeFix(
            context,
            {
              ...titled('remove-empty-entry'),
              safe: !hasComments(context, config.path) && !hasLostWords(context.parsed, 'configs', config.host),
            },
            { remove: config.path },
          ),
        ]
      : meant !== null
        ? [
            changeFix(
              context,
              { ...titled('rename', { to: quoteName(meant) }), safe: false },
              { rename: config.path, to: meant },
            ),
          ]
        : rename
          ? [
              changeFix(
                context,
                { ...titled('rename', { to: '"registry-1.docker.io"' }), safe: false },
                { rename: config.path, to: 'registry-1.docker.io' },
              ),
            ]
          : []
    yield {
      ...stillAsked(registry, isEmpty, meant),
      path: config.path,
      fixes,
    }
  } else if (
    endpoints.length === 0 &&
    !context.options.embeddedRegistry &&
    (registry === '*' || (context.mirror('*')?.endpoints.length ?? 0) === 0)
  ) {
    yield {
      ...(registry === '*'
        ? say('default-endpoint-reachable.dropped-wildcard')
        : say('default-endpoint-reachable.dropped', { registry: name })),
      path,
    }
  }
}

function stillAsked(registry: string, isEmpty: boolean, meant: string | null): Worded {
  const name = quoteName(registry)
  if (isEmpty) return say('default-endpoint-reachable.empty', { registry: name })
  if (meant !== null) return say('default-endpoint-reachable.meant', { registry: name, meant: quoteName(meant) })
  return say(registry === 'docker.io' ? 'default-endpoint-reachable.hub' : 'default-endpoint-reachable.other', {
    registry: name,
  })
}

/** Of the images that are known. */
function* notUnderMirrors(context: LintContext): Iterable<Finding> {
  if (context.mirror('*') !== null || context.parsed.parseError !== null) return
  const { reference } = context.plan
  const registries = new Set(
    [...context.references, ...(reference === null ? [] : [reference])].map(({ registry }) => registry),
  )
  for (const registry of registries) {
    if (context.mirror(registry) !== null) continue
    yield {
      severity: 'info',
      ...say('default-endpoint-reachable.not-listed', { registry: quoteName(registry) }),
      path: ['mirrors'],
    }
  }
}
