import { isRepository } from '@/lib/lint/facts/rewrite-text'
import { requestPath } from '@/lib/containerd/request-url'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const rewriteInvalidResult: Rule = {
  code: 'rewrite-invalid-result',
  severity: 'warning',
  title: 'A rewrite that gives no repository',
  why: 'Nothing checks the result of a rewrite. Slashes too many are joined in the request but not in the scope of the token, nor by the image puller of RKE2. Upper case letters or nothing at all give a name that no registry has, and ".." even leaves /v2: the registry answers 404, and the next endpoint is asked.',
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
      yield { message: `${quoteName(name)} becomes ${quoteName(result)}, ${effectOf(result)}`, path: use.path }
    }
  },
}

/** What the request makes of it: slashes are joined there, and nothing else is set right. */
function effectOf(result: string): string {
  const asked = /^\/v2\/(.+)\/manifests\/x$/.exec(requestPath(result, 'x'))?.[1] ?? ''
  if (isRepository(asked)) {
    const what = result.includes('//') ? 'two slashes in a row' : 'a slash at its beginning or end'
    return `with ${what}. The request is for ${quoteName(asked)}, but the token is asked for the name as it is, so that a registry with logins may refuse it; the image puller of RKE2 asks for it as it is too.`
  }
  const why =
    result === ''
      ? 'which is empty'
      : /[A-Z]/.test(result)
        ? 'which has upper case letters'
        : 'which is not the name of a repository'
  return `${why}: the registry answers 404. Nothing checks it before it is asked for.`
}
