import { describe, expect, it } from 'vitest'
import { mirror, outcomes, startRegistry, startSite, type RegistryReply } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'

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

  it.each([
    ['taken out of a link', 'username: alice, password: REDACTED_PASSWORD'],
    ['of an example', 'username: alice, password: changeme'],
    ['of a form', 'username: FILL_IN_USERNAME, password: FILL_IN_PASSWORD'],
    ['that nobody expands', 'username: alice, password: "${PASSWORD}"'],
    ['in base64', `auth: ${Buffer.from('alice:<password>').toString('base64')}`],
    ['for a token', 'identity_token: REDACTED_TOKEN'],
  ])('never sends a placeholder %s, to the registry or its token server', async (_, auth) => {
    for (const scheme of ['Basic realm="x"', 'Bearer realm="http://HOST/token",service="s"']) {
      const seen: string[] = []
      const port: number = await startRegistry((url, { authorization, host }) => {
        seen.push(`${url.replace(/\?.*/, '')} ${authorization ?? 'anonymous'}`)
        return { status: 401, headers: { 'WWW-Authenticate': scheme.replace('HOST', host ?? '') } }
      })
      const host = `127.0.0.1:${port}`
      const text = mirror(`http://${host}`, `configs:\n  "${host}":\n    auth: {${auth}}\n`)
      const site = await startSite(policyOf())
      const events = await site.probe({ text, contacts: [contact(`http://${host}`, host)], diagnostics: true })
      expect(outcomes(events)).toEqual(['credentials-not-filled-in'])
      // What the registry says to it was not asked.
      const { verdict } = events.find((event) => event.kind === 'finished') ?? {}
      expect(verdict).toMatchObject({
        outcome: 'undecided',
        undecided: [{ attempt: 0, reason: 'account-not-filled-in' }],
      })
      expect(seen).toEqual(['/v2/b/manifests/1 anonymous'])
    }
  })

  it('asks nobody whose login a placeholder decides', async () => {
    const seen: string[] = []
    const port = await startRegistry((url) => {
      seen.push(url)
      return { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }
    })
    const text = mirror(
      `http://127.0.0.1:${port}`,
      'configs:\n  "{{ cache }}":\n    auth: {username: a, password: b9}\n',
    )
    const events = await (await startSite(policyOf())).probe({ text, contacts: [] })
    const { verdict } = events.find((event) => event.kind === 'finished') ?? {}
    expect(verdict).toMatchObject({ outcome: 'undecided', undecided: [{ attempt: 0, reason: 'not-filled-in' }] })
    expect(seen).toEqual([])
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
