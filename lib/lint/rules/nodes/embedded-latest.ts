import type { LintContext } from '@/lib/lint/context'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const embeddedLatest: Rule = {
  code: 'embedded-latest',
  severity: 'info',
  title: 'The tag latest is not shared',
  why: 'The embedded registry never answers for the tag latest, because nodes may hold different images under it. K3S_P2P_ENABLE_LATEST was meant to change that and has no effect since the releases of January 2026. Where the embedded registry is all that is asked, as in an air gap with --disable-default-registry-endpoint, such an image cannot be pulled.',
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
      const name = quoteName(latest.normalised)
      const isOnly = hasOnlyEmbedded(context, context.mirror(key))
      yield {
        severity: isOnly ? 'warning' : 'info',
        message: isOnly
          ? `Nodes do not share images tagged latest, and the embedded registry is the only place where ${name} is looked for: the pull fails. Use another tag or a digest, or add an endpoint.`
          : `Nodes do not share images tagged latest, such as ${name}: they come from the endpoints. Use another tag or a digest.`,
        path: ['mirrors', key],
      }
      return
    }
    const only = context.mirrors.find((mirror) => mirror.keyProblem === null && hasOnlyEmbedded(context, mirror))
    if (only !== undefined)
      yield {
        message: `Images of ${only.registry === '*' ? 'other registries' : quoteName(only.registry)} come from other nodes alone, and nodes do not share the tag latest: with it a pull fails. Use other tags or digests, or add an endpoint.`,
        path: only.path,
      }
  },
}

/** No endpoint is listed, and the registry itself is not asked either. */
function hasOnlyEmbedded(context: LintContext, mirror: MirrorUse | null): boolean {
  if (mirror === null || !context.options.disableDefaultRegistryEndpoint) return false
  return mirror.endpoints.every(({ address }) => address === null) && context.config(mirror.registry) === null
}
