import { say } from '@/lib/words/en/endpoints'
import { pathToRewrite } from '@/lib/lint/fixes/path-to-rewrite'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const endpointPathAfterV2: Rule = {
  code: 'endpoint-path-after-v2',
  severity: 'warning',
  title: 'Project after /v2 in an endpoint',
  why: 'https://harbor/v2/project reaches the API, and repositories are asked for below the project. But containerd asks for a token for two repositories: the one that the registry names when it answers 401, and the one without the project. Docker Hub and others ignore the second; ghcr.io and Google Artifact Registry then refuse the token, although the credentials are right. A rewrite changes both.',
  evidence: ['containerd/containerd#13412', 'containerd#9648', 'k3s#5502'],
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
      const { rewrittenTokenScope } = context.release
      const words = say('endpoint-path-after-v2', {
        project: quoteName(project),
        rewrite: quoteName(`${project}/$1`),
        isSupported: rewrittenTokenScope,
      })
      const fixes = rewrittenTokenScope ? pathToRewrite(context, endpoint, project) : []
      yield { severity: hasAuth ? 'warning' : 'info', ...words, path, fixes }
    }
  },
}
