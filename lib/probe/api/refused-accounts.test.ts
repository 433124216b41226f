import { describe, expect, it } from 'vitest'
import type { ProbeEvent } from '@/lib/probe/event'
import { outcomes, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'

const COUNT = 10
const text = (host: string, password = 'hidden-secret') =>
  `mirrors:\n  a.test:\n    endpoint: [${Array.from({ length: COUNT }, (_, index) => `"http://${host}/p${index}"`).join(', ')}]\nconfigs:\n  "${host}":\n    auth: {username: u, password: ${password}}\n`
const messages = (events: readonly ProbeEvent[]) =>
  events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome.message] : []))

describe('a wrong password is sent once, however many endpoints a host has', () => {
  it('with Basic; the others say where it is known from, and the line of the kubelet is the same', async () => {
    let sent = 0
    const registry = await startRegistry((_, { authorization }) => {
      if (authorization !== undefined) sent += 1
      return { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }
    })
    const host = `127.0.0.1:${registry}`
    const site = await startSite(policyOf())
    const events = await site.probe({
      text: text(host),
      contacts: [contact(`http://${host}`, host)],
      diagnostics: true,
    })
    expect(sent).toBe(1)
    expect(outcomes(events)).toEqual(Array.from({ length: COUNT }, () => 'wrong-credentials'))
    expect(messages(events)[9]).toContain('known from attempt 1')
    expect(events.at(-1)).toMatchObject({
      verdict: { blamed: 0, kubeletError: expect.stringContaining('401 Unauthorized') },
    })
  })

  it.each([
    ['401 to POST', 401, ''],
    ['an error of OAuth', 400, '{"error":"invalid_grant"}'],
  ])('with a token server that answers with %s', async (_, status, body) => {
    let sent = 0
    const registry: number = await startRegistry((url) => {
      if (!url.startsWith('/token'))
        return { status: 401, headers: { 'WWW-Authenticate': `Bearer realm="http://127.0.0.1:${registry}/token"` } }
      sent += 1
      return { status, body }
    })
    const host = `127.0.0.1:${registry}`
    const site = await startSite(policyOf())
    const events = await site.probe({ text: text(host), contacts: [contact(`http://${host}`, host)] })
    expect(sent).toBe(1)
    expect(outcomes(events).slice(0, 2)).toEqual(['token-refused', 'wrong-credentials'])
  })

  it('and with GET where the server takes no POST, as Artifactory', async () => {
    const methods: string[] = []
    const registry: number = await startRegistry((url, headers) => {
      if (headers.authorization?.startsWith('Bearer ')) return { status: 404 }
      if (!url.startsWith('/token'))
        return { status: 401, headers: { 'WWW-Authenticate': `Bearer realm="http://127.0.0.1:${registry}/token"` } }
      methods.push(headers.authorization === undefined ? 'POST' : 'GET')
      return headers.authorization === undefined
        ? { status: 401, headers: { 'X-JFrog-Version': 'Artifactory/7' } }
        : { status: 200, body: '{"token":"a-token"}' }
    })
    const host = `127.0.0.1:${registry}`
    const site = await startSite(policyOf())
    const events = await site.probe({ text: text(host), contacts: [contact(`http://${host}`, host)] })
    expect(outcomes(events)[0]).toBe('path-not-a-registry')
    expect(methods.slice(0, 2)).toEqual(['POST', 'GET'])
  })

  it('and a registry that leads in a circle gets it no more often than it takes to see that', async () => {
    let sent = 0
    const registry = await startRegistry((_, { authorization }) => {
      if (authorization === undefined) return { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }
      sent += 1
      return { status: 307, headers: { Location: '/again' } }
    })
    const host = `127.0.0.1:${registry}`
    const site = await startSite(policyOf())
    const events = await site.probe({
      text: text(host).replace(/endpoint: .*/, `endpoint: ["http://${host}"]`),
      contacts: [contact(`http://${host}`, host)],
    })
    expect(outcomes(events)).toEqual(['redirect-loop'])
    expect(sent).toBe(2)
  })
})
