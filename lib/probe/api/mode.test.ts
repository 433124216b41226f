import { describe, expect, it } from 'vitest'
import { bodyOf, contact, policyOf, startSite } from '@/lib/testdata/rig/probe-site'
import { hostProblem, probePolicy, type ProbeSettings } from './mode'

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
  ])('with a list: %s', async (_, allow, host, port, isAllowed) => {
    expect(hostProblem(policyOf({ mode: 'allowlist', allow }), host, port) === null).toBe(isAllowed)
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
