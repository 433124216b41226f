import { rootCertificates } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { readStatus } from './event'
import { readEvent, readInspection } from './read-answer'
import { inspectCertificates } from '@/lib/probe/wire/certificates'

const STATUS = { mode: 'local', startToken: 't', takesCredentials: true, readsFiles: false }
const INSPECTION = inspectCertificates(rootCertificates[0] ?? '', null, ['a.test'], Date.now())

describe('an event', () => {
  it.each([
    ['of a known kind', '{"kind":"stopped","code":"failed","why":"a"}', { kind: 'stopped', code: 'failed', why: 'a' }],
    [
      'without what a later version says besides',
      '{"kind":"stopped","code":"failed","why":"a","more":1}',
      { kind: 'stopped', code: 'failed', why: 'a' },
    ],
    ['but not of another kind', '{"kind":"paused"}', null],
    ['but not without what belongs to it', '{"kind":"phase","attempt":0,"phase":"dns"}', null],
    ['but not of another type', '{"kind":"started","urls":"a"}', null],
    ['but not half a line', '{"kind":"stop', null],
  ])('is read %s', (_, line, event) => {
    expect(readEvent(line)).toEqual(event)
  })
})

it('the status of the server is read, and nothing else', () => {
  expect(readStatus(JSON.stringify(STATUS))).toEqual(STATUS)
  expect(readStatus(JSON.stringify({ ...STATUS, mode: 'maybe' }))).toBeNull()
  expect(readStatus(JSON.stringify({ ...STATUS, startToken: 1 }))).toBeNull()
  expect(readStatus('null')).toBeNull()
  expect(readStatus('<html>')).toBeNull()
})

it('what is said of certificates is read, and nothing else', () => {
  expect(INSPECTION.certificates).toHaveLength(1)
  expect(readInspection(JSON.stringify(INSPECTION))).toEqual(INSPECTION)
  expect(readInspection(JSON.stringify({ ...INSPECTION, covers: null }))).toBeNull()
})
