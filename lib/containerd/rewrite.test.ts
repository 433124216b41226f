import { describe, expect, it } from 'vitest'
import cases from '@/lib/testdata/conformance/rewrites.json'
import { tomlReader } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { re2Engine } from '@/lib/go/regexp/re2'
import { rewriteOnce, rewriteRepository } from './rewrite'

interface RewriteCase {
  readonly pattern: string
  readonly replacement: string
  readonly repository: string
  readonly tomlDecodedPattern: string | null
  readonly tomlDecodedReplacement: string | null
  readonly compiles: boolean | null
  readonly result: string | null
  readonly requestPath: string | null
  readonly error: string | null
  readonly goToml1?: { readonly error: string; readonly rewrite: Readonly<Record<string, string>> | null }
}

const named = (cases as unknown as readonly RewriteCase[]).map((entry) => ({
  entry,
  why: JSON.stringify([entry.pattern, entry.replacement]),
}))

describe('rewriteOnce agrees with containerd 2', () => {
  it.each(named)('$why', ({ entry: { pattern, replacement, repository, goToml1: _, ...expected } }) => {
    expect(rewriteOnce({ pattern, replacement, repository }, re2Engine, tomlReader('go-toml-2', decodeToml1))).toEqual(
      expected,
    )
  })
})

describe('rewriteOnce decodes like containerd 1.7 where that differs', () => {
  it.each(named)('$why', ({ entry }) => {
    const { tomlDecodedPattern, tomlDecodedReplacement, error } = rewriteOnce(
      entry,
      re2Engine,
      tomlReader('go-toml-1', decodeToml1),
    )
    const decoded = entry.goToml1 === undefined ? decodedBy2(entry) : entry.goToml1.rewrite
    expect(tomlDecodedPattern === null ? null : { [tomlDecodedPattern]: tomlDecodedReplacement }).toEqual(decoded)
    expect(error?.startsWith('hosts.toml rejected: ') ?? false).toBe(decoded === null)
  })

  it.each(named.filter(({ entry }) => entry.goToml1?.rewrite === null))('and says why: $why', ({ entry }) => {
    expect(rewriteOnce(entry, re2Engine, tomlReader('go-toml-1', decodeToml1)).error).toBe(
      `hosts.toml rejected: ${entry.goToml1?.error}`,
    )
  })
})

describe('rewriteOnce', () => {
  it.each<{ why: string; pattern: string; replacement: string; result: string | null; decoded: string | null }>([
    {
      why: 'follows the first rule if a newline smuggles in another',
      pattern: 'a" = "b"\n"c',
      replacement: 'd',
      result: 'bbbb',
      decoded: 'a',
    },
    {
      why: 'treats a comment as the end of the line',
      pattern: 'a" = "b" #',
      replacement: 'x',
      result: 'bbbb',
      decoded: 'a',
    },
    {
      why: 'changes nothing where the pattern closes the table',
      pattern: 'z" = "b"\n[host."https://other"]\n"c',
      replacement: 'd',
      result: 'aaaa',
      decoded: 'z',
    },
    {
      why: 'is rejected with a duplicate pattern',
      pattern: 'a" = "b"\n"a',
      replacement: 'd',
      result: null,
      decoded: null,
    },
    {
      why: 'is rejected with a number instead of a name',
      pattern: 'a" = 1\n"c',
      replacement: 'd',
      result: null,
      decoded: null,
    },
  ])('$why', ({ pattern, replacement, result, decoded }) => {
    const once = rewriteOnce(
      { pattern, replacement, repository: 'aaaa' },
      re2Engine,
      tomlReader('go-toml-2', decodeToml1),
    )
    expect([once.result, once.tomlDecodedPattern]).toEqual([result, decoded])
  })

  it('says that a pattern cannot be simulated', () => {
    const once = rewriteOnce(
      { pattern: 'a'.repeat(5000), replacement: '', repository: 'a' },
      re2Engine,
      tomlReader('go-toml-2', decodeToml1),
    )
    expect(once).toMatchObject({
      compiles: null,
      result: null,
      requestPath: null,
      error: 'cannot be simulated: the pattern is longer than 4096 characters',
    })
  })
})

describe('rewriteRepository', () => {
  const rule = (pattern: string, replacement: string) => ({ pattern, replacement, path: null })

  it.each([
    { why: 'keeps the name without a rule', rules: [], outcomes: ['a/b'] },
    { why: 'keeps the name if nothing matches', rules: [rule('^x', 'y')], outcomes: ['a/b'] },
    {
      why: 'lists each outcome once, in the order of the rules',
      rules: [rule('b', 'c'), rule('^a', 'x'), rule('b$', 'c')],
      outcomes: ['a/c', 'x/b'],
    },
    {
      why: 'continues after a rule that does not compile',
      rules: [rule('(', 'c'), rule('^a', 'x')],
      outcomes: ['x/b'],
    },
    {
      why: 'does not stop at a rule that maps the name to itself',
      rules: [rule('.*', '$0'), rule('^a', 'x')],
      outcomes: ['x/b'],
    },
  ])('$why', ({ rules, outcomes }) => {
    expect(rewriteRepository(rules, 'a/b', re2Engine).outcomes).toEqual(outcomes)
  })

  it('leaves the name unchanged without an engine', () => {
    const { steps, outcomes } = rewriteRepository([rule('a', 'b')], 'a/b', null)
    expect([steps[0]?.outcome, outcomes]).toEqual(['unknown', ['a/b']])
  })
})

function decodedBy2({ tomlDecodedPattern, tomlDecodedReplacement }: RewriteCase): object | null {
  return tomlDecodedPattern === null ? null : { [tomlDecodedPattern]: tomlDecodedReplacement }
}
