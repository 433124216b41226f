import { expect, test } from 'vitest'
import { RULES } from '@/lib/lint/rules'
import { TOPICS, topicOf } from './rule-topic'

test('every rule has a topic, and every topic a rule', () => {
  expect(RULES.filter(({ code }) => topicOf(code) === null).map(({ code }) => code)).toEqual([])
  const used = new Set(RULES.map(({ code }) => topicOf(code)))
  expect(TOPICS.filter(({ title }) => !used.has(title))).toEqual([])
})

test.each([
  { code: 'auth-token-key', topic: 'YAML and keys' },
  { code: 'auth-json-key', topic: 'Credentials' },
  { code: 'config-key-quote', topic: 'Registries' },
  { code: 'config-unused', topic: 'Credentials' },
  { code: 'something-else', topic: null },
])('$code is about $topic', ({ code, topic }) => {
  expect(topicOf(code)).toBe(topic)
})
