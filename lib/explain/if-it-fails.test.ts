import { describe, expect, it } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { issue, known, company, NOT, saidOf, type Peer } from '@/lib/testdata/rig/verdict-rig'
import { shownError, signsOf } from './if-it-fails'
import { inEnglish } from '@/lib/words/saying'

const planFor = (endpoints: readonly string[], configs: string, image = 'a.test/b:1', options = {}) =>
  analyze(
    {
      text: `mirrors:\n  a.test:\n    endpoint: ${JSON.stringify(endpoints)}\n${configs}`,
      image,
      options: { ...defaultOptions(), disableDefaultRegistryEndpoint: true, ...options },
    },
    engines,
  ).plan

const signsFor = (endpoint: string, configs = '') => {
  const plan = planFor([endpoint], configs)
  return signsOf(plan.attempts[0]!, plan)
}

const isIn = (line: string, says: string): boolean => {
  let from = 0
  return says.split('…').every((part) => {
    const at = line.indexOf(part.trim(), from)
    from = at + part.length
    return at >= 0
  })
}

const LOGIN = 'configs:\n  m1.test:\n    auth: {username: alice, password: wrong-word}\n'
const BASIC: Peer = { behaviour: 'basic|alice:s3cret-word' }

describe('the signs of a failure are in the event that the pod then has', () => {
  it.each<[when: string, peer: Peer, endpoint: string, configs?: string]>([
    ['it has no b', NOT, 'http://m1.test'],
    ['the login may not pull this', { behaviour: '403' }, 'http://m1.test'],
    ['the registry wants a login', BASIC, 'http://m1.test'],
    ['the login is wrong', BASIC, 'http://m1.test', LOGIN],
    ['the port speaks http', NOT, 'https://m1.test'],
    ['the certificate is for another name', { ...NOT, tls: issue(known, 'other.test') }, 'https://m1.test'],
    [
      'the certificate is from another CA than ca_file',
      { ...NOT, tls: issue(company, 'm1.test') },
      'https://m1.test',
      'configs:\n  m1.test:\n    tls: {ca_file: /ca.pem}\n',
    ],
  ])('%s', async (when, peer, endpoint, configs = '') => {
    const said = await saidOf({
      why: when,
      peers: { 'm1.test': peer },
      endpoints: [endpoint],
      configs,
      files: { '/ca.pem': known.certificate },
      isNode: true,
      outcome: 'fails',
      headline: '',
      leadsTo: ['last'],
      kubelet: '',
    })
    const line = said.kubelet ?? ''
    const signs = signsFor(endpoint, configs).filter(({ says }) => isIn(line, says))
    expect(signs.map((sign) => inEnglish(sign.when))).toEqual([when])
  })
})

describe('only what can happen is listed', () => {
  it.each<[why: string, endpoint: string, without: RegExp, configs?: string]>([
    ['an address is not looked up', 'https://10.0.0.1:5000', /no such host/],
    ['http has no certificate', 'http://m1.test', /x509|HTTPS client/],
    ['nor is one looked at', 'https://m1.test', /x509/, 'configs: {m1.test: {tls: {insecure_skip_verify: true}}}'],
    ['https is not taken for http', 'https://m1.test', /400/],
    ['who has a login is not told to get one', 'http://m1.test', /pull access denied/, LOGIN],
  ])('%s', (_why, endpoint, without, configs) => {
    const signs = signsFor(endpoint, configs)
    expect(signs.length).toBeGreaterThan(4)
    expect(signs.filter(({ says }) => without.test(says))).toEqual([])
  })

  it('with and without a login, where it is not known whether there is one', () => {
    const signs = signsFor('https://m1.test', 'configs:\n  "{{ cache }}":\n    auth: {username: a, password: b}\n')
    expect(signs.map(({ when }) => inEnglish(when))).toEqual(
      expect.arrayContaining(['the login is wrong', 'the registry wants a login']),
    )
  })
  it('nothing for what cannot end the pull', () => {
    const plan = planFor([], '', 'a.test/b:1', { embeddedRegistry: true })
    expect(plan.attempts.map((attempt) => signsOf(attempt, plan).length > 0)).toEqual(
      plan.attempts.map(({ kind }) => kind !== 'embedded'),
    )
    expect(plan.attempts[0]?.kind).toBe('embedded')
  })
})

describe('which error of several is shown', () => {
  it.each([
    ['one attempt has one', ['http://m1.test'], 'v1.30.14+k3s1', null],
    [
      'containerd 1.7 shows the first that is not a 404',
      ['http://m1.test', 'http://m2.test'],
      'v1.30.14+k3s1',
      /first that is not a 404/,
    ],
    ['containerd 2 shows the gravest', ['http://m1.test', 'http://m2.test'], 'v1.34.0+k3s1', /Of equals/],
  ])('%s', (_why, endpoints, release, words) => {
    const note = shownError(planFor(endpoints, ''), releaseOf({ ...defaultOptions(), release }))
    if (words === null) expect(note).toBeNull()
    else expect(note && inEnglish(note)).toMatch(words)
  })
})
