import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const embeddedLatest: Rule = {
  code: 'embedded-latest',
  severity: 'info',
  title: 'The tag latest is not shared',
  why: 'The embedded registry never answers for the tag latest, because nodes may hold different images under it. K3S_P2P_ENABLE_LATEST was meant to change that and has no effect since the releases of January 2026.',
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
    if (latest === undefined) return
    const key = context.mirror(latest.registry) === null ? '*' : latest.registry
    yield {
      message: `Nodes do not share images tagged latest, such as ${quoteName(latest.normalised)}: they come from the endpoints. Use another tag or a digest.`,
      path: ['mirrors', key],
    }
  },
}
