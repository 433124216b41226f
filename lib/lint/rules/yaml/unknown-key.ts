import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import { hasWildcard } from '@/lib/lint/facts/config-route'
import { changeFix, textFix } from '@/lib/lint/fixes/fix'
import { askOverHttp } from '@/lib/lint/fixes/plain-http'
import type { LintContext } from '@/lib/lint/context'
import type { Rule } from '@/lib/lint/rule'
import { keysKnownAt, unknownKeys, type UnknownKey } from '@/lib/lint/facts/unknown-keys'
import { hasComments } from '@/lib/lint/facts/comments'
import { scalarText, type WrittenEntry } from '@/lib/lint/facts/written'
import { didYouMean } from '@/lib/text/did-you-mean'
import type { Fix, Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { groupOf, isOneOf, LOGINS } from '@/lib/registries/fields'
import type { Worded } from '@/lib/words/worded'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const unknownKey: Rule = {
  code: 'unknown-key',
  severity: 'error',
  layer: 'unknown-key',
  title: 'Key that K3s does not know',
  why: 'K3s decodes the file without checking for unknown keys. A misspelt or invented one is silently ignored with everything below it: the mirror is not used, the credentials are not sent, and the error that shows up later is about something else.',
  evidence: ['k3s#1802', 'k3s#5502', 'rke2#5612', 'rke2#4744', 'rancher/wharfie:pkg/registries/types.go'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoints:\n      - "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  *check(context) {
    for (const key of unknownKeys(context)) {
      if (key.rule !== 'unknown-key') continue
      const target = meantDeeper(key)
      yield {
        ...key.diagnostic,
        ...(target !== null && wordsFor(key, target)),
        path: key.parent,
        range: key.diagnostic.range,
        fixes:
          target === null ? fixesFor(context, key) : [...deeperFix(context, key, target), ...askOverHttp(context, key)],
      }
    }
  },
}

/** Its name is one of `ALIASES`, so it is no secret. */
function wordsFor({ name }: UnknownKey, target: Path): Worded {
  return say(name === 'insecure' ? 'unknown-key.insecure' : 'unknown-key.into', {
    key: quoteName(name),
    field: quoteName(String(target[3])),
    group: String(target[2]),
  })
}

/** What other tools call the same. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['skip_verify', 'insecure_skip_verify'],
  ['insecure', 'insecure_skip_verify'],
  ['insecureSkipTLSVerify', 'insecure_skip_verify'],
  ['insecure_skip_tls_verify', 'insecure_skip_verify'],
  ['tls_skip_verify', 'insecure_skip_verify'],
  ['cafile', 'ca_file'],
  ['ca_cert', 'ca_file'],
  ['cacert', 'ca_file'],
  ['ca', 'ca_file'],
  ['cert', 'cert_file'],
  ['key', 'key_file'],
  ['user', 'username'],
  ['pass', 'password'],
])

/** The field of a group that a key above it, or in the other group, has another name for. */
function meantDeeper({ name, parent }: UnknownKey): Path | null {
  const meant = ALIASES.get(name)
  const group = meant === undefined ? null : groupOf(meant)
  if (meant === undefined || group === null || parent[0] !== 'configs' || (parent.length !== 2 && parent.length !== 3))
    return null
  return parent[2] === group ? null : [...parent.slice(0, 2), group, meant]
}

function deeperFix(context: LintContext, { name, parent, entry }: UnknownKey, target: Path): readonly Fix[] {
  const value = entry === null ? null : scalarText(entry.value)
  const isSwitch = fieldOf(target)?.kind === 'boolean'
  if (value === null || context.parsed.locate(target) !== null || (isSwitch && !/^(?:true|false)$/i.test(value)))
    return []
  const safe = !hasComments(context, [...parent, name]) && !hasWildcard(context)
  return [
    changeFix(
      context,
      { ...titled('write-into', { field: String(target[3]), group: String(target[2]) }), safe },
      { remove: [...parent, name] },
      { set: target, to: isSwitch ? value.toLowerCase() === 'true' : value },
    ),
  ]
}

function fixesFor(context: LintContext, key: UnknownKey): readonly Fix[] {
  const { name, parent, entry } = key
  const glued = keysKnownAt(parent).find((word) => name.startsWith(`${word}:`))
  if (glued !== undefined) return entry === null ? [] : blank(context, parent, glued, entry)
  const meant = meantBy(key)
  // Beside the key that was meant, the two would be merged.
  if (meant === null || entry === null || context.parsed.locate([...parent, meant]) !== null) return []
  return [
    changeFix(
      context,
      { ...titled('rename', { to: `"${meant}"` }), safe: isCertain(context, key, meant) },
      { rename: [...parent, name], to: meant },
    ),
  ]
}

function meantBy({ name, parent }: UnknownKey): string | null {
  const known = keysKnownAt(parent)
  const alias = ALIASES.get(name)
  return alias !== undefined && known.includes(alias) ? alias : didYouMean(name, known)
}

/** No other key is meant to be the same, no other account is there already, and no registry leaves the wildcard by it. */
function isCertain(context: LintContext, key: UnknownKey, meant: string): boolean {
  const { parent } = key
  if ((namesMeant(context).get(JSON.stringify([...parent, meant]))?.size ?? 0) > 1) return false
  if (parent[0] === 'configs' && parent.length === 2 && hasWildcard(context)) return false
  const own = LOGINS.find((login) => isOneOf<string>(login, meant))
  const others = LOGINS.filter((login) => login !== own).flat()
  return own === undefined || others.every((field) => context.parsed.locate([...parent, field]) === null)
}

const meantNames = new WeakMap<LintContext, ReadonlyMap<string, ReadonlySet<string>>>()

/** The names that are written for each key that may be meant, by its path as JSON. */
function namesMeant(context: LintContext): ReadonlyMap<string, ReadonlySet<string>> {
  const before = meantNames.get(context)
  if (before !== undefined) return before
  const names = new Map<string, Set<string>>()
  for (const key of unknownKeys(context)) {
    const meant = meantBy(key)
    if (meant === null) continue
    const path = JSON.stringify([...key.parent, meant])
    const known = names.get(path)
    if (known === undefined) names.set(path, new Set([key.name]))
    else known.add(key.name)
  }
  meantNames.set(context, names)
  return names
}

/** A value that directly follows its colon is a part of the key. */
function blank(
  context: LintContext,
  parent: Path,
  word: string,
  { key: { start, end } }: WrittenEntry,
): readonly Fix[] {
  const { text, locate } = context.parsed
  const at = start + word.length + 1
  if (
    locate([...parent, word]) !== null ||
    text.slice(start, at) !== `${word}:` ||
    /^[ \t]*:/.test(text.slice(end, end + 100))
  )
    return []
  return [textFix(context, { ...titled('add-space'), safe: true }, () => [{ start: at, end: at, insert: ' ' }])]
}
