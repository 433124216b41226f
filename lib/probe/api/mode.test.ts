import { describe, expect, it } from 'vitest'
import { startSite } from '@/lib/testdata/rig/probe-site'
import { bodyOf, contact, policyOf } from '@/lib/testdata/rig/site'
import { inEnglish } from '@/lib/words/saying'
import { probePolicy, type ProbeSettings } from './mode'
import { hostProblem } from './run-means'

describe('starts only where it is safe', () => {
  const refusal = (settings: Partial<ProbeSettings>) =>
    probePolicy({ mode: '', allow: '', allowRemote: false, filesDir: '', isLoopback: true, ...settings })
  it.each<[why: string, settings: Partial<ProbeSettings>, mode: string | null]>([
    ['local on loopback', {}, 'local'],
    ['off on another interface', { isLoopback: false }, 'off'],
    ['not local on another interface', { mode: 'local', isLoopback: false }, null],
    ['unless somebody insists', { mode: 'local', isLoopback: false, allowRemote: true }, 'local'],
    ['with a list of hosts', { mode: 'allowlist', allow: 'a.test, *.b.test', isLoopback: false }, 'allowlist'],
    ['not with an empty list', { mode: 'allowlist', isLoopback: false }, null],
    ['as a demonstration', { mode: 'demo', isLoopback: false }, 'demo'],
    ['not in a mode that does not exist', { mode: 'on' }, null],
    ['files only for one person', { mode: 'demo', filesDir: '/etc' }, null],
  ])('%s', (_, settings, mode) => {
    const policy = refusal(settings)
    expect('mode' in policy ? policy.mode : null).toBe(mode)
  })

  it('sends nothing when it is off', async () => {
    const site = await startSite(policyOf({ mode: 'off' }))
    const reply = await site.ask({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
      body: JSON.stringify(bodyOf({})),
    })
    expect(reply.status).toBe(403)
  })

  it.each<[why: string, hosts: string, host: string, port: number, isAllowed: boolean]>([
    ['a host', 'a.test', 'a.test', 443, true],
    ['a host in upper case', 'a.test', 'A.TEST', 443, true],
    ['a host with this port', 'a.test:5000', 'a.test', 5000, true],
    ['a host with another port', 'a.test:5000', 'a.test', 443, false],
    ['a name below a domain', '*.b.test', 'x.b.test', 443, true],
    ['the domain itself', '*.b.test', 'b.test', 443, false],
    ['a name that only ends so', '*.b.test', 'xb.test', 443, false],
    ['another host', 'a.test', 'c.test', 443, false],
    ['a port of registries', 'a.test', 'a.test', 5000, true],
    ['no port of shells where none is named', 'a.test', 'a.test', 22, false],
    ['no port of databases', '*.b.test', 'x.b.test', 6379, false],
    ['no port of the kubelet', '10.0.0.5', '10.0.0.5', 10_250, false],
    ['any port that is named', 'a.test:22', 'a.test', 22, true],
    ['a domain with a port', '*.b.test:22', 'x.b.test', 22, true],
    ['a name with a dot at its end', 'a.test', 'a.test.', 443, true],
    ['an address of IPv6 in brackets', '[fd00::5]', 'fd00::5', 443, true],
    ['the same with a port', '[fd00::5]:5000', 'fd00::5', 5000, true],
    ['the same without brackets', 'fd00::5', 'fd00:0::5', 443, true],
    ['the same in another spelling', '[FD00:0:0::5]', 'fd00::5', 443, true],
    ['another address of IPv6', '[fd00::5]', 'fd00::6', 443, false],
  ])('with a list: %s', async (_, allow, host, port, isAllowed) => {
    expect(hostProblem(policyOf({ mode: 'allowlist', allow }), host, port) === null).toBe(isAllowed)
  })

  it.each<[why: string, allow: string, says: string]>([
    ['a URL', 'https://a.test', 'host:port'],
    ['a URL among hosts', 'a.test, http://b.test/v2', 'host:port'],
    ['a range', '10.0.0.0/8', 'ranges'],
    ['a path', 'a.test/v2', 'ranges'],
    ['a wildcard elsewhere', 'a.*.test', 'no host'],
    ['everything', '*', 'no host'],
    ['a port that is none', 'a.test:99999', 'no host'],
    ['an address that is none', '10.0.0', 'no host'],
    ['an address in brackets that is none', '[fd00::g]', 'no host'],
    ['a user', 'u@a.test', 'no host'],
  ])('does not start with a list that has %s', (_, allow, says) => {
    const policy = refusal({ mode: 'allowlist', allow })
    expect('refused' in policy && inEnglish(policy.refused)).toContain(says)
  })

  it.each([
    ['quay.io', 443, true],
    ['quay.io', 22, false],
    ['us-west1-docker.pkg.dev', 443, true],
    ['auth.docker.io', 443, true],
    ['a.test', 443, false],
  ])('as a demonstration asks %s, port %i: %s', (host, port, isAllowed) => {
    expect(hostProblem(policyOf({ mode: 'demo' }), host, port) === null).toBe(isAllowed)
  })

  it('takes no credentials as a demonstration', async () => {
    const site = await startSite(policyOf({ mode: 'demo' }))
    const body = JSON.stringify(
      bodyOf({
        text: 'configs:\n  a.test:\n    auth: {username: u, password: hidden-secret}\n',
        contacts: [contact('https://a.test', 'a.test')],
      }),
    )
    const reply = await site.ask({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
      body,
    })
    expect(reply.status).toBe(422)
    expect(reply.text).not.toContain('hidden-secret')
  })
})
