import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultOptions } from '@/lib/k3s/node-options'
import { createThread } from './analysis-thread'
import type { Answer, Asked, Sent } from './thread-messages'
import type { Returned } from './travel'

const ANSWER: Answer = { kind: 'lint', diagnostics: [] }

/** A thread that does what the test says. */
class HeldWorker extends EventTarget {
  static readonly begun: HeldWorker[] = []
  readonly sent: Sent[] = []
  isEnded = false
  constructor() {
    super()
    HeldWorker.begun.push(this)
  }
  postMessage(sent: Sent): void {
    this.sent.push(sent)
  }
  terminate(): void {
    this.isEnded = true
  }
  say(number: number, answer: Answer | null): void {
    this.dispatchEvent(new MessageEvent<Returned>('message', { data: { number, answer } }))
  }
}

const asked = (text: string): Asked => ({
  kind: 'lint',
  workspace: { text, image: 'nginx', options: defaultOptions() },
})
const workers = HeldWorker.begun

beforeEach(() => {
  workers.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('Worker', HeldWorker)
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('one thread answers one question after the other', async () => {
  const thread = createThread()
  for (const number of [1, 2, 3]) {
    const answer = thread.ask(asked(`${number}`))
    workers[0]?.say(number, null)
    workers[0]?.say(number, ANSWER)
    expect(await answer).toBe(ANSWER)
  }
  expect(workers).toHaveLength(1)
})

test('of questions that are asked meanwhile, the newest is answered', async () => {
  const thread = createThread()
  const old = vi.fn<(answer: Answer | null) => void>()
  void thread.ask(asked('1')).then(old)
  workers[0]?.say(1, null)
  const newest = thread.ask(asked('2'))
  workers[0]?.say(1, ANSWER)
  workers[0]?.say(2, null)
  workers[0]?.say(2, ANSWER)
  expect(await newest).toBe(ANSWER)
  expect(old).not.toHaveBeenCalled()
})

test('a thread that stays at a question of the past is ended, and another one answers', async () => {
  const thread = createThread()
  void thread.ask(asked('1'))
  workers[0]?.say(1, null)
  const newest = thread.ask(asked('2'))
  vi.advanceTimersByTime(2_000)
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
  expect(workers[1]?.sent.map(({ number }) => number)).toEqual([2])
  workers[1]?.say(2, ANSWER)
  expect(await newest).toBe(ANSWER)
})

test('a thread that works at the newest question is left to it', () => {
  const thread = createThread()
  void thread.ask(asked('1'))
  workers[0]?.say(1, null)
  vi.advanceTimersByTime(10_000)
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([false])
})

test.each<{ readonly why: string; readonly happens: (end: () => void) => void }>([
  { why: 'it takes too long', happens: () => vi.advanceTimersByTime(60_000) },
  { why: 'it cannot begin', happens: () => workers[0]?.dispatchEvent(new Event('error')) },
  { why: 'it is ended', happens: (end) => end() },
])('the answer is null when $why', async ({ happens }) => {
  const thread = createThread()
  const answer = thread.ask(asked('1'))
  happens(thread.end)
  expect(await answer).toBe(null)
  expect(workers[0]?.isEnded).toBe(true)
})
