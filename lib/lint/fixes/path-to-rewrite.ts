import { titled } from '@/lib/words/en/fixes'
import { urlWithoutPath } from '@/lib/lint/facts/url'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { copyConfig } from './copy-config'
import { changeFix } from './fix'

/**
 * Writes the project of an endpoint's path as a rewrite. Only when no other endpoint and no other rewrite would be
 * changed by it. Where the endpoint is the registry itself then, it gets its port: without, rewrites have no effect.
 */
export function pathToRewrite(
  context: LintContext,
  { registry, path, written, count, host, port, config }: EndpointUse,
  project: string,
): readonly Fix[] {
  const mirror = context.mirror(registry)
  const url = urlWithoutPath(written)
  if (count > 1 || mirror === null || mirror.mirror.rewrite.size > 0 || url === null) return []
  const isItself = isRegistryItself(mirror, host)
  const respelt = `${host}:443`
  const canBeRespelt = port === '' && url.toLowerCase() === `https://${host}` && context.config(respelt) === null
  if (isItself && !canBeRespelt) return []
  const own = isItself && config !== null ? context.config(config) : null
  const rewrite = ['mirrors', registry, 'rewrite', '^(.*)$']
  return [
    changeFix(
      context,
      { ...titled('move-into-rewrite', { project: quoteName(project) }), safe: false },
      { set: path, to: isItself ? `${url}:443` : url },
      { set: rewrite, to: `${project}/$1` },
      ...(own === null ? [] : copyConfig(own.config, respelt)),
    ),
  ]
}

function isRegistryItself({ defaultUrl }: { readonly defaultUrl: string | null }, host: string): boolean {
  return defaultUrl !== null && /^[a-z]+:\/\/([^/]*)/i.exec(defaultUrl)?.[1] === host
}
