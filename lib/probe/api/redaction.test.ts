import { describe, expect, it } from 'vitest'
import { mirror, startRegistry, startSite, type RegistryReply } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'

describe('shows nothing that it must not', () => {
  it('takes secrets out of whatever a registry says', async () => {
    const secret = 'canary-9f2c+/=&'
    const encoded = Buffer.from(`u:${secret}`).toString('base64')
    const echo = `${secret} ${encoded} ${encodeURIComponent(secret)}`
    const registry = await startRegistry((_, { authorization }): RegistryReply =>
      authorization === undefined
        ? { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }
        : {
            status: 500,
            headers: { Server: echo, Warning: `299 - "${echo}"` },
            body: JSON.stringify({ errors: [{ code: echo, message: echo }] }),
          },
    )
    const site = await startSite(policyOf())
    const text = mirror(
      `http://127.0.0.1:${registry}`,
      `configs:\n  "127.0.0.1:${registry}":\n    auth: {username: u, password: '${secret}'}\n`,
    )
    const events = JSON.stringify(
      await site.probe({
        text,
        contacts: [contact(`http://127.0.0.1:${registry}`, `127.0.0.1:${registry}`)],
        diagnostics: true,
      }),
    )
    for (const form of [secret, encoded, encodeURIComponent(secret), 'canary-9f2c']) expect(events).not.toContain(form)
    expect(events).toContain('••••••')
  })

  const shown = async (
    password: string,
    answer: (url: string, authorization: string, host: string) => RegistryReply,
  ) => {
    const registry: number = await startRegistry((url, { authorization = '', host = '' }) =>
      answer(url, authorization, host),
    )
    const site = await startSite(policyOf())
    const host = `127.0.0.1:${registry}`
    const events = await site.probe({
      text: mirror(`http://${host}`, `configs:\n  "${host}":\n    auth: {username: u, password: '${password}'}\n`),
      contacts: [contact(`http://${host}`, host)],
      diagnostics: true,
    })
    return JSON.stringify(events)
  }
  const basicFirst =
    (then: (url: string) => RegistryReply) =>
    (url: string, authorization: string): RegistryReply =>
      authorization === '' ? { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } } : then(url)

  it.each<[why: string, password: string, reply: RegistryReply]>([
    ['a password of letters in a redirect', 'hunter', { status: 307, headers: { Location: '/elsewhere/hunter/x' } }],
    ['one in the query of a redirect', 'hunter', { status: 307, headers: { Location: '/x?ns=hunter' } }],
    ['one in the host of a redirect', 'hunter', { status: 307, headers: { Location: 'http://hunter.test/x' } }],
    ['one in what is no location', 'hunter', { status: 307, headers: { Location: 'http://hunter:x@/y z' } }],
    [
      'a number in a rate limit',
      '8812345678901234567890123',
      {
        status: 404,
        headers: { 'RateLimit-Remaining': '8812345678901234567890123' },
      },
    ],
    ['one in lower case for URLs', 'canary/9f2c', { status: 500, headers: { Server: 'canary%2f9f2c' } }],
    [
      'one that is not ASCII',
      'pässwörd',
      { status: 500, headers: { Server: Buffer.from('pässwörd').toString('latin1') } },
    ],
    [
      'one in a media type',
      'hunter',
      { status: 200, headers: { 'Content-Type': 'text/hunter', 'Content-Length': '3' } },
    ],
    [
      'one in a digest',
      'hunter',
      {
        status: 200,
        headers: { 'Docker-Content-Digest': 'sha256:hunter', 'Content-Length': '3' },
      },
    ],
  ])('takes out %s', async (_, password, reply) => {
    const events = await shown(
      password,
      basicFirst(() => reply),
    )
    expect(events).toMatch(/"kind":"(?:finished|stopped)"/)
    for (const form of [password, password.slice(0, 12), Buffer.from(password).toString('latin1')])
      expect(events).not.toContain(form)
    expect(events).not.toContain('%2f9f2c')
  })

  it('takes out the token that came while it ran, and what a challenge says', async () => {
    const token = 'a.token-of-this.run'
    const events = await shown('hunter', (url, authorization, host) => {
      if (url.startsWith('/token')) return { status: 200, body: JSON.stringify({ access_token: token }) }
      return {
        status: 401,
        headers: {
          'WWW-Authenticate': `Bearer realm="http://${host}/token?apikey=canary-key",error="hunter ${authorization === '' ? '' : token}"`,
          Server: authorization,
        },
      }
    })
    for (const form of [token, 'hunter', 'canary-key']) expect(events).not.toContain(form)
  })

  it('takes out the query of a token server in the line of the kubelet too', async () => {
    const registry: number = await startRegistry((url) =>
      url.startsWith('/token')
        ? { status: 401 }
        : {
            status: 401,
            headers: { 'WWW-Authenticate': `Bearer realm="http://127.0.0.1:${registry}/token?apikey=canary-key"` },
          },
    )
    const site = await startSite(policyOf())
    const host = `http://127.0.0.1:${registry}`
    const events = await site.probe({ text: mirror(host), contacts: [contact(host)] })
    expect(events.at(-1)).toMatchObject({ verdict: { kubeletError: expect.stringContaining('/token?apikey=…') } })
    expect(JSON.stringify(events)).not.toContain('canary-key')
    expect(JSON.stringify(events)).toContain('The node shows them')
  })

  it.each(['bob:hidden-word@a.test/b:1', 'https://bob:hidden-word@a.test/b', 'docker login -p hidden-word a.test'])(
    'takes the account out of what is not an image name: %s',
    async (image) => {
      const site = await startSite(policyOf())
      const events = JSON.stringify(await site.probe({ text: mirror('http://127.0.0.1:1'), image, contacts: [] }))
      expect(events).toContain('image')
      expect(events).not.toContain('hidden-word')
    },
  )

  it('makes no events of a size that nobody reads', async () => {
    const registry: number = await startRegistry((url) =>
      url.length > 12_000
        ? {
            status: 401,
            headers: {
              'WWW-Authenticate': `Bearer realm="http://127.0.0.1:${registry}/t",scope="${'w '.repeat(4_000)}"`,
            },
          }
        : { status: 307, headers: { Location: `${url}${'x'.repeat(4_000)}` } },
    )
    const site = await startSite(policyOf())
    const host = `http://127.0.0.1:${registry}`
    const events = JSON.stringify(await site.probe({ text: mirror(host), contacts: [contact(host)] }))
    expect(events.length).toBeLessThan(20_000)
  })

  it('shows no body and few headers', async () => {
    const registry = await startRegistry(() => ({
      status: 500,
      headers: { 'X-Internal': 'a-hidden-header', 'Set-Cookie': 'a-hidden-cookie', 'Content-Type': 'text/plain' },
      body: 'a-hidden-body',
    }))
    const site = await startSite(policyOf())
    const events = JSON.stringify(
      await site.probe({
        text: mirror(`http://127.0.0.1:${registry}`),
        contacts: [contact(`http://127.0.0.1:${registry}`)],
        diagnostics: true,
      }),
    )
    expect(events).not.toContain('a-hidden')
    expect(events).toContain('text/plain')
  })

  it('reads no files of the server unless a folder is allowed, and none outside of it', async () => {
    const site = await startSite(policyOf({ filesDir: import.meta.dirname }))
    const registry = await startRegistry(() => ({ status: 404 }))
    const contacts = [contact(`https://127.0.0.1:${registry}`)]
    const withCa = (path: string) =>
      mirror(`https://127.0.0.1:${registry}`, `configs:\n  "127.0.0.1:${registry}":\n    tls: {ca_file: "${path}"}\n`)
    // It is read: a file without a certificate ends the pull.
    expect(JSON.stringify(await site.probe({ text: withCa(`${import.meta.dirname}/handler.ts`), contacts }))).toContain(
      'unable to load CA cert',
    )
    for (const path of ['/etc/passwd', `${import.meta.dirname}/../../package.json`])
      expect(JSON.stringify(await site.probe({ text: withCa(path), contacts }))).toContain('not known here')
    const closed = await startSite(policyOf())
    expect(
      JSON.stringify(await closed.probe({ text: withCa(`${import.meta.dirname}/handler.ts`), contacts })),
    ).toContain('not known here')
  })
})
