import { say } from '@/lib/words/en/rewrites'
import type { Rule } from '@/lib/lint/rule'

export const rewriteHasTag: Rule = {
  code: 'rewrite-has-tag',
  severity: 'warning',
  title: 'Tag in a rewrite',
  why: 'Rewrites see the repository alone: a tag or digest is not part of it and cannot be changed. A pattern with a colon or @ never matches, and one in the replacement makes a name that no registry has.',
  evidence: ['rancher/docs#4045', 'containerd:core/remotes/docker/resolver.go'],
  worksOnRejected: true,
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^rancher/(.*):(v.*)$": "proxy/$1:$2"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^rancher/(.*)$": "proxy/$1"\n',
  },
  *check(context) {
    for (const { path, pattern, replacement, compileError } of context.rewrites) {
      // (?: and [[:alpha:]] are part of the language, as are colons among other characters of a class; what is optional may never be there.
      const plain = pattern
        .replace(/\(\?[a-zA-Z-]*:/g, '(')
        .replace(/\[(?:[^\][]|\[:\^?[a-z]+:\])*\]/g, '')
        .replace(/\([^()]*\)[?*]/g, '')
      const where = /[:@]/.test(plain)
        ? 'pattern'
        : /[:@]/.test(replacement) && !/^[a-z]+:\/\/|^[^/]+:\d+\//.test(replacement)
          ? 'replacement'
          : null
      if (where === null || compileError !== null) continue
      yield {
        ...say(`rewrite-has-tag.${where}`),
        path,
      }
    }
  },
}
