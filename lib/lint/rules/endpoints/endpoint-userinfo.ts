import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/endpoints'
import { urlParts } from '@/lib/text/url-parts'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import type { Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'

export const endpointUserinfo: Rule = {
  code: 'endpoint-userinfo',
  severity: 'error',
  title: 'Password in an endpoint URL',
  why: 'containerd does not use the user part of an endpoint as credentials: it asks anonymously. The password still ends up in hosts.toml and in logs. Credentials belong to configs, under the host[:port] of the endpoint.',
  evidence: ['k3s:pkg/agent/containerd/config.go', 'containerd:core/remotes/docker/config/hosts.go'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://robot:s3cret@registry.example.com"]\n' },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\nconfigs:\n  registry.example.com:\n    auth: {username: robot, password: s3cret}\n',
  },
  *check(context) {
    for (const endpoint of context.endpoints) {
      if (urlParts(endpoint.written).user === null || endpoint.address === null) continue
      yield {
        ...say(context.release.registriesWriter === 'inline' ? 'endpoint-userinfo.inline' : 'endpoint-userinfo'),
        path: endpoint.path,
        fixes: moveFix(context, endpoint),
      }
    }
  },
}

function moveFix(context: LintContext, { written, path, address }: EndpointUse): readonly Fix[] {
  const user = urlParts(written).user ?? ''
  const bare = written.replace(`${user}@`, '')
  const remove = { set: path, to: bare }
  const host = address?.registry ?? ''
  const colon = user.indexOf(':')
  const [name, secret] = [
    decode(user.slice(0, colon < 0 ? user.length : colon)),
    colon < 0 ? null : decode(user.slice(colon + 1)),
  ]
  const isFree = host !== '' && (context.config(host)?.config.auth ?? null) === null
  if (!isFree || name === null || name === '' || secret === null)
    return [changeFix(context, { ...titled('remove-from-url'), safe: false }, remove)]
  return [
    changeFix(
      context,
      { ...titled('move-below-configs'), safe: false },
      remove,
      { set: ['configs', host, 'auth', 'username'], to: name },
      { set: ['configs', host, 'auth', 'password'], to: secret },
    ),
  ]
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
