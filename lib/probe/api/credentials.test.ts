import { describe, expect, it } from 'vitest'
import {
  contact,
  mirror,
  outcomes,
  policyOf,
  startRegistry,
  startSite,
  type RegistryReply,
} from '@/lib/testdata/rig/probe-site'

describe('sends accounts and requests no more than they may be', () => {
  it('sends credentials to a foreign token server only after a yes, for that run', async () => {
    const seen: string[] = []
    const tokenServer = await startRegistry((url, headers) => {
      seen.push(`${url} ${headers.authorization ?? ''}`)
      return { status: 200, body: '{"access_token":"t"}' }
    })
    const registry = await startRegistry((_, { authorization }) =>
      authorization === 'Bearer t'
        ? { status: 404 }
        : {
            status: 401,
            headers: { 'WWW-Authenticate': `Bearer realm="http://127.0.0.1:${tokenServer}/token",service="s"` },
          },
    )
    const site = await startSite(policyOf())
    const text = mirror(
      `http://127.0.0.1:${registry}`,
      `configs:\n  "127.0.0.1:${registry}":\n    auth: {username: u, password: hidden-secret}\n`,
    )
    const contacts = [contact(`http://127.0.0.1:${registry}`, `127.0.0.1:${registry}`)]
    const events = await site.probe({ text, contacts })
    expect(outcomes(events)).toEqual(['realm-foreign'])
    expect(seen).toEqual([])
    const consent = events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome.consent] : []))[0]
    expect(consent).toEqual({
      kind: 'realm',
      registry: `127.0.0.1:${registry}`,
      realm: `http://127.0.0.1:${tokenServer}`,
    })
    expect(outcomes(await site.probe({ text, contacts, consents: [consent] }))).toEqual(['not-found'])
    expect(seen).toHaveLength(1)
    expect(outcomes(await site.probe({ text, contacts }))).toEqual(['realm-foreign'])
  })

  it('sends no credentials along a redirect', async () => {
    const seen: string[] = []
    const other = await startRegistry((_, { authorization = '' }) => {
      seen.push(authorization)
      return { status: 404 }
    })
    const registry = await startRegistry((url, { authorization }): RegistryReply =>
      authorization === undefined
        ? { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }
        : { status: 307, headers: { Location: `http://127.0.0.1:${other}${url}` } },
    )
    const site = await startSite(policyOf())
    const text = mirror(
      `http://127.0.0.1:${registry}`,
      `configs:\n  "127.0.0.1:${registry}":\n    auth: {username: u, password: hidden-secret}\n`,
    )
    const asked = { text, contacts: [contact(`http://127.0.0.1:${registry}`, `127.0.0.1:${registry}`)] }
    const consent = { kind: 'redirect', registry: `127.0.0.1:${registry}`, realm: `http://127.0.0.1:${other}` }
    const events = await site.probe({ ...asked, consents: [consent] })
    expect(seen).toEqual([''])
    expect(events.flatMap((event) => (event.kind === 'attempt' ? event.outcome.notes : [])).join(' ')).toContain(
      'would send the credentials along',
    )
  })

  it('sends a wrong password once, and says how often containerd would', async () => {
    let sent = 0
    const registry = await startRegistry((_, { authorization }) => {
      if (authorization !== undefined) sent += 1
      return { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }
    })
    const site = await startSite(policyOf())
    const text = mirror(
      `http://127.0.0.1:${registry}`,
      `configs:\n  "127.0.0.1:${registry}":\n    auth: {username: u, password: hidden-secret}\n`,
    )
    const events = await site.probe({
      text,
      contacts: [contact(`http://127.0.0.1:${registry}`, `127.0.0.1:${registry}`)],
      diagnostics: true,
    })
    expect(sent).toBe(1)
    expect(JSON.stringify(events)).toContain('3 more times')
  })

  it('asks once where there were too many requests', async () => {
    let asked = 0
    const registry = await startRegistry(() => {
      asked += 1
      return { status: 429 }
    })
    const site = await startSite(policyOf())
    await site.probe({
      text: mirror(`http://127.0.0.1:${registry}`),
      contacts: [contact(`http://127.0.0.1:${registry}`)],
      diagnostics: true,
    })
    expect(asked).toBe(1)
  })
})
