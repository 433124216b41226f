import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import { splitPort } from '@/lib/text/url-parts'
import type { MirrorUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const mirrorUnused: Rule = {
  code: 'mirror-unused',
  severity: 'warning',
  title: 'Mirror that no image uses',
  why: 'A mirror is used for images whose name begins with its key, port included: registry.example.com is not registry.example.com:5000. Images that match no key are pulled from their own registry over https, and the error is then about a server that speaks plain http.',
  evidence: ['k3s#10358', 'k3s#10613', 'k3s#1802'],
  yieldsTo: { codes: ['mirror-dockerhub-alias', 'key-web-site', 'key-uppercase'], keys: 2 },
  bad: {
    text: 'mirrors:\n  registry.example.com:\n    endpoint: ["http://registry.example.com:5000"]\n',
    images: ['registry.example.com:5000/app:1'],
  },
  good: {
    text: 'mirrors:\n  "registry.example.com:5000":\n    endpoint: ["http://registry.example.com:5000"]\n',
    images: ['registry.example.com:5000/app:1'],
  },
  *check(context) {
    const named = new Set(context.references.map(({ registry }) => registry))
    // What has a mirror of its own is not what this one was meant for.
    const open = new Set([...named].filter((registry) => context.mirror(registry) === null))
    for (const mirror of context.mirrors) {
      const { registry, path, keyProblem } = mirror
      if (keyProblem !== null || registry === '*' || registry === '_default' || named.has(registry)) continue
      const near = named.size > 0 ? nearMiss(registry, open) : ownOtherPort(context, mirror)
      if (near === null && named.size === 0) continue
      const rename = near === null ? [] : renameTo(context, mirror, near)
      const words =
        named.size > 0 || near === null
          ? say('mirror-unused', { registry: quoteName(registry), near: near === null ? null : quoteName(near) })
          : say('mirror-unused.port', { registry, near })
      // Without a list it is only a guess.
      yield { severity: named.size > 0 ? 'warning' : 'info', ...words, path, fixes: rename }
    }
  },
}

/** The registry of the images that differs by its port, its case or a missing part. */
function nearMiss(registry: string, named: ReadonlySet<string>): string | null {
  const [hostname] = splitPort(registry)
  const same = [...named].find((one) => splitPort(one)[0].toLowerCase() === hostname.toLowerCase())
  return (
    same ??
    [...named].find(
      (one) => one.startsWith(`${registry}.`) || (one.endsWith(`.${hostname}`) && hostname !== 'gcr.io'),
    ) ??
    null
  )
}

/** All endpoints are the registry's own host, at another port. */
function ownOtherPort(context: LintContext, { registry, endpoints }: MirrorUse): string | null {
  const [hostname, port] = splitPort(registry)
  const [first] = endpoints
  if (first === undefined || first.port === '' || first.port === port) return null
  const isOwn = endpoints.every((one) => one.hostname === hostname && one.port === first.port)
  const isDefaultPort =
    (first.scheme === 'https' && first.port === '443') || (first.scheme === 'http' && first.port === '80')
  return isOwn && !isDefaultPort && port === '' && context.mirror(first.host) === null ? first.host : null
}

function renameTo(context: LintContext, { path }: MirrorUse, to: string): readonly Fix[] {
  return context.mirror(to) === null
    ? [changeFix(context, { ...titled('rename', { to: quoteName(to) }), safe: false }, { rename: path, to })]
    : []
}
