import { isRepository } from '@/lib/lint/facts/rewrite-text'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const rewriteInvalidResult: Rule = {
  code: 'rewrite-invalid-result',
  severity: 'warning',
  title: 'A rewrite that gives no repository',
  why: 'Nothing checks the result of a rewrite. Two slashes in a row are joined in the request but not in the scope of the token, a trailing slash or upper case letters give a name that no registry has, and ".." even leaves /v2. The registry answers 404, and the next endpoint is asked.',
  evidence: ['rke2#1584', 'rancher/docs#4007', 'containerd:core/remotes/docker/resolver.go'],
  yieldsTo: {
    keys: 4,
    upTo: 'type',
    codes: [
      'rewrite-ends-pull',
      'rewrite-group-missing',
      'rewrite-group-ambiguous',
      'rewrite-constant',
      'rewrite-has-tag',
      'rewrite-has-registry',
      'rewrite-backslash',
      'rewrite-quote',
    ],
  },
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^(?:library|)(.*)": "prod/$1"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^(?:library/|)(.*)": "prod/$1"\n',
  },
  *check(context) {
    for (const use of context.rewrites) {
      const name = use.repositories.find((one) => !isRepository(use.change(one) ?? one))
      if (name === undefined) continue
      const result = use.change(name) ?? ''
      const why =
        result === ''
          ? 'is empty'
          : result.includes('//')
            ? 'has two slashes in a row'
            : /^\/|\/$/.test(result)
              ? 'begins or ends with a slash'
              : /[A-Z]/.test(result)
                ? 'has upper case letters'
                : 'is no name of a repository'
      yield {
        message: `${quoteName(name)} becomes ${quoteName(result)}, which ${why}: the registry answers 404. Nothing checks it before it is asked for.`,
        path: use.path,
      }
    }
  },
}
