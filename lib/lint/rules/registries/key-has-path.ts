import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { changeFix } from '@/lib/lint/fixes/fix'
import { isFreeKey, keyUses } from '@/lib/lint/facts/key-uses'
import type { Rule } from '@/lib/lint/rule'
import { writtenHost } from '@/lib/lint/facts/written-host'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyHasPath: Rule = {
  code: 'key-has-path',
  severity: 'error',
  title: 'Path in a key',
  why: 'Mirrors and registry configs are for a whole registry, not for a part of its repositories. A key with a path, or only with a slash at its end, equals no registry. It even does damage: quay.io/a makes an empty directory quay.io, which hides the wildcard mirror.',
  evidence: ['k3d#1346', 'k3s:pkg/agent/containerd/config.go', 'containerd:core/remotes/docker/config/config_unix.go'],
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io/rancher:\n    endpoint: ["https://registry.example.com"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    for (const use of keyUses(context)) {
      if (use.keyProblem !== 'path') continue
      const meant = writtenHost(use)
      const isPart = meant !== null && !meant.isLossless && use.section === 'mirrors'
      const host = meant === null ? null : quoteName(meant.host)
      const words = say('key-has-path', { key: quoteName(use.key), host, isPart })
      const fixes =
        meant !== null && isFreeKey(context, use, meant.host)
          ? [
              changeFix(
                context,
                { ...titled('rename', { to: quoteName(meant.host) }), safe: meant.isLossless },
                { rename: use.path, to: meant.host },
              ),
            ]
          : []
      yield { ...words, path: use.path, fixes }
    }
  },
}
