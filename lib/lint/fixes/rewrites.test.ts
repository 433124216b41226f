import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from '@/lib/lint/lint-text'
import { MIRROR, REWRITE } from '@/lib/testdata/registries-pieces'
import { applyEdits } from '@/lib/text/text-edit'

interface Row {
  readonly why: string
  readonly code: string
  readonly rule: readonly [pattern: string, replacement: string]
  readonly registry?: string
  /** What is said only once this is corrected. */
  readonly not?: string
  /** What the rule becomes by the fix; null when none is offered. */
  readonly fixed: readonly [pattern: string, replacement: string] | null
}

const GROUP = 'rewrite-group-missing'
const NEVER = 'rewrite-never-matches'
const DIALECT = 'rewrite-dialect'
const BACKSLASH = 'rewrite-backslash'

const ROWS: readonly Row[] = [
  {
    why: 'a group of another tool takes no backslash of the pattern along, with which the file is not read',
    code: DIALECT,
    rule: ['^a\\.b/(.*)', 'c/\\1'],
    fixed: ['^a[.]b/(.*)', 'c/$1'],
  },
  {
    why: 'one that becomes a control character, and stays, is said before the group',
    code: BACKSLASH,
    not: DIALECT,
    rule: ['^a/\\t(.*)', 'c/$&'],
    fixed: null,
  },
  {
    why: 'so is one with which the file is not read, and which cannot be written in another way',
    code: BACKSLASH,
    not: DIALECT,
    rule: ['^a/\\pL(.*)', 'c/#{1}'],
    fixed: null,
  },
  {
    why: 'a replacement whose only backslash is that of the group is one of another tool',
    code: DIALECT,
    not: BACKSLASH,
    rule: ['^a/(.*)', 'c/\\1'],
    fixed: ['^a/(.*)', 'c/$1'],
  },
  {
    why: 'a backslash that containerd reads stays',
    code: DIALECT,
    rule: ['^a\\\\.b/(.*)', 'c/\\1'],
    fixed: ['^a\\\\.b/(.*)', 'c/$1'],
  },
  {
    why: 'without the last of the backslashes the file is not read either',
    code: BACKSLASH,
    not: DIALECT,
    rule: ['^a(.*)', 'c\\.d/\\1'],
    fixed: null,
  },
  {
    why: 'the number after the only group is that group',
    code: GROUP,
    rule: ['library/(.*)', 'apps/$2'],
    fixed: ['library/(.*)', 'apps/$1'],
  },
  {
    why: 'in braces too, each time',
    code: GROUP,
    rule: ['^(.*)$', 'a/${2}x/$2'],
    fixed: ['^(.*)$', 'a/${1}x/$1'],
  },
  {
    why: 'of two groups, the one that is left out',
    code: GROUP,
    rule: ['^(a)/(.*)$', '$1/$3'],
    fixed: ['^(a)/(.*)$', '$1/$2'],
  },
  {
    why: 'a name where groups have none',
    code: GROUP,
    rule: ['^(.*)$', 'proxy/$repo'],
    fixed: ['^(.*)$', 'proxy/$1'],
  },
  {
    why: 'of two groups that are left out, one cannot be chosen',
    code: GROUP,
    rule: ['^(a)/(.*)$', 'b/$3'],
    fixed: null,
  },
  { why: 'all groups are used, so one is missing', code: GROUP, rule: ['^(a)/.*$', '$1/$2'], fixed: null },
  { why: 'the whole match stands for all of it', code: GROUP, rule: ['^(.*)$', '$0/$2'], fixed: null },
  {
    why: 'without a group, what stands for anything becomes one',
    code: GROUP,
    rule: ['^rancher/.*', 'mirror/$1'],
    fixed: ['^rancher/(.*)', 'mirror/$1'],
  },
  {
    why: 'a part of a name as well',
    code: GROUP,
    rule: ['^rancher/[^/]+$', 'mirror/$1'],
    fixed: ['^rancher/([^/]+)$', 'mirror/$1'],
  },
  { why: 'of two of them, one cannot be chosen', code: GROUP, rule: ['^.*/a/.*$', 'b/$1'], fixed: null },
  { why: 'nothing stands for anything', code: GROUP, rule: ['^rancher/pause$', 'b/$1'], fixed: null },
  {
    why: 'a slash at the beginning goes',
    code: NEVER,
    rule: ['^/(.*)', 'quay-remote/$1'],
    fixed: ['^(.*)', 'quay-remote/$1'],
  },
  {
    why: 'within a group too',
    code: NEVER,
    rule: ['^(/rancher/)(.*)$', 'a/$2'],
    fixed: ['^(rancher/)(.*)$', 'a/$2'],
  },
  { why: 'of several ways to begin, none is chosen', code: NEVER, rule: ['^(?:/a|/b)/(.*)$', 'c/$1'], fixed: null },
  {
    why: 'an image of Docker Hub has library/',
    code: NEVER,
    rule: ['^nginx$', 'a/b'],
    fixed: ['^library/nginx$', 'a/b'],
  },
  {
    why: 'and so has each of them',
    code: NEVER,
    rule: ['^([^/]+)$', 'hub/$1'],
    fixed: ['^library/([^/]+)$', 'hub/$1'],
  },
  { why: 'a choice of them has no one place for it', code: NEVER, rule: ['^nginx$|^redis$', 'a/b'], fixed: null },
  { why: 'letters become small', code: NEVER, rule: ['^Rancher/(.*)$', 'a/$1'], fixed: ['^rancher/(.*)$', 'a/$1'] },
  { why: 'letters of a class stay', code: NEVER, rule: ['^[A-Z]+/(.*)$', 'a/$1'], fixed: null },
  { why: 'a space has no remedy', code: NEVER, rule: ['^a b/(.*)$', 'a/$1'], fixed: null },
]

test.each(ROWS)('$why', ({ code, rule: [pattern, replacement], registry = 'docker.io', not, fixed }) => {
  const text = MIRROR(registry) + REWRITE(pattern, replacement)
  const edits = found(text, code)?.fixes?.[0]?.edits() ?? null
  expect(found(text, code)).toBeDefined()
  if (not !== undefined) expect(found(text, not)).toBeUndefined()
  const after = edits === null ? null : applyEdits(text, edits)
  expect(after).toBe(fixed && MIRROR(registry) + REWRITE(...fixed))
  if (after !== null) expect(found(after, code)).toBeUndefined()
})

test('a group of another tool is said on a release on which no backslash is wrong', () => {
  const text = MIRROR('docker.io') + REWRITE('^a/\\pL(.*)', 'c/$&')
  const codes = lintText(text, { regexp: re2Engine, options: { release: 'v1.26.0+k3s1' } }).map(({ code }) => code)
  expect(codes).toContain(DIALECT)
  expect(codes).not.toContain(BACKSLASH)
})

function found(text: string, code: string) {
  return lintText(text, { regexp: re2Engine }).find((one) => one.code === code)
}
