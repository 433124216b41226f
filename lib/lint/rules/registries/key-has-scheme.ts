import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { changeFix } from '@/lib/lint/fixes/fix'
import { isFreeKey, keyUses } from '@/lib/lint/facts/key-uses'
import type { Rule } from '@/lib/lint/rule'
import { writtenHost } from '@/lib/lint/facts/written-host'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyHasScheme: Rule = {
  code: 'key-has-scheme',
  severity: 'error',
  title: 'URL as key',
  why: 'Keys are host[:port], as in image names and in the host of an endpoint. With https:// in front K3s writes the files to a directory that containerd never looks into, and credentials are under a name that nothing asks for. docker config.json has URLs there, which is where they come from.',
  evidence: ['k3s#12438', 'k3s#13255', 'k3s:pkg/agent/containerd/config.go'],
  worksOnRejected: true,
  bad: {
    text: 'configs:\n  "https://registry.example.com":\n    auth:\n      username: robot\n      password: s3cret\n',
  },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  *check(context) {
    for (const use of keyUses(context)) {
      if (use.keyProblem !== 'scheme') continue
      const meant = writtenHost(use)
      const host = meant === null ? null : quoteName(meant.host)
      const words = say('key-has-scheme', { key: quoteName(use.key), host })
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
