import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { READ_HERE_MAX } from '@/components/workspace/analysis-work'
import { createAnswers } from '@/components/workspace/thread/answer'
import type { Asked, Sent } from '@/components/workspace/thread/thread-messages'
import type { Returned } from '@/components/workspace/thread/travel'
import { recogniseSoon } from './recognise-soon'

const asked: Asked[] = []

/** A thread that answers at once, and that tells what it was asked. */
class Thread extends EventTarget {
  postMessage({ number, asked: message }: Sent) {
    asked.push(message)
    const data: Returned = { number, answer: structuredClone(createAnswers()(structuredClone(message))) }
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate() {}
}

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('Worker', Thread)
})
afterEach(() => vi.unstubAllGlobals())

const HOSTS = 'server = "https://a.test"\n'
const textOf = (length: number): string => HOSTS + '#'.repeat(length - HOSTS.length)

test.each([
  { why: 'a short text is read here', length: READ_HERE_MAX, threads: 0 },
  { why: 'a longer one in a thread', length: READ_HERE_MAX + 1, threads: 1 },
])('$why', async ({ length, threads }) => {
  const found = await recogniseSoon(textOf(length), 'hosts.toml').found
  expect(found?.title).toContain('hosts.toml')
  expect(asked).toHaveLength(threads)
})
