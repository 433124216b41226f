import { describe, expect, it, test } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { BEHAVIOUR_CHANGES } from './behaviour-changes'
import { changeList, changesOnWay } from './change-list'

const LIST = changeList()
const IDS = new Set(LIST.map(({ id }) => id))
const find = (id: string) => LIST.find((one) => one.id === id)

describe('the list of changes', () => {
  it('has each change that a known release brought', () => {
    const listed = new Set(
      BEHAVIOUR_CHANGES.map(({ id }) => id).filter((id) => LIST.some((one) => one.id.startsWith(id))),
    )
    expect(BEHAVIOUR_CHANGES.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([])
    expect(new Set(LIST.map(({ id }) => id)).size).toBe(LIST.length)
  })
  it('is in the order of time, the newest first', () => {
    const months = LIST.map(({ month }) => month)
    expect(months).toEqual(months.toSorted().toReversed())
    expect(months.every((month) => /^20\d\d-\d\d$/.test(month))).toBe(true)
  })
  it('has ids that can be part of an address', () => {
    for (const { id } of LIST) expect(encodeURIComponent(id)).toBe(id)
  })
})

test.each([
  {
    id: 'registries-writer-merged',
    month: '2024-03',
    k3s: ['v1.29.3+k3s1', 'v1.28.8+k3s1', 'v1.27.12+k3s1', 'v1.26.15+k3s1'],
    andFrom: 'v1.30',
  },
  {
    id: 'docker-hub-login-true',
    month: '2025-07',
    k3s: ['v1.33.3+k3s1', 'v1.32.7+k3s1', 'v1.31.11+k3s1'],
    andFrom: 'v1.34',
  },
  { id: 'wildcard-fallback-lost-true', month: '2025-02', k3s: ['v1.32.2+k3s1', 'v1.31.6+k3s1'], andFrom: 'v1.33' },
  { id: 'strict-colons-true', month: '2026-05', k3s: ['v1.36.0+k3s1'], andFrom: 'v1.37' },
])('$id came with these releases', ({ id, month, k3s, andFrom }) => {
  expect(find(id)).toMatchObject({ month, first: { k3s: { names: k3s, andFrom } } })
})

it('tells K3s from RKE2 where their containerd differs', () => {
  const { k3s, rke2 } = find('get-after-403-true')!.first
  expect(k3s.names).toContain('v1.36.4+k3s1')
  expect(rke2.names).toContain('v1.36.3+rke2r1')
})

it('has both steps that RKE2 took at once', () => {
  for (const id of ['registries-writer-verbatim', 'registries-writer-completed'])
    expect(find(id)?.first.rke2.names).toContain('v1.28.6+rke2r1')
})

it('says of http with TLS settings when it began, not what came before', () => {
  expect(find('http-with-tls')).toMatchObject({
    month: '2025-02',
    first: { k3s: { names: expect.not.arrayContaining(['v1.27.2+k3s1']) as unknown } },
  })
})

it('says which changes lie between two releases, in both directions', () => {
  const up = changesOnWay('v1.33.2+k3s1', 'v1.33.3+k3s1', 'k3s', IDS)
  expect([...up]).toContain('docker-hub-login-true')
  expect(changesOnWay('v1.33.3+k3s1', 'v1.33.2+k3s1', 'k3s', IDS)).toEqual(up)
  expect([...changesOnWay('v1.29.2+k3s1', 'v1.29.3+k3s1', 'k3s', IDS)]).toContain('registries-writer-merged')
  expect(changesOnWay('v1.33.3+k3s1', 'v1.33.3+k3s1', 'k3s', IDS).size).toBe(0)
})

it('finds many on the longest way', () => {
  for (const [distribution, suffix] of [
    ['k3s', 'k3s1'],
    ['rke2', 'rke2r1'],
  ] as const)
    expect(changesOnWay(`v1.24.0+${suffix}`, `v1.37.2+${suffix}`, distribution, IDS).size).toBeGreaterThan(25)
})

it('has words for all', () => {
  for (const { words } of LIST) expect(inEnglish(words.title)).not.toBe('')
})
