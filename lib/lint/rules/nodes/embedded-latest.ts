import { say } from '@/lib/words/en/nodes'
import type { LintContext } from '@/lib/lint/context'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const embeddedLatest: Rule = {
  code: 'embedded-latest',
  severity: 'info',
  title: 'The tag latest is not shared',
  why: 'The embedded registry never answers for the tag latest, because nodes may hold different images under it. K3S_P2P_ENABLE_LATEST was meant to change that and has no effect since the releases of January 2026. If only the embedded registry is asked, as in an air gap with --disable-default-registry-endpoint, such an image cannot be pulled.',
  evidence: ['k3s:pkg/spegel/spegel.go'],
  bad: { text: 'mirrors:\n  docker.io:\n', options: { embeddedRegistry: true }, images: ['docker.io/library/nginx'] },
  good: {
    text: 'mirrors:\n  docker.io:\n',
    options: { embeddedRegistry: true },
    images: ['docker.io/library/nginx:1.27'],
  },
  *check(context) {
    if (!context.options.embeddedRegistry) return
    const latest = context.references.find(
      ({ object, registry }) => object === 'latest' && (context.mirror(registry) ?? context.mirror('*')) !== null,
    )
    const key = latest === undefined ? null : context.mirror(latest.registry) === null ? '*' : latest.registry
    if (latest !== undefined && key !== null) {
      const image = quoteName(latest.normalised)
      const isOnly = hasOnlyEmbedded(context, context.mirror(key))
      yield {
        severity: isOnly ? 'warning' : 'info',
        ...say(isOnly ? 'embedded-latest.only' : 'embedded-latest.elsewhere', { image }),
        path: ['mirrors', key],
      }
      return
    }
    const only = context.mirrors.find((mirror) => mirror.keyProblem === null && hasOnlyEmbedded(context, mirror))
    if (only !== undefined)
      yield {
        ...(only.registry === '*'
          ? say('embedded-latest.wildcard')
          : say('embedded-latest.registry', { registry: quoteName(only.registry) })),
        path: only.path,
      }
  },
}

/** No endpoint is listed, and the registry itself is not asked either. */
function hasOnlyEmbedded(context: LintContext, mirror: MirrorUse | null): boolean {
  if (mirror === null || !context.options.disableDefaultRegistryEndpoint) return false
  return mirror.endpoints.every(({ address }) => address === null) && context.config(mirror.registry) === null
}
