import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { DOCKER_HUB, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import { changeFix } from '@/lib/lint/fixes/fix'
import { isFreeKey, keyUses } from '@/lib/lint/facts/key-uses'
import { CERTS_D, type Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyEmpty: Rule = {
  code: 'key-empty',
  severity: 'error',
  title: 'Empty key, or one of dots',
  why: 'No image belongs to a registry without a name: those that name none belong to docker.io. K3s joins the key to the path of certs.d and deletes that directory before it writes: an empty key or "." deletes all of certs.d, ".." the directory above it with config.toml.',
  evidence: ['rke2#5947', 'k3s:pkg/agent/containerd/config.go'],
  writers: CERTS_D,
  bad: { text: 'mirrors:\n  "":\n    endpoint:\n      - "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  *check(context) {
    for (const use of keyUses(context)) {
      if (use.keyProblem !== 'empty') continue
      const words = say(use.key === '..' ? 'key-empty.above' : 'key-empty', { key: quoteName(use.key) })
      const to = use.section === 'mirrors' ? DOCKER_HUB : DOCKER_HUB_HOST
      const fixes = isFreeKey(context, use, to)
        ? [changeFix(context, { ...titled('rename', { to: `"${to}"` }), safe: false }, { rename: use.path, to })]
        : []
      yield { ...words, path: use.path, fixes }
    }
  },
}
