import { hasComments } from '@/lib/lint/facts/comments'
import { mirrorWithoutEntry } from '@/lib/lint/facts/mirror-without-entry'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'
import type { Finding, Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const defaultEndpointReachable: Rule = {
  code: 'default-endpoint-reachable',
  severity: 'error',
  title: 'The default endpoint is still asked',
  why: '--disable-default-registry-endpoint holds only for registries with a mirror that has endpoints, and not where the same key stands under configs too, even with nothing below it. Where it does not hold, nodes of an air gap keep asking the internet, and nothing says so.',
  evidence: ['k3s#8975', 'k3s#9132', 'k3s#9590', 'docs#479', 'k3s:pkg/agent/containerd/config.go'],
  yieldsTo: {
    keys: 2,
    codes: ['rewrite-backslash', 'rewrite-quote', 'rewrite-dialect', 'unknown-key', 'foreign-dialect'],
  },
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
  const name = registry === '*' ? 'Every other registry' : quoteName(registry)
  if (config !== null && registry !== '*') {
    const isEmpty = config.config.auth === null && config.config.tls === null
    const meant = mirrorWithoutEntry(context, config)?.address?.registry ?? null
    const rename = registry === 'docker.io' && context.config('registry-1.docker.io') === null && !isEmpty
    const fixes = isEmpty
      ? [
          changeFix(
            context,
            { title: 'Remove the empty entry', safe: !hasComments(context, config.path) },
            { remove: config.path },
          ),
        ]
      : meant !== null
        ? [
            changeFix(
              context,
              { title: `Rename to ${quoteName(meant)}`, safe: false },
              { rename: config.path, to: meant },
            ),
          ]
        : rename
          ? [
              changeFix(
                context,
                { title: 'Rename to "registry-1.docker.io"', safe: false },
                { rename: config.path, to: 'registry-1.docker.io' },
              ),
            ]
          : []
    yield {
      message: `Because ${quoteName(registry)} stands under configs as well, the flag does not hold for it: it is still asked last. ${isEmpty ? 'Remove this entry, which sets nothing.' : meant !== null ? `The mirror ${quoteName(meant)} has no entry: write its name here, if this is meant for it.` : registry === 'docker.io' ? 'Write the key registry-1.docker.io here.' : 'Remove this entry, if the registry itself must not be asked.'}`,
      path: config.path,
      fixes,
    }
  } else if (
    endpoints.length === 0 &&
    !context.options.embeddedRegistry &&
    (registry === '*' || (context.mirror('*')?.endpoints.length ?? 0) === 0)
  ) {
    yield {
      message: `K3s drops a mirror without endpoints, so the flag has no effect here: ${name} is still asked itself. Add an endpoint, or switch the embedded registry on.`,
      path,
    }
  }
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
      message: `${quoteName(registry)} is not under mirrors, so the flag does not hold for it: its images still come from there.`,
      path: ['mirrors'],
    }
  }
}
