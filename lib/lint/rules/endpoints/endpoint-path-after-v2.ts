import { pathToRewrite } from '@/lib/lint/fixes/path-to-rewrite'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const endpointPathAfterV2: Rule = {
  code: 'endpoint-path-after-v2',
  severity: 'warning',
  title: 'A project after /v2 in an endpoint',
  why: 'https://harbor/v2/project reaches the API, and repositories are asked for below the project. But the token is asked for the repository without it, so that a private project can answer 401 although the credentials are right. A rewrite changes both.',
  evidence: ['containerd/containerd#13412', 'k3s#5502'],
  worksOnRejected: true,
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com/v2/dockerhub"]\nconfigs:\n  harbor.example.com:\n    auth: {username: robot, password: s3cret}\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^(.*)$": "dockerhub/$1"\n',
  },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { urlPath, path, config } = endpoint
      const project = /^\/v2\/+([^/].*)$/
        .exec(urlPath)?.[1]
        ?.split('/')
        .filter((part) => part !== '')
        .join('/')
      if (project === undefined) continue
      const hasAuth = config !== null && context.config(config)?.config.auth !== null
      const refused = hasAuth ? ', so that a private project may refuse the credentials that are right' : ''
      const { rewrittenTokenScope } = context.release
      const instead = rewrittenTokenScope
        ? `A rewrite to ${quoteName(`${project}/$1`)} on the host alone changes both.`
        : `A rewrite to ${quoteName(`${project}/$1`)} on the host alone changes both in the releases since December 2024.`
      const message = `Repositories are asked for below ${quoteName(project)}, but the token is asked for without it${refused}. ${instead}`
      const fixes = rewrittenTokenScope ? pathToRewrite(context, endpoint, project) : []
      yield { severity: hasAuth ? 'warning' : 'info', message, path, fixes }
    }
  },
}
