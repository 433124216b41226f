import { expect, test } from 'vitest'
import type { ListEvent, ListResult } from '@/lib/probe/list/list-event'
import { timeLeft } from '@/lib/probe/list/list-event'
import { countsOf } from '@/lib/probe/list/list-words'
import { startListRun, stopListRun, withListEvents } from './list-run'

const result = (outcome: ListResult['outcome']): ListResult => ({ outcome, host: 'a', code: 'found', headline: 'x' })
const COST = { requests: 3, connections: 1, tokens: 0, elapsedMs: 9 }
const EVENTS: readonly ListEvent[] = [
  { kind: 'started', total: 3 },
  { kind: 'image', index: 2, result: result('works') },
  { kind: 'image', index: 0, result: result('fails') },
  { kind: 'image', index: 9, result: result('works') },
]
const run = withListEvents(startListRun('key', ['a', 'b', 'c'], 0), EVENTS, 5)

test('each result is of its image, in whatever order they come', () => {
  expect([...run.results].map(([image, { outcome }]) => `${image} ${outcome}`)).toEqual(['c works', 'a fails'])
  expect(countsOf(run.results.values(), 3)).toEqual({ works: 1, fails: 1, undecided: 0, notAsked: 1 })
  expect(run).toMatchObject({ isRunning: true, startedMs: 0, saidMs: 5 })
})

test.each([
  { why: 'all are done', end: { kind: 'finished', cost: COST } as const, stopped: null },
  { why: 'the time is over', end: { kind: 'stopped', code: 'time', cost: COST } as const, stopped: 'time' },
])('what is done is kept when $why', ({ end, stopped }) => {
  expect(withListEvents(run, [end], 9)).toMatchObject({ isRunning: false, stopped, results: run.results })
})

test('a run that has ended is not stopped', () => {
  const done = withListEvents(run, [{ kind: 'finished', cost: COST }], 9)
  expect(stopListRun(done, 'cancelled').stopped).toBeNull()
  expect(stopListRun(run, 'cancelled')).toMatchObject({ stopped: 'cancelled', results: run.results })
})

test.each([
  { why: 'too few to say', done: 3, total: 100, left: null },
  { why: 'as until now', done: 25, total: 100, left: 3_000 },
  { why: 'all', done: 100, total: 100, left: 0 },
  { why: 'a short list', done: 2, total: 2, left: 0 },
])('time left: $why', ({ done, total, left }) => expect(timeLeft(done, total, 1_000)).toBe(left))
