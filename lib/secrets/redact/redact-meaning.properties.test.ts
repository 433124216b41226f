import { describe, expect, it } from 'vitest'
import { isCollection, type YamlNode } from '@/lib/go/yaml/node'
import { parseRegistries } from '@/lib/registries/parse'
import { generatedText } from '@/lib/testdata/generate/registries-text'
import { mutatedText } from '@/lib/testdata/generate/mutated-text'
import { canaryText } from '@/lib/testdata/generate/canary-text'
import { runs } from '@/lib/testdata/runs'
import { redactText } from './redact-text'

/** The shape of a tree and its scalars, where those that a placeholder took the place of are equal to all. */
function differs(before: YamlNode, after: YamlNode): boolean {
  if (before.kind === 'alias' || after.kind === 'alias') return before.kind !== after.kind
  if (after.kind === 'scalar' && /REDACTED|UkVEQUNURUQ6/.test(after.text)) return before.kind !== 'scalar'
  if (!isCollection(before) || !isCollection(after))
    return before.kind !== 'scalar' || after.kind !== 'scalar' || before.text !== after.text
  return (
    before.kind !== after.kind ||
    before.entries.length !== after.entries.length ||
    before.entries.some((entry, index) => {
      const other = after.entries[index]
      if (other === undefined) return true
      if (entry.key !== null && (other.key === null || differs(entry.key, other.key))) return true
      return differs(entry.value, other.value)
    })
  )
}

function changesMeaning(text: string): boolean {
  const before = parseRegistries(text)
  if (!before.wellFormed || before.root === null || before.root.kind === 'scalar') return false
  return (['all', new Set<number>()] as const).some((kept) => {
    const after = parseRegistries(redactText(text, kept).text)
    return !after.wellFormed || after.root === null || before.root === null || differs(before.root, after.root)
  })
}

describe('what is masked changes nothing else', () => {
  it.each<[why: string, text: string]>([
    ['a private key without an end', 't: "-----BEGIN PRIVATE KEY-----"\nmirrors: {a.test: {endpoint: [b.test]}}\n'],
    ['a pasted config of docker without accounts', 'auths: null\nmirrors: {}\n'],
    ['an account of a list', 'configs: {a.test: {auth: [a, b]}}\nmirrors: {}\n'],
    ['a block that keeps its lines, before a comment', 'mirrors: {}\nx: |+\n  a\n\n# comment\n\ny: 1\n'],
    ['a password like a key of the format', 'configs: {a.test: {auth: {username: u, password: endpoint}}}\n'],
    [
      'a comment that repeats a password of a block',
      '--- # first\nmirrors: {}\nconfigs: {}\nx:\n  auth:\n    password: |\n      first\n',
    ],
    [
      'a comment with the password that an account has in a block',
      '--- # first\nconfigs:\n  a:\n    auth:\n      password: |\n        first\n',
    ],
    ['a byte order mark after a comment', '# above\n\ufeffmirrors: {}\n'],
    ['a comment without a space before it', 'mirrors: {"a.test": {}}#comment\n'],
  ])('%s', (_, text) => {
    expect(changesMeaning(text)).toBe(false)
  })

  it('in files of every style', () => {
    const { numRuns } = runs(1_000)
    const changed: string[] = []
    for (let seed = 1; seed <= numRuns && changed.length < 5; seed += 1) {
      const text = generatedText(seed)
      for (const one of [text, mutatedText(text, seed), canaryText(seed).text])
        if (changesMeaning(one)) changed.push(one)
    }
    expect(changed).toEqual([])
  })
})
