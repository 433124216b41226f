import { changeFix } from '@/lib/lint/fix'
import { isPublicRegistry } from '@/lib/lint/known-hosts'
import type { Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/parse-messages'

export const rewriteHasRegistry: Rule = {
  code: 'rewrite-has-registry',
  severity: 'warning',
  title: 'A registry in a pattern',
  why: 'Rewrites see the repository alone, as in library/nginx or rancher/pause: the registry is not part of it. A pattern that begins with one never matches.',
  evidence: ['dashboard#6919', 'containerd:core/remotes/docker/resolver.go'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^docker.io/rancher/(.*)": "proxy/rancher/$1"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      "^rancher/(.*)": "proxy/rancher/$1"\n' },
  *check(context) {
    for (const { mirror, path, pattern } of context.rewrites) {
      const [all, head = '', written = ''] = /^(\^?\(?)((?:[a-z0-9-]|\.|\[\.\]|\\\.)+(?::\d+)?)\//.exec(pattern) ?? []
      const host = written.replaceAll('[.]', '.').replaceAll('\\.', '.')
      if (all === undefined || !host.includes('.') || !(host === mirror.registry || isPublicRegistry(host))) continue
      const plain = head + pattern.slice(all.length)
      const fixes = mirror.mirror.rewrite.has(plain) || head.includes('(') ? [] : [changeFix(context, { title: `Remove ${quoteName(host)} from the pattern`, safe: true }, { rename: path, to: plain })]
      yield { message: `Rewrites see the repository without the registry, so a pattern that begins with ${quoteName(host)} never matches. Write it without.`, path, fixes }
    }
  },
}
