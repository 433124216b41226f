import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ProbeEvent } from '@/lib/probe/event'
import { mirror, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const layer = { digest: digestOf('layer'), mediaType: 'application/vnd.oci.image.layer.v1.tar', size: 5 }
const MANIFEST = JSON.stringify({ config: { ...layer, digest: digestOf('config') }, layers: [layer] })

/** A registry with an account, that gives its blobs out of `storage.test`. */
async function startWithStorage(address: string) {
  const seen: string[] = []
  const storage = await startRegistry((url, { authorization = 'none' }) => {
    seen.push(`${url} ${authorization}`)
    return { status: 200 }
  })
  const registry = await startRegistry((url, { authorization }) => {
    if (authorization === undefined) return { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }
    if (url.includes('/blobs/'))
      return { status: 307, headers: { Location: `http://storage.test:${storage}/bucket?signature=canary-signature` } }
    const headers = { 'Docker-Content-Digest': digestOf(MANIFEST), 'Content-Length': String(MANIFEST.length) }
    return { status: 200, headers, body: MANIFEST }
  })
  const site = await startSite(policyOf(), {
    lookup: (name) => Promise.resolve([{ address: name === 'storage.test' ? address : '10.0.0.1', family: 4 }]),
    dial: (_, port) => ({ host: '127.0.0.1', port }),
  })
  const host = `registry.test:${registry}`
  const text = mirror(`http://${host}`, `configs:\n  "${host}":\n    auth: {username: u, password: hidden-secret}\n`)
  const asked = { text, deep: true, contacts: [contact(`http://${host}`, host)] }
  return { asked, site, seen, storage, host }
}

const blobs = (events: readonly ProbeEvent[]) =>
  events.flatMap((event) => (event.kind === 'object' && event.object.what !== 'manifest' ? [event.object] : []))

describe('blobs that a registry gives out of the storage of a cloud', () => {
  it('are asked for there without credentials, and the result says so', async () => {
    const { asked, site, seen, storage } = await startWithStorage('1.1.1.1')
    const events = await site.probe(asked)
    expect(seen).toEqual(['/bucket?signature=canary-signature none', '/bucket?signature=canary-signature none'])
    expect(blobs(events).map(({ problem }) => problem)).toEqual([null, null])
    expect(blobs(events)[0]?.note).toContain(`storage.test:${storage} gives it`)
    expect(JSON.stringify(events)).not.toContain('canary-signature')
  })

  it('are not asked for in a network of one’s own', async () => {
    const { asked, site, seen } = await startWithStorage('10.0.0.2')
    expect(blobs(await site.probe(asked))[0]?.problem).not.toBeNull()
    expect(seen).toEqual([])
  })

  it('are asked for there after a yes', async () => {
    const { asked, site, seen, storage, host } = await startWithStorage('10.0.0.2')
    const consent = { kind: 'redirect', registry: host, realm: `http://storage.test:${storage}` }
    expect(blobs(await site.probe({ ...asked, consents: [consent] })).map(({ problem }) => problem)).toEqual([
      null,
      null,
    ])
    expect(seen).toHaveLength(2)
  })
})
