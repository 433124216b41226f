import { expect, test } from 'vitest'
import { createTokens } from './tokens'

const after = (token: string) => () => new Promise<string>((resolve) => setTimeout(resolve, 1, token))

test('who asks for the same at the same time gets the same', async () => {
  const store = createTokens()
  const tokens = store.of('alice at a.test')
  const all = await Promise.all([tokens.get('x', after('one')), tokens.get('x', after('two'))])
  expect(all).toEqual(['one', 'one'])
  expect(store.count()).toBe(1)
})

test.each([
  { why: 'another question', owner: 'alice', question: 'y' },
  { why: 'another owner', owner: 'bob', question: 'x' },
])('$why has another token', async ({ owner, question }) => {
  const store = createTokens()
  await store.of('alice').get('x', after('one'))
  expect(await store.of(owner).get(question, after('two'))).toBe('two')
})

test('a token that may be over is fetched again', async () => {
  let nowMs = 0
  const tokens = createTokens(() => nowMs).of('alice')
  await tokens.get('x', after('one'))
  nowMs = 29_000
  expect(await tokens.get('x', after('two'))).toBe('one')
  nowMs = 31_000
  expect(await tokens.get('x', after('two'))).toBe('two')
})

test('after a failure everybody asks for himself', async () => {
  const tokens = createTokens().of('alice')
  const fail = () => Promise.reject(new Error('refused'))
  const results = await Promise.allSettled([tokens.get('x', fail), tokens.get('x', after('two'))])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(await tokens.get('x', after('three'))).toBe('two')
})
