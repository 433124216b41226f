import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseReference } from '@/lib/containerd/reference'
import { re2Engine } from '@/lib/go/regexp/re2'
import { runs } from '@/lib/testdata/runs'
import { repositoryNames } from './repository-names'

const STEPS_MAX = 20_000

function canMatch(pattern: string, isDockerHub = false): boolean | null {
  const compiled = re2Engine.compile(pattern)
  return 'canMatch' in compiled ? compiled.canMatch(repositoryNames(isDockerHub), STEPS_MAX) : null
}

describe('a pattern that some repository matches', () => {
  it.each([
    '',
    '^(.*)$',
    '^library/(.*)',
    '/(.*)',
    '^a__b$',
    '^a--b/c[.]d$',
    'x$',
    '(?i)^RANCHER/.*$',
    '^(?:docker.io/)?library/',
    '^[^A-Z]+$',
    '\\bnginx\\b',
    '^a\\B.c$',
    '(?m)^library/.*$',
    '^.+/.+/.+$',
    '^\\w+$',
    '^(/|library/)',
    '^$|a',
    'rancher/(.*):?',
  ])('%s', (pattern) => {
    expect(canMatch(pattern)).toBe(true)
  })
})

describe('one that none does', () => {
  it.each([
    '^/(.*)',
    '^$',
    '/$',
    '//',
    'a:b',
    '@',
    '^Rancher/',
    '[A-Z]',
    '^registry.example.com:5000/',
    '___',
    '[.][.]',
    '_-',
    '^-',
    '[.]/',
    ' ',
    'a$b',
    'a^',
    '^a\\bb',
    '\\n',
    'ä',
    '^(?:/|:)x',
  ])('%s', (pattern) => {
    expect(canMatch(pattern)).toBe(false)
  })
})

describe('Docker Hub has a slash in each name', () => {
  it.each(['^nginx$', '^[^/]+$'])('so that none is %s', (pattern) => {
    expect(canMatch(pattern, true)).toBe(false)
    expect(canMatch(pattern)).toBe(true)
  })
  it.each(['nginx$', '^library', '^nginx', '^[^/]+/[^/]+$'])('so that some is %s', (pattern) => {
    expect(canMatch(pattern, true)).toBe(true)
  })
})

it('says nothing when it takes too long', () => {
  const compiled = re2Engine.compile(`^${'x?[a-z]?'.repeat(500)}:$`)
  expect('canMatch' in compiled && compiled.canMatch(repositoryNames(false), STEPS_MAX)).toBeNull()
})

/** Names and patterns of few letters, so that they often meet. */
const name = fc.string({ unit: fc.constantFrom('a', 'b', '0', '/', '.', '_', '-', 'A'), maxLength: 8 })
const pattern = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      '0',
      '/',
      '[.]',
      '_',
      '-',
      'A',
      '.',
      '.*',
      '[^/]+',
      '(?:a|/)',
      '^',
      '$',
      '\\b',
      '\\B',
      'b?',
      ':',
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''))

test.each([true, false])(
  'what containerd takes for a repository and the pattern matches is found: %s',
  (isDockerHub) => {
    const host = isDockerHub ? 'docker.io' : 'r.example.com'
    fc.assert(
      fc.property(name, pattern, (written, tested) => {
        const parsed = parseReference(`${host}/${written}`, 'without-domain')
        const compiled = re2Engine.compile(tested)
        if ('error' in parsed || !('canMatch' in compiled)) return
        const { repository } = parsed.reference
        const isMatched = compiled.replaceAll(repository, ':') !== repository
        if (isMatched) expect(compiled.canMatch(repositoryNames(isDockerHub), STEPS_MAX)).toBe(true)
      }),
      runs(2000),
    )
  },
)
