import { expect, test } from 'vitest'
import type { OutcomeReport, ProbeEvent, Verdict } from '@/lib/probe/event'
import { startRun, withEvent } from '@/components/probe/probe-run'
import { resultJson } from './result-json'
import { resultText } from './result-text'

const OUTCOME: OutcomeReport = {
  code: 'server-error',
  message: 'a.test answered 500.',
  advice: 'Look at the registry.',
  leadsTo: 'next',
  undecided: null,
  errors: [{ code: 'UNKNOWN', message: 'a \u001b[31mred\u001b[0m word' }],
  notes: [],
  details: [],
  unknownFiles: [],
  consent: null,
}
const VERDICT: Verdict = {
  outcome: 'undecided',
  headline: 'Attempt 2 could not be decided',
  undecided: [{ attempt: 1, reason: 'consent', message: 'Nobody has agreed.' }],
  isDeep: false,
  found: null,
  digest: null,
  cri: null,
  kubeletError: null,
  blamed: 0,
  elapsedMs: 1,
}
const EVENTS: readonly ProbeEvent[] = [
  { kind: 'started', urls: ['https://a.test/v2/', 'https://b.test/v2/', 'https://c.test/v2/'] },
  {
    kind: 'environment',
    environment: { isNode: false, facts: [{ about: 'proxy', text: 'No proxy is set.', mayDiffer: true }] },
  },
  {
    kind: 'exchange',
    attempt: 0,
    exchange: {
      method: 'HEAD',
      url: 'https://a.test/v2/',
      purpose: 'resolve',
      authorization: 'basic',
      status: 500,
      headers: [],
      address: '10.0.0.1:443',
      timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
      tls: null,
      failure: null,
    },
  },
  { kind: 'attempt', attempt: 0, outcome: OUTCOME, asNode: true, onlyIf: null },
  {
    kind: 'attempt',
    attempt: 1,
    outcome: { ...OUTCOME, message: 'It asks for more.', leadsTo: 'undecided', undecided: 'consent', errors: [] },
    asNode: false,
    onlyIf: 0,
  },
  { kind: 'finished', verdict: VERDICT },
]
const RUN = EVENTS.reduce(withEvent, startRun('key'))
const ASKED = { image: 'busybox:1.36', release: 'v1.37.1+k3s1', distribution: 'k3s' }

test('a result is copied for a ticket: the verdict, where it is from, and each attempt with its number', () => {
  const text = resultText(RUN, ASKED)
  expect(text.replaceAll(/\n +/g, '\n')).toBe(
    [
      'busybox:1.36, k3s v1.37.1+k3s1',
      'Undecided. Attempt 2 could not be decided',
      '- No proxy is set.',
      '',
      '1. https://a.test/v2/ fails',
      'a.test answered 500.',
      '-> Look at the registry.',
      'The registry says UNKNOWN a ⟨U+001B⟩[31mred⟨U+001B⟩[0m word',
      'HEAD https://a.test/v2/ 500, with basic, 10.0.0.1:443',
      '',
      '2. https://b.test/v2/ undecided',
      'Only if attempt 1 fails.',
      'It asks for more.',
      '-> Look at the registry.',
      '',
      '3. https://c.test/v2/ not asked',
      '',
    ].join('\n'),
  )
})

test('a result is copied for a program: its attempts are counted from 1, as on the page', () => {
  expect(JSON.parse(resultJson(RUN, ASKED))).toMatchObject({
    ...ASKED,
    verdict: { outcome: 'undecided', blamed: 1, found: null, undecided: [{ attempt: 2, reason: 'consent' }] },
    attempts: [
      { number: 1, leadsTo: 'next', onlyIf: null, exchanges: [{ status: 500 }] },
      { number: 2, leadsTo: 'undecided', onlyIf: 1, exchanges: [] },
      { number: 3, url: 'https://c.test/v2/', exchanges: [] },
    ],
  })
})
