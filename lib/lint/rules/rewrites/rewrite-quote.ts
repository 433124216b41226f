import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/rewrites'
import { rewriteFixes } from '@/lib/lint/fixes/rewrite-fix'
import { CERTS_D, type Rule } from '@/lib/lint/rule'

export const rewriteQuote: Rule = {
  code: 'rewrite-quote',
  severity: 'error',
  title: 'Quote or line break in a rewrite',
  why: 'K3s writes the rule unescaped between double quotes into hosts.toml. A quote or a line break ends the text there: containerd ignores the whole file, all mirrors of the registry are lost, and the registry itself is asked.',
  evidence: ['k3s:pkg/agent/templates/templates.go'],
  writers: CERTS_D,
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      \'^"(.*)"$\': \'dockerhub/$1\'\n',
  },
  good: {
    text: "mirrors:\n  docker.io:\n    endpoint: [\"https://harbor.example.com\"]\n    rewrite:\n      '^(.*)$': 'dockerhub/$1'\n",
  },
  *check(context) {
    for (const use of context.rewrites) {
      const { path, pattern, replacement, decoded } = use
      if (decoded !== null || !/["\n\r]/.test(pattern + replacement)) continue
      const plain = pattern.replace(/["\n\r]/g, '')
      const fixes = plain.includes('\\')
        ? []
        : rewriteFixes(context, { ...titled('remove-quotes'), safe: false }, use, {
            pattern: plain,
            replacement: replacement.replace(/["\n\r]/g, ''),
          })
      yield {
        ...say('rewrite-quote'),
        path,
        fixes,
      }
    }
  },
}
