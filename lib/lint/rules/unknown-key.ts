import { changeFix } from '@/lib/lint/fix'
import type { LintContext } from '@/lib/lint/context'
import type { Rule } from '@/lib/lint/rule'
import { keysKnownAt, unknownKeys, type UnknownKey } from '@/lib/lint/unknown-keys'
import { didYouMean } from '@/lib/registries/did-you-mean'
import type { Fix } from '@/lib/registries/diagnostic'

export const unknownKey: Rule = {
  code: 'unknown-key',
  severity: 'error',
  title: 'A key that K3s does not know',
  why: 'K3s decodes the file without checking for unknown keys. A misspelt or invented one is ignored with everything below it, and nothing is logged: the mirror is not used, the credentials are not sent, and the error that shows up later is about something else.',
  evidence: ['k3s#1802', 'k3s#5502', 'rke2#5612', 'rke2#4744', 'rancher/wharfie:pkg/registries/types.go'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoints:\n      - "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  *check(context) {
    for (const key of unknownKeys(context)) {
      if (key.rule !== 'unknown-key') continue
      yield { message: key.diagnostic.message, path: key.parent, range: key.diagnostic.range, fixes: renames(context, key) }
    }
  },
}

/** What other tools call the same. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['skip_verify', 'insecure_skip_verify'],
  ['insecure', 'insecure_skip_verify'],
  ['insecureSkipTLSVerify', 'insecure_skip_verify'],
  ['ca', 'ca_file'],
  ['cert', 'cert_file'],
  ['key', 'key_file'],
  ['user', 'username'],
  ['pass', 'password'],
])

function renames(context: LintContext, { name, parent, entry }: UnknownKey): readonly Fix[] {
  const known = keysKnownAt(parent)
  const alias = ALIASES.get(name)
  const meant = alias !== undefined && known.includes(alias) ? alias : didYouMean(name, known)
  // Beside the key that was meant, the two would be merged.
  const isTaken = meant === null || context.parsed.locate([...parent, meant]) !== null
  if (isTaken || entry === null) return []
  return [changeFix(context, { title: `Rename to "${meant}"`, safe: true }, { rename: [...parent, name], to: meant })]
}
