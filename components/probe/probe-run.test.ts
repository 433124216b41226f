import { describe, expect, test } from 'vitest'
import type {
  EnvironmentReport,
  ExchangeReport,
  ObjectReport,
  OutcomeReport,
  ProbeEvent,
  Verdict,
} from '@/lib/probe/event'
import { attemptMark } from './attempt-mark'
import { startAgain, startRun, stopRun, withEvent, type ProbeRun } from './probe-run'

const EXCHANGE: ExchangeReport = {
  method: 'HEAD',
  url: 'https://a.test/',
  purpose: 'resolve',
  authorization: 'none',
  status: 404,
  headers: [],
  address: null,
  timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
  tls: null,
  failure: null,
}
const AGAIN: ExchangeReport = { ...EXCHANGE, status: 200 }
const OUTCOME: OutcomeReport = {
  code: 'not-found',
  message: 'x',
  advice: null,
  leadsTo: 'next',
  undecided: null,
  errors: [],
  notes: [],
  details: [],
  unknownFiles: [],
  consent: null,
}
const OBJECT: ObjectReport = { what: 'layer', digest: 'sha256:00', attempt: 0, bytes: 1, problem: null, note: null }
const VERDICT: Verdict = {
  outcome: 'works',
  headline: 'x',
  undecided: [],
  isDeep: false,
  found: 0,
  digest: 'sha256:00',
  cri: null,
  kubeletError: null,
  blamed: null,
  elapsedMs: 1,
}
const ENVIRONMENT: EnvironmentReport = { isNode: false, facts: [] }

const phase = (attempt: number): ProbeEvent => ({ kind: 'phase', attempt, phase: 'dns', host: 'a.test' })
const exchange = (attempt: number, report: ExchangeReport): ProbeEvent => ({
  kind: 'exchange',
  attempt,
  exchange: report,
})
const after = (...events: readonly ProbeEvent[]): ProbeRun => events.reduce(withEvent, startRun('key'))
const DOING = { phase: 'dns', host: 'a.test' } as const

describe('what a run has said', () => {
  test.each<{ readonly why: string; readonly events: readonly ProbeEvent[]; readonly run: Partial<ProbeRun> }>([
    {
      why: 'nothing yet',
      events: [],
      run: {
        key: 'key',
        isRunning: true,
        attempts: new Map(),
        objects: [],
        pems: new Map(),
        verdict: null,
        stopped: null,
      },
    },
    {
      why: 'how its computer differs from a node',
      events: [{ kind: 'environment', environment: ENVIRONMENT }],
      run: { environment: ENVIRONMENT, isRunning: true },
    },
    {
      why: 'that it began',
      events: [{ kind: 'started', urls: ['https://a.test/'] }],
      run: { isRunning: true, attempts: new Map() },
    },
    {
      why: 'what is being done for an attempt',
      events: [phase(1)],
      run: { attempts: new Map([[1, { doing: DOING, exchanges: [], outcome: null, onlyIf: null }]]) },
    },
    {
      why: 'an exchange, and that nothing is being done after it',
      events: [phase(0), exchange(0, EXCHANGE)],
      run: { attempts: new Map([[0, { doing: null, exchanges: [EXCHANGE], outcome: null, onlyIf: null }]]) },
    },
    {
      why: 'several exchanges in their order',
      events: [exchange(0, EXCHANGE), phase(0), exchange(0, AGAIN)],
      run: { attempts: new Map([[0, { doing: null, exchanges: [EXCHANGE, AGAIN], outcome: null, onlyIf: null }]]) },
    },
    {
      why: 'each attempt for itself',
      events: [exchange(0, EXCHANGE), exchange(1, AGAIN), phase(1)],
      run: {
        attempts: new Map([
          [0, { doing: null, exchanges: [EXCHANGE], outcome: null, onlyIf: null }],
          [1, { doing: DOING, exchanges: [AGAIN], outcome: null, onlyIf: null }],
        ]),
      },
    },
    {
      why: 'an outcome beside its exchanges',
      events: [
        exchange(0, EXCHANGE),
        phase(0),
        { kind: 'attempt', attempt: 0, outcome: OUTCOME, asNode: true, onlyIf: 0 },
      ],
      run: {
        attempts: new Map([[0, { doing: null, exchanges: [EXCHANGE], outcome: OUTCOME, onlyIf: 0 }]]),
        isRunning: true,
      },
    },
    {
      why: 'objects in their order',
      events: [
        { kind: 'object', object: OBJECT },
        { kind: 'object', object: { ...OBJECT, bytes: 2 } },
      ],
      run: { objects: [OBJECT, { ...OBJECT, bytes: 2 }] },
    },
    {
      why: 'the verdict, with which it ends',
      events: [{ kind: 'finished', verdict: VERDICT }],
      run: { isRunning: false, verdict: VERDICT, stopped: null },
    },
    {
      why: 'why it ended without one',
      events: [phase(0), { kind: 'stopped', code: 'cancelled', why: 'Cancelled.' }],
      run: {
        isRunning: false,
        verdict: null,
        stopped: { why: 'Cancelled.' },
        attempts: new Map([[0, { doing: null, exchanges: [], outcome: null, onlyIf: null }]]),
      },
    },
    {
      why: 'the first reason of two',
      events: [
        { kind: 'stopped', code: 'cancelled', why: 'Cancelled.' },
        { kind: 'stopped', code: 'cancelled', why: 'The connection ended.' },
      ],
      run: { stopped: { why: 'Cancelled.' } },
    },
    {
      why: 'a verdict, which no later end takes away',
      events: [
        { kind: 'finished', verdict: VERDICT },
        { kind: 'stopped', code: 'cancelled', why: 'The connection ended.' },
      ],
      run: { verdict: VERDICT, stopped: null },
    },
  ])('$why', ({ events, run }) => {
    expect(after(...events)).toMatchObject(run)
    expect(after(...events).attempts.size).toBe(run.attempts?.size ?? after(...events).attempts.size)
  })

  test('is stopped by the page as by the server', () => {
    expect(stopRun(after(phase(0)), { why: 'Cancelled.' })).toEqual(
      after(phase(0), { kind: 'stopped', code: 'cancelled', why: 'Cancelled.' }),
    )
  })

  test('is never changed in place', () => {
    const before = after(exchange(0, EXCHANGE))
    const events: readonly ProbeEvent[] = [
      phase(0),
      exchange(0, AGAIN),
      { kind: 'attempt', attempt: 1, outcome: OUTCOME, asNode: true, onlyIf: 0 },
      { kind: 'object', object: OBJECT },
      { kind: 'finished', verdict: VERDICT },
      { kind: 'stopped', code: 'cancelled', why: 'x' },
    ]
    for (const event of events) withEvent(before, event)
    expect(before).toEqual(after(exchange(0, EXCHANGE)))
  })
})

const ended = (leadsTo: OutcomeReport['leadsTo'], attempt = 0): ProbeEvent => ({
  kind: 'attempt',
  attempt,
  outcome: { ...OUTCOME, leadsTo },
  asNode: true,
  onlyIf: null,
})
const FINISHED: ProbeEvent = { kind: 'finished', verdict: VERDICT }

describe('how an attempt is marked', () => {
  test.each<{
    readonly why: string
    readonly events: readonly ProbeEvent[]
    readonly marked: ReturnType<typeof attemptMark>
  }>([
    { why: 'not at all while it is asked', events: [phase(0)], marked: { mark: null, goesOn: false } },
    { why: 'as found', events: [ended('found')], marked: { mark: 'found', goesOn: false } },
    { why: 'as failed, and the route goes on', events: [ended('next')], marked: { mark: 'fails', goesOn: true } },
    { why: 'as failed, and the last never goes on', events: [ended('last')], marked: { mark: 'fails', goesOn: false } },
    { why: 'as failed, where the pull ends', events: [ended('dead-end')], marked: { mark: 'fails', goesOn: false } },
    { why: 'as undecided', events: [ended('undecided')], marked: { mark: 'undecided', goesOn: false } },
    {
      why: 'as not asked, once the run has a verdict',
      events: [ended('found', 1), FINISHED],
      marked: { mark: 'not-asked', goesOn: false },
    },
    {
      why: 'not at all, when the run was cancelled before it',
      events: [{ kind: 'stopped', code: 'cancelled', why: 'Cancelled.' }],
      marked: { mark: null, goesOn: false },
    },
  ])('$why', ({ events, marked }) => {
    expect(attemptMark(after(...events), 0)).toEqual(marked)
  })
})

test('an attempt that is asked again loses what it said; the others keep it, and there is no verdict', () => {
  const before = after(
    { kind: 'started', urls: ['https://a.test/', 'https://b.test/'] },
    { kind: 'environment', environment: ENVIRONMENT },
    ended('next', 0),
    ended('found', 1),
    FINISHED,
  )
  const again = startAgain(before, 0)
  expect([...again.attempts.keys()]).toEqual([1])
  expect(again).toMatchObject({ key: 'key', isRunning: true, only: 0, verdict: null, environment: ENVIRONMENT })
  expect(again.urls).toEqual(before.urls)
})

test('the text of a certificate is kept, since a run says it once, also when an attempt is asked again', () => {
  const certificate = { subject: '', issuer: '', names: [], validFrom: '', validTo: '', isCa: false, sha256: 'AA' }
  const sent = (pem: string | null): ProbeEvent =>
    exchange(0, {
      ...EXCHANGE,
      tls: { protocol: null, chain: [{ ...certificate, pem }], refusal: null, skipVerify: false, authorities: [] },
    })
  const run = [sent('text'), sent(null)].reduce(withEvent, startRun('key'))
  expect([...run.pems]).toEqual([['AA', 'text']])
  expect([...startAgain(run, 0).pems]).toEqual([['AA', 'text']])
})
