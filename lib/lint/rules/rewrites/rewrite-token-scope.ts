import { say } from '@/lib/words/en/rewrites'
import type { Rule } from '@/lib/lint/rule'

export const rewriteTokenScope: Rule = {
  code: 'rewrite-token-scope',
  severity: 'warning',
  title: 'Token for the name before the rewrite',
  releases: 'Before v1.30.7, v1.31.3 and their sister releases of December 2024 (containerd 1.7.23-k3s2).',
  why: 'These releases ask the token server for the original repository, beside the one that the registry names when it answers 401, and the registry for the rewritten one. A registry that names none, or that refuses both because of one, then answers 401 or 403, although the credentials are right.',
  evidence: ['k3s#11191'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite: {"^(.*)$": "proxy/$1"}\nconfigs:\n  harbor.example.com:\n    auth: {username: robot, password: s3cret}\n',
    options: { release: 'v1.31.2+k3s1' },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite: {"^(.*)$": "proxy/$1"}\nconfigs:\n  harbor.example.com:\n    auth: {username: robot, password: s3cret}\n',
    options: { release: 'v1.31.3+k3s1' },
  },
  *check(context) {
    if (context.release.rewrittenTokenScope) return
    for (const { endpoints, mirror, path, keyProblem } of context.mirrors) {
      const hasAuth = endpoints.some(({ config }) => config !== null && context.config(config)?.config.auth !== null)
      if (keyProblem !== null || mirror.rewrite.size === 0 || !hasAuth) continue
      yield {
        ...say('rewrite-token-scope'),
        path: [...path, 'rewrite'],
      }
    }
  },
}
