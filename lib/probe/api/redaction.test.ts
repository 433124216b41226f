import { describe, expect, it } from 'vitest'
import { contact, mirror, policyOf, startRegistry, startSite, type RegistryReply } from '@/lib/testdata/rig/probe-site'

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
