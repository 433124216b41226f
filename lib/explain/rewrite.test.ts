import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { tomlReader } from '@/lib/go/toml/reader'
import { testNames } from './rewrite-names'
import { replacementPieces } from './rewrite-references'

describe('what a reference in a replacement stands for', () => {
  it.each<[pattern: string, replacement: string, groups: readonly (number | null)[], fault: RegExp | null]>([
    ['^rancher/(.*)$', 'p/$1', [null, 1], null],
    ['^(?P<n>.*)$', 'p/${n}', [null, 1], null],
    ['^(.*)$', 'p/$0', [null, 0], null],
    ['^(.*)$', 'p/$3', [null, null], /^"\$3" is replaced by nothing: the pattern has only one group\. Put \( \)/],
    ['^.*$', '$1', [null], /the pattern has no group\./],
    ['^(.*)$', '$1x/y', [null, null], /it means the group called "1x"\. Write \$\{1\}x\.$/],
    ['^(?P<n>.*)$', '$n_2', [null], /it means the group called "n_2"\. Write \$\{n\}_2\.$/],
    ['^(.*)$', '$name', [null], /no group is called "name"\. Write the number of a group/],
    ['^(.*)$', '$$1', [null, null], null],
  ])('%s → %s', (pattern, replacement, groups, fault) => {
    const pieces = replacementPieces(pattern, replacement)
    expect(pieces.map(({ group }) => group)).toEqual(groups)
    const faults = pieces.flatMap((piece) => piece.fault ?? [])
    if (fault === null) expect(faults).toEqual([])
    else expect(faults).toEqual([expect.stringMatching(fault)])
  })
})

describe('names by the rules of a mirror', () => {
  const toml = tomlReader('go-toml-2', engines.decodeToml1)
  const names = (rewrite: Readonly<Record<string, string>>, ...all: readonly string[]) =>
    testNames({ registry: 'docker.io', rewrite: new Map(Object.entries(rewrite)), names: all }, engines.regexp, toml)

  it('says which rule changes a name, and to what', () => {
    const [pause, nginx] = names({ '^rancher/(.*)': 'r/$1', '^library/(.*)': 'l/$1' }, 'rancher/pause:3.6', 'nginx')
    expect(pause).toMatchObject({ repository: 'rancher/pause', taken: [{ rule: 1, result: 'r/pause' }] })
    expect(nginx).toMatchObject({ repository: 'library/nginx', taken: [{ rule: 2, result: 'l/nginx' }] })
  })

  it('has each rule that changes it, since one of them is taken at random', () => {
    expect(names({ '^rancher/(.*)': 'r/$1', '^(.*)$': 'all/$1' }, 'rancher/pause')[0]?.taken).toMatchObject([
      { rule: 1, result: 'r/pause' },
      { rule: 2, result: 'all/rancher/pause' },
    ])
  })

  it.each([
    ['of another registry', 'quay.io/a/b', { otherRegistry: 'quay.io', taken: [] }],
    ['that is not one', 'A B', { repository: null, taken: [] }],
  ])('a name %s is not changed', (_, name, tested) => {
    expect(names({ '^(.*)$': 'x/$1' }, name)[0]).toMatchObject(tested)
  })

  it('a rule that is refused, or makes hosts.toml unreadable, changes nothing', () => {
    expect(names({ '(': 'x', 'n\\.x': 'y', nginx$: 'z' }, 'nginx')[0]?.taken).toMatchObject([
      { rule: 3, result: 'library/z' },
    ])
  })
})
