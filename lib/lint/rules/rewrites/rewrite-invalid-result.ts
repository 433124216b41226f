import { say } from '@/lib/words/en/rewrites'
import { isRepository } from '@/lib/lint/facts/rewrites/rewrite-text'
import { requestPath } from '@/lib/containerd/request-url'
import type { Rule } from '@/lib/lint/rule'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const rewriteInvalidResult: Rule = {
  code: 'rewrite-invalid-result',
  severity: 'warning',
  title: 'Rewrite gives no valid repository',
  why: 'Nothing checks the result of a rewrite. Extra slashes are joined in the request but not in the scope of the token, nor by the image puller of RKE2. Upper case letters or nothing at all give a name that no registry has, and ".." even leaves /v2: the registry answers 404, and the next endpoint is asked.',
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
      yield { ...wordsFor(name, result), path: use.path }
    }
  },
}

/** What the request makes of it: slashes are joined there, and nothing else is set right. */
function wordsFor(name: string, result: string): Worded {
  const names = { name: quoteName(name), result: quoteName(result) }
  const asked = /^\/v2\/(.+)\/manifests\/x$/.exec(requestPath(result, 'x'))?.[1] ?? ''
  if (isRepository(asked))
    return say('rewrite-invalid-result.slashes', {
      ...names,
      asked: quoteName(asked),
      isDouble: result.includes('//'),
    })
  const kind = result === '' ? 'empty' : /[A-Z]/.test(result) ? 'upper-case' : 'other'
  return say('rewrite-invalid-result', { ...names, kind })
}
