import { say } from '@/lib/words/en/endpoints'
import { titled } from '@/lib/words/en/fixes'
import { changeFix } from '@/lib/lint/fixes/fix'
import { pathToRewrite } from '@/lib/lint/fixes/path-to-rewrite'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { LintContext } from '@/lib/lint/context'
import type { EndpointUse } from '@/lib/lint/facts/mirror-use'
import { apiBelow, isApiRoot } from '@/lib/registries/api-root'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { DOTS } from '@/lib/text/dots'

export const endpointPathNotApiRoot: Rule = {
  code: 'endpoint-path-not-api-root',
  severity: 'error',
  title: 'Project path in an endpoint',
  why: 'A path in an endpoint takes the place of /v2: K3s sets override_path, and containerd asks for /dockerhub/library/nginx instead of /v2/dockerhub/library/nginx. Harbor and other registries answer such a request with their web page and status 200, which ends the pull: no other endpoint is asked. To prefix repositories, name the host alone and add a rewrite. Artifactory and Nexus have an API for each repository, at /v2 below its path: there the path needs /v2 at its end.',
  evidence: [
    'k3s#5502',
    'k3s#3490',
    'k3s#12736',
    'goharbor/harbor#18530',
    'containerd#5672',
    'k3s:pkg/agent/containerd/config.go',
  ],
  yieldsTo: { codes: ['endpoint-scheme-unknown'], keys: 4 },
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://harbor.example.com/dockerhub"\n' },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://harbor.example.com"\n    rewrite:\n      "^(.*)$": "dockerhub/$1"\n',
  },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const project = projectOf(endpoint)
      if (project !== null) yield findingOf(context, endpoint, project)
    }
  },
}

function projectOf({ address, urlPath }: EndpointUse): string | null {
  if (address?.overridePath !== true || isApiRoot(urlPath)) return null
  const project = withoutSlashes(urlPath)
  return project === '' ? null : project
}

/** In one pass, for thousands of them. */
function withoutSlashes(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '')
    .join('/')
}

function findingOf(context: LintContext, endpoint: EndpointUse, project: string): Finding {
  const { urlPath, written, path } = endpoint
  const root = apiBelow(urlPath)
  if (root !== null) {
    const words = say('endpoint-path-not-api-root.below', {
      asked: quoteName(root.slice(0, -'/v2'.length)),
      root: quoteName(root),
    })
    const to = `${written.replace(/\/+$/, '')}/v2`
    const add = changeFix(context, { ...titled('suffix', { text: '/v2' }), safe: false }, { set: path, to })
    return { ...words, path, fixes: /[?#]/.test(written) ? [] : [add] }
  }
  const words = say('endpoint-path-not-api-root', {
    asked: quoteName(`/${project.replace(/^.*@/s, `${DOTS}@`)}`),
    rewrite: quoteName(`${project}/$1`),
  })
  return { ...words, path, fixes: pathToRewrite(context, endpoint, project) }
}
