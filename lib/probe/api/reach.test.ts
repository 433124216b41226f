import { describe, expect, it } from 'vitest'
import { mirror, outcomes, startCanary, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'

describe('contacts nothing that it must not', () => {
  it('asks only the hosts of the list, also after a redirect', async () => {
    const canary = await startCanary()
    const registry = await startRegistry(() => ({
      status: 307,
      headers: { Location: `http://127.0.0.1:${canary.port}/v2/` },
    }))
    const site = await startSite(policyOf({ mode: 'allowlist', allow: `127.0.0.1:${registry}` }))
    expect(
      outcomes(
        await site.probe({
          text: mirror(`http://127.0.0.1:${registry}`),
          contacts: [contact(`http://127.0.0.1:${registry}`)],
        }),
      ),
    ).toEqual(['address-forbidden'])
    expect(
      outcomes(
        await site.probe({
          text: mirror(`http://127.0.0.1:${canary.port}`),
          contacts: [contact(`http://127.0.0.1:${canary.port}`)],
        }),
      ),
    ).toEqual(['address-forbidden'])
    expect(canary.visits()).toBe(0)
  })

  it.each([
    'http://169.254.169.254/latest',
    'http://[::ffff:169.254.169.254]/',
    'http://[2002:a9fe:a9fe::]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://metadata.google.internal/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
  ])('never a metadata service, whatever it is called: %s', async (target) => {
    const canary = await startCanary()
    const registry = await startRegistry(() => ({ status: 302, headers: { Location: target } }))
    const site = await startSite(policyOf(), {
      dial: (ip, port) =>
        ip === '127.0.0.1' && port === registry ? { host: ip, port } : { host: '127.0.0.1', port: canary.port },
    })
    expect(
      outcomes(
        await site.probe({
          text: mirror(`http://127.0.0.1:${registry}`),
          contacts: [contact(`http://127.0.0.1:${registry}`)],
        }),
      ),
    ).toEqual(['address-forbidden'])
    expect(canary.visits()).toBe(0)
  })

  it.each([
    'http://2130706433/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://a.test\\@169.254.169.254/',
    'http://user:x@a.test/',
    'file:///etc/passwd',
    'gopher://a.test/',
  ])('nothing that two readers understand differently: %s', async (target) => {
    const canary = await startCanary()
    const registry = await startRegistry(() => ({ status: 302, headers: { Location: target } }))
    const site = await startSite(policyOf(), {
      lookup: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })),
      dial: (ip, port) => (port === registry ? { host: ip, port } : { host: '127.0.0.1', port: canary.port }),
    })
    const asked = { text: mirror(`http://127.0.0.1:${registry}`), contacts: [contact(`http://127.0.0.1:${registry}`)] }
    const first = await site.probe(asked)
    const consents = first.flatMap((event) => (event.kind === 'attempt' ? (event.outcome.consent ?? []) : []))
    expect(['unsendable', 'dns-not-found']).toContain(outcomes(await site.probe({ ...asked, consents }))[0])
    expect(canary.visits()).toBe(0)
  })

  it('looks a name up once for each connection and connects to what it checked', async () => {
    const canary = await startCanary()
    const registry = await startRegistry((url) => ({ status: 302, headers: { Location: `${url}x` } }))
    let lookups = 0
    const site = await startSite(policyOf(), {
      lookup: () => {
        lookups += 1
        return Promise.resolve([{ address: lookups === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }])
      },
      dial: (ip, port) => (ip === '127.0.0.1' ? { host: ip, port } : { host: '127.0.0.1', port: canary.port }),
    })
    expect(
      outcomes(
        await site.probe({
          text: mirror(`http://a.lab.test:${registry}`),
          contacts: [contact(`http://a.lab.test:${registry}`)],
        }),
      ),
    ).toEqual(['address-forbidden'])
    expect(canary.visits()).toBe(0)
  })

  it('refuses a name of which one address is forbidden', async () => {
    const canary = await startCanary()
    const site = await startSite(policyOf(), {
      lookup: () =>
        Promise.resolve([
          { address: '127.0.0.1', family: 4 },
          { address: '169.254.169.254', family: 4 },
        ]),
    })
    expect(
      outcomes(
        await site.probe({
          text: mirror(`http://a.lab.test:${canary.port}`),
          contacts: [contact(`http://a.lab.test:${canary.port}`)],
        }),
      ),
    ).toEqual(['address-forbidden'])
    expect(canary.visits()).toBe(0)
  })
})
