import { describe, expect, it } from 'vitest'
import { mirror, outcomes, startRegistry, startSite, type RegistryReply } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'
import type { Consent, ProbeEvent } from '@/lib/probe/event'

const bearer = (realm: string): RegistryReply => ({
  status: 401,
  headers: { 'WWW-Authenticate': `Bearer realm="${realm}",service="s"` },
})
const auth = (...hosts: readonly string[]) =>
  `configs:\n${hosts.map((host) => `  "${host}":\n    auth: {username: u, password: hidden-secret}\n`).join('')}`
const consentsOf = (events: readonly ProbeEvent[]): readonly Consent[] =>
  events.flatMap((event) => (event.kind === 'attempt' ? (event.outcome.consent ?? []) : []))

/** A server that notes who comes and with what. */
async function startWitness(reply: RegistryReply = { status: 404 }) {
  const seen: string[] = []
  const port = await startRegistry((url, { authorization = '' }) => {
    seen.push(`${url} ${authorization}`.trim())
    return reply
  })
  return { host: `127.0.0.1:${port}`, port, seen }
}

describe('a host that nobody agreed to', () => {
  it('is not asked for a token, with or without an account, before a yes', async () => {
    const witness = await startWitness({ status: 200, body: '{"token":"canary-of-the-network"}' })
    const received: string[] = []
    const registry = await startRegistry((_, { authorization }) => {
      if (authorization === undefined) return bearer(`http://${witness.host}/admin?x=1`)
      received.push(authorization)
      return { status: 404 }
    })
    const site = await startSite(policyOf())
    const asked = { text: mirror(`http://127.0.0.1:${registry}`), contacts: [contact(`http://127.0.0.1:${registry}`)] }
    const events = await site.probe(asked)
    expect(outcomes(events)).toEqual(['realm-foreign'])
    expect({ seen: witness.seen, received }).toEqual({ seen: [], received: [] })
    expect(consentsOf(events)).toEqual([
      { kind: 'realm', registry: `127.0.0.1:${registry}`, realm: `http://${witness.host}` },
    ])
    expect(outcomes(await site.probe({ ...asked, consents: consentsOf(events) }))).toEqual(['not-found'])
    expect(witness.seen).toHaveLength(1)
  })

  it('is not followed to by a redirect before a yes, which is for that host alone', async () => {
    const witness = await startWitness()
    const other = await startWitness()
    const registry = await startRegistry(() => ({ status: 307, headers: { Location: `http://${witness.host}/a?b=1` } }))
    const site = await startSite(policyOf())
    const asked = { text: mirror(`http://127.0.0.1:${registry}`), contacts: [contact(`http://127.0.0.1:${registry}`)] }
    const events = await site.probe(asked)
    expect(outcomes(events)).toEqual(['redirect-foreign'])
    const [consent] = consentsOf(events)
    expect(consent).toEqual({ kind: 'redirect', registry: `127.0.0.1:${registry}`, realm: `http://${witness.host}` })
    for (const consents of [
      [{ ...consent, realm: `http://${other.host}` }],
      [{ ...consent, kind: 'realm' }],
      [{ ...consent, registry: other.host }],
    ])
      expect(outcomes(await site.probe({ ...asked, consents }))).toEqual(['redirect-foreign'])
    expect(witness.seen).toEqual([])
    await site.probe({ ...asked, consents: [consent] })
    expect(witness.seen).toEqual(['/a?b=1'])
  })

  it('is followed to where the plan has it too', async () => {
    const witness = await startWitness()
    const registry = await startRegistry(() => ({ status: 307, headers: { Location: `http://${witness.host}/x` } }))
    const site = await startSite(policyOf())
    const text = `mirrors:\n  a.test:\n    endpoint: ["http://127.0.0.1:${registry}", "http://${witness.host}"]\n`
    await site.probe({ text, contacts: [contact(`http://127.0.0.1:${registry}`), contact(`http://${witness.host}`)] })
    expect(witness.seen[0]).toBe('/x')
  })

  it('gets its account only after a yes of its own: A leads to B, which wants the account for B', async () => {
    const seen: string[] = []
    const b = await startRegistry((_, { authorization = '' }) => {
      seen.push(authorization)
      return authorization === ''
        ? { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }
        : { status: 404 }
    })
    const a = await startRegistry((url) => ({ status: 307, headers: { Location: `http://127.0.0.1:${b}${url}` } }))
    const site = await startSite(policyOf())
    const asked = {
      text: mirror(`http://127.0.0.1:${a}`, auth(`127.0.0.1:${b}`)),
      contacts: [contact(`http://127.0.0.1:${a}`)],
    }
    const redirect = consentsOf(await site.probe(asked))
    const events = await site.probe({ ...asked, consents: redirect })
    expect(outcomes(events)).toEqual(['account-foreign'])
    expect(seen).toEqual([''])
    const account = { kind: 'account', registry: `127.0.0.1:${a}`, realm: `http://127.0.0.1:${b}` }
    expect(consentsOf(events)).toEqual([account])
    expect(outcomes(await site.probe({ ...asked, consents: [...redirect, account] }))).toEqual(['not-found'])
    expect(seen.at(-1)).toMatch(/^Basic /)
  })

  it('is not reached from the internet in a network of one’s own without a question', async () => {
    const witness = await startWitness()
    const registry = await startRegistry(() => ({
      status: 307,
      headers: { Location: `http://inside.test:${witness.port}/` },
    }))
    const site = await startSite(policyOf(), {
      lookup: (name) => Promise.resolve([{ address: name === 'inside.test' ? '10.0.0.1' : '1.1.1.1', family: 4 }]),
      dial: (_, port) => ({ host: '127.0.0.1', port }),
    })
    const asked = {
      text: mirror(`http://outside.test:${registry}`),
      contacts: [contact(`http://outside.test:${registry}`)],
    }
    expect(outcomes(await site.probe(asked))).toEqual(['redirect-foreign'])
    expect(witness.seen).toEqual([])
  })

  it('is not reached by the name that answered from the internet before', async () => {
    const registry = await startRegistry((url) => ({ status: 307, headers: { Location: `${url}x` } }))
    let lookups = 0
    const site = await startSite(policyOf(), {
      lookup: () => {
        lookups += 1
        return Promise.resolve([{ address: lookups === 1 ? '1.1.1.1' : '10.0.0.1', family: 4 }])
      },
      dial: (_, port) => ({ host: '127.0.0.1', port }),
    })
    const text = mirror(`http://outside.test:${registry}`)
    const events = await site.probe({ text, contacts: [contact(`http://outside.test:${registry}`)] })
    expect(outcomes(events)).toEqual(['address-forbidden'])
  })
})

describe('this program itself', () => {
  it.each(['127.0.0.1', 'localhost', '127.0.0.9', '[::1]', '[::ffff:127.0.0.1]', 'any.test'])(
    'is not asked as %s, by the plan, a redirect or a token server',
    async (name) => {
      const site = await startSite(policyOf())
      const own = `http://${name}:${site.port}`
      const consents = (registry: string) => ['realm', 'redirect'].map((kind) => ({ kind, registry, realm: own }))
      expect(outcomes(await site.probe({ text: mirror(own), contacts: [contact(own)] }))).toEqual(['address-forbidden'])
      for (const reply of [bearer(`${own}/api/probe`), { status: 307, headers: { Location: `${own}/api/probe` } }]) {
        const registry = `127.0.0.1:${await startRegistry(() => reply)}`
        const events = await site.probe({
          text: mirror(`http://${registry}`),
          contacts: [contact(`http://${registry}`)],
          consents: consents(registry),
        })
        expect(['address-forbidden', 'token-failed']).toContain(outcomes(events)[0])
        expect(JSON.stringify(events)).toContain('this program itself is there')
      }
    },
  )

  it('tells the token of this start to no program that only fetches a URL', async () => {
    const site = await startSite(policyOf())
    const plain = await site.ask({})
    expect({ status: plain.status, isGiven: plain.text.includes(site.token) }).toEqual({ status: 403, isGiven: false })
    const page = await site.ask({ headers: { 'Sec-Fetch-Site': 'same-origin' } })
    expect(page.text).toContain(site.token)
    expect(Object.keys(JSON.parse(page.text) as object)).not.toContain('token')
  })
})
