import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/registries'
import { changeFix } from '@/lib/lint/fixes/fix'
import { renameEverywhere, servingHost } from '@/lib/lint/fixes/rename-everywhere'
import { registryOfWord } from '@/lib/known/web-names'
import type { LintContext } from '@/lib/lint/context'
import { isFreeKey, keyUses, type KeyUse } from '@/lib/lint/facts/key-uses'
import type { Rule } from '@/lib/lint/rule'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const keyNotARegistry: Rule = {
  code: 'key-not-a-registry',
  severity: 'warning',
  title: 'Key is only a label',
  why: 'The first part of an image name is a registry only if it has a dot or a colon, or is localhost. An image called customreg/app is docker.io/customreg/app, so a mirror called customreg is never used. Keys cannot be chosen freely: they are the registries themselves.',
  evidence: ['k3s#1148', 'k3s#5141', 'k3s#5277', 'distribution/reference@v0.6.0:normalize.go'],
  bad: { text: 'mirrors:\n  ghcr:\n    endpoint: ["https://ghcr.io"]\n' },
  good: { text: 'mirrors:\n  ghcr.io:\n    endpoint: ["https://mirror.example.com"]\n' },
  *check(context) {
    const endpoints = context.mirrors.flatMap((mirror) => mirror.endpoints)
    const contacted = new Set(endpoints.map(({ host }) => host))
    const portOf = new Map(endpoints.map(({ hostname, host }) => [hostname, host]))
    for (const use of keyUses(context)) {
      const { key, section, path, keyProblem } = use
      if (keyProblem !== 'label' || (section === 'configs' && contacted.has(key))) continue
      const words =
        section === 'mirrors'
          ? say('key-not-a-registry.mirror', { key: quoteName(key), image: `${key.slice(0, 40)}/app` })
          : say('key-not-a-registry.config', { key: quoteName(key) })
      if (section === 'configs' && context.mirror(key) !== null && meantMirror(context, key) !== null) continue
      yield { ...words, path, fixes: fixesOf(context, use, portOf.get(key)) }
    }
  },
}

/** The registry that the word is used for, when a mirror has it as key: settings under the same word follow. */
function meantMirror(context: LintContext, key: string): string | null {
  const known = registryOfWord(key)
  return known !== null && renameEverywhere(context, key, known).length > 0 ? known : null
}

/** To a well-known registry, or to an endpoint of that name with its port. */
function fixesOf(context: LintContext, use: KeyUse, withPort: string | undefined): readonly Fix[] {
  const { key, section, path } = use
  const known = registryOfWord(key)
  if (section === 'mirrors') return known === null ? [] : renameEverywhere(context, key, known)
  const to = withPort ?? (known === null ? null : servingHost(known))
  return to !== null && isFreeKey(context, use, to)
    ? [changeFix(context, { ...titled('rename', { to: quoteName(to) }), safe: false }, { rename: path, to })]
    : []
}
