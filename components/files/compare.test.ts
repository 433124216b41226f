import { describe, expect, test } from 'vitest'
import { sayInEnglish } from '@/lib/words/say'
import { renderFiles } from '@/lib/k3s/render-files'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { fileDifferences } from '@/lib/k3s/file-differences'
import { parseRegistries } from '@/lib/registries/parse'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { Plan } from '@/lib/containerd/plan'
import { baseWords, changedOptions, snapshotOf, type Base } from './compare/base'
import { filterFiles, orderFiles } from './file-order'
import { diffRows, nearChanges, plainRows } from '@/lib/compare/file-rows'

const file = (path: string, text = ''): GeneratedFile => ({
  path,
  fullPath: `/x/${path}`,
  text,
  origins: [],
  secrets: [],
})
const filesOf = (text: string, options: Partial<NodeOptions> = {}) =>
  renderFiles(parseRegistries(text), { ...defaultOptions(), ...options }).files
const planFrom = (path: string | null) => ({ directory: { file: path } }) as Plan

const HOSTS = (registry: string) => `certs.d/${registry}/hosts.toml`
const FILES = [HOSTS('_default'), HOSTS('a.example.com'), HOSTS('b.example.com:5000'), 'config.toml'].map((path) =>
  file(path),
)
const paths = (files: readonly GeneratedFile[]) => files.map(({ path }) => path)

describe('the order of the files', () => {
  test.each([
    {
      why: 'what answers comes first',
      answering: HOSTS('b.example.com:5000'),
      first: [HOSTS('b.example.com:5000'), 'config.toml', HOSTS('_default')],
    },
    {
      why: 'the wildcard too',
      answering: HOSTS('_default'),
      first: [HOSTS('_default'), 'config.toml', HOSTS('a.example.com')],
    },
    {
      why: 'without one, the file with the logins',
      answering: null,
      first: ['config.toml', HOSTS('_default'), HOSTS('a.example.com')],
    },
  ])('$why', ({ answering, first }) => {
    const ordered = orderFiles(FILES, planFrom(answering))
    expect(paths(ordered).slice(0, 3)).toEqual(first)
    expect(paths(ordered).toSorted()).toEqual(paths(FILES).toSorted())
  })
})

describe('the filter finds files by', () => {
  test.each([
    { why: 'nothing: all', query: ' ', found: 4 },
    { why: 'a part of a registry', query: 'b.example', found: 1 },
    { why: 'any case', query: 'A.EXAMPLE', found: 1 },
    { why: 'the name of the file', query: 'hosts.toml', found: 3 },
    { why: 'the name of the wildcard in registries.yaml', query: '*', found: 1 },
    { why: 'something else', query: 'quay.io', found: 0 },
  ])('$why', ({ query, found }) => {
    expect(filterFiles(FILES, query)).toHaveLength(found)
  })
})

describe('the files that differ', () => {
  const MIRROR = 'mirrors:\n  docker.io:\n    endpoint: ["https://m.example.com"]\n'
  test.each([
    { why: 'none for the same text', before: MIRROR, after: MIRROR, differ: [] },
    { why: 'a comment changes none', before: MIRROR, after: `# x\n${MIRROR}`, differ: [] },
    { why: 'a new one', before: '', after: MIRROR, differ: ['+ certs.d/docker.io/hosts.toml'] },
    { why: 'one that is gone', before: MIRROR, after: '', differ: ['- certs.d/docker.io/hosts.toml'] },
    {
      why: 'a changed one',
      before: MIRROR,
      after: MIRROR.replace('m.', 'n.'),
      differ: ['~ certs.d/docker.io/hosts.toml'],
    },
  ])('$why', ({ before, after, differ }) => {
    expect(
      fileDifferences(filesOf(before), filesOf(after)).map(
        ({ path, before: old, after: now }) => `${old === null ? '+' : now === null ? '-' : '~'} ${path}`,
      ),
    ).toEqual(differ)
  })
})

describe('the rows of a diff', () => {
  const before = file('a', 'one\ntwo\nthree\n')
  test('have the numbers of the file that they are in, and the lines that links lead to', () => {
    expect(diffRows({ before, after: file('a', 'one\n2\nthree\nfour\n') }, true)).toEqual([
      { kind: 'same', text: 'one', line: 0, number: 1 },
      { kind: 'removed', text: 'two', line: null, number: 2 },
      { kind: 'added', text: '2', line: 1, number: 2 },
      { kind: 'same', text: 'three', line: 2, number: 3 },
      { kind: 'added', text: 'four', line: 3, number: 4 },
    ])
  })
  test('of a removed file are all its lines', () => {
    expect(diffRows({ before, after: null }, true).map(({ kind, number }) => [kind, number])).toEqual([
      ['removed', 1],
      ['removed', 2],
      ['removed', 3],
    ])
  })
  test('a changed secret is a changed line, and both are dots', () => {
    const secret = (text: string) => ({ ...file('a', `password = "${text}"\n`), secrets: [{ start: 12, end: 18 }] })
    expect(
      diffRows({ before: secret('s3cret'), after: secret('0ther!') }, false).map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ['removed', 'password = "••••••"'],
      ['added', 'password = "••••••"'],
    ])
  })
  test.each([
    { why: 'nothing changed', rows: '==========', near: '..........' },
    { why: 'a change in the middle', rows: '=========+=========', near: '......#######......' },
    { why: 'short gaps are not folded', rows: '=====+========-=====', near: '####################' },
    { why: 'long ones are', rows: '+==========-', near: '####....####' },
  ])('are folded where nothing changes: $why', ({ rows, near }) => {
    const kinds = { '=': 'same', '+': 'added', '-': 'removed' } as const
    const made = plainRows(file('a', '\n'.repeat(rows.length)), true).map((row, at) => ({
      ...row,
      kind: kinds[rows[at] as keyof typeof kinds],
    }))
    expect(
      nearChanges(made)
        .map((isNear) => (isNear ? '#' : '.'))
        .join(''),
    ).toBe(near)
  })
})

describe('what files are compared with', () => {
  const options = defaultOptions()
  const opened = { text: 'opened', options: { ...options, embeddedRegistry: true } }
  const compared = { text: 'now', options, opened, downloaded: null }
  test.each<{ readonly why: string; readonly base: Base; readonly is: unknown; readonly words: string }>([
    { why: 'text and node as opened', base: { kind: 'opened' }, is: opened, words: 'what was opened' },
    { why: 'no download yet', base: { kind: 'downloaded' }, is: null, words: 'the last download' },
    {
      why: 'the same text on another release',
      base: { kind: 'node', but: { release: 'v1.31.4+k3s1' } },
      is: { text: 'now', options: { ...options, release: 'v1.31.4+k3s1' } },
      words: 'v1.31.4+k3s1',
    },
    {
      why: 'with a flag',
      base: { kind: 'node', but: { embeddedRegistry: true } },
      is: { text: 'now', options: { ...options, embeddedRegistry: true } },
      words: 'a node with --embedded-registry',
    },
    {
      why: 'another distribution',
      base: { kind: 'node', but: { distribution: 'rke2' } },
      is: { text: 'now', options: { ...options, distribution: 'rke2' } },
      words: `RKE2 ${options.release.replace('+k3s1', '+rke2r1')}`,
    },
    {
      why: 'a release without a flag',
      base: { kind: 'node', but: { release: 'v1.31.4+k3s1', disableDefaultRegistryEndpoint: false } },
      is: { text: 'now', options: { ...options, release: 'v1.31.4+k3s1' } },
      words: 'v1.31.4+k3s1 without --disable-default-registry-endpoint',
    },
  ])('$why', ({ base, is, words }) => {
    expect(snapshotOf(base, compared)).toEqual(is)
    expect(baseWords(base, options, sayInEnglish)).toBe(words)
  })
  test('the options that a switch changed have their values before it', () => {
    expect(changedOptions(options, { ...options, embeddedRegistry: true })).toEqual({ embeddedRegistry: false })
    expect(changedOptions(options, { ...options })).toBeNull()
  })
})
