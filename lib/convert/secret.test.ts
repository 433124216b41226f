import { describe, expect, it } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { recognise } from './recognise'
import { secretText } from './secret'
import { readYaml } from './source/yaml-documents'

const MINE = 'mirrors:\n  docker.io:\n    endpoint: ["https://m.test"]\n'
const OLD = 'mirrors:\n  docker.io:\n    endpoint: ["https://old.test"]\n'

describe('an entry of a Secret', () => {
  it.each<{ why: string; secret: string; gives: string }>([
    { why: 'of data', secret: `data: {a: ${btoa('one')}}`, gives: 'one' },
    { why: 'of stringData', secret: 'stringData: {a: two}', gives: 'two' },
    { why: 'of both', secret: `data: {a: ${btoa('one')}}\nstringData: {a: two}`, gives: 'two' },
    { why: 'that stringData empties', secret: `data: {a: ${btoa('one')}}\nstringData: {a: ""}`, gives: '' },
    { why: 'beside another of stringData', secret: `data: {a: ${btoa('one')}}\nstringData: {b: two}`, gives: 'one' },
    { why: 'that is not there', secret: 'data: {}', gives: '' },
  ])('$why', ({ secret, gives }) => {
    expect(secretText(readYaml(secret).documents[0] ?? null, 'a')).toBe(gives)
  })
})

const secret = (kind: string, data: object, stringData: object) =>
  JSON.stringify({ apiVersion: 'v1', kind, metadata: { name: 's' }, data, stringData }, null, 2)

describe('the file of a Secret', () => {
  it.each<{ why: string; text: string; gives: readonly string[]; says: boolean }>([
    {
      why: 'is that of stringData, if both have it',
      text: secret('Secret', { 'registries.yaml': btoa(OLD) }, { 'registries.yaml': MINE }),
      gives: [MINE],
      says: true,
    },
    {
      why: 'is each of them under other names',
      text: secret('Secret', { 'old-registries.yaml': btoa(OLD) }, { 'registries.yaml': MINE }),
      gives: [OLD, MINE],
      says: false,
    },
    {
      why: 'is both of another object, which has no such rule',
      text: secret('Other', { 'registries.yaml': OLD }, { 'registries.yaml': MINE }),
      gives: [OLD, MINE],
      says: false,
    },
    {
      why: 'is that of stringData within another file',
      text: JSON.stringify({
        extra: { manifests: [JSON.parse(secret('Secret', { registries: btoa(OLD) }, { registries: MINE }))] },
        more: { registries: { mirrors: { 'a.test': { endpoint: ['https://a.test'] } } } },
      }),
      gives: [MINE, 'mirrors:\n  a.test:\n    endpoint:\n      - "https://a.test"\n'],
      says: true,
    },
  ])('$why', ({ text, gives, says }) => {
    const found = recognise(text)
    expect(found?.parts.map((part) => part.text)).toEqual(gives)
    expect(
      found?.parts.map(({ notes }) => notes.map(inEnglish).some((note) => note.startsWith('Both data and stringData'))),
    ).toEqual(gives.map((one) => says && one === MINE))
  })
})

it('an account of a cluster is that of stringData, too', () => {
  const text = `kind: Cluster\nspec:\n  rkeConfig:\n    registries:\n      configs: {a.test: {authConfigSecretName: s}}\n---\n${secret('Secret', { username: btoa('old') }, { username: 'new' })}\n`
  expect(recognise(text)?.text).toContain('username: "new"')
})
