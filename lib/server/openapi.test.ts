import { createServer } from 'node:http'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { listen, mirror, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { bodyOf, contact, OPTIONS, policyOf, type Reply, type Site } from '@/lib/testdata/rig/site'
import { createLinkHandler } from './link-handler'
import { makeLink } from './make-link'
import { openApi } from './openapi'

const DESCRIPTION = openApi('1.2.3')
const ajv = new Ajv2020({ strict: false, allErrors: true })
/** A shape that an answer has more in than it says is wrong too, although readers pass over what they do not know. */
ajv.addSchema(closed(DESCRIPTION) as object, 'answers')
ajv.addSchema(DESCRIPTION, 'requests')

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]))
  return copy['type'] === 'object' && 'properties' in copy ? { ...copy, additionalProperties: false } : copy
}

function problems(of: 'answers' | 'requests', name: string, value: unknown) {
  const validate = ajv.compile({ $ref: `${of}#/components/schemas/${name}` })
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) => ({ instancePath, message, params }))
}

const linesOf = ({ text }: Reply): readonly unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

function post(site: Site, path: string, body: unknown): Promise<Reply> {
  const headers = { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token }
  return site.ask({ method: 'POST', path, headers, body: JSON.stringify(body) })
}

describe('the description of the API is true of', () => {
  it('the mode', async () => {
    const site = await startSite(policyOf())
    const { text } = await site.ask({ headers: { 'X-Pullpath-Page': '1' } })
    expect(problems('answers', 'ProbeStatus', JSON.parse(text))).toEqual([])
  })

  it('runs: deep, with an account, an error and a refused connection', async () => {
    const registry = await startRegistry((url) =>
      url.includes('other') ? { status: 500, body: '{}' } : { status: 404 },
    )
    const host = `http://127.0.0.1:${registry}`
    const site = await startSite(policyOf())
    const kinds = new Set<unknown>()
    for (const [text, image] of [
      [mirror(host), 'a.test/b:1'],
      [mirror(host), 'a.test/other:1'],
      ['mirrors: [', 'a.test/b:1'],
    ]) {
      const contacts = text === 'mirrors: [' ? [] : [contact(host)]
      const body = bodyOf({ text, image, contacts, deep: true, diagnostics: true })
      expect(problems('requests', 'ProbeRequest', body)).toEqual([])
      const answer = await post(site, '/api/probe', body)
      expect(answer).toMatchObject({
        status: 200,
        headers: { 'content-type': expect.stringContaining('application/x-ndjson') },
      })
      for (const event of linesOf(answer)) {
        expect(problems('answers', 'ProbeEvent', event)).toEqual([])
        kinds.add((event as { kind: string }).kind)
      }
    }
    expect([...kinds].toSorted()).toEqual([
      'attempt',
      'environment',
      'exchange',
      'finished',
      'phase',
      'started',
      'stopped',
    ])
  })

  it('runs of many images', async () => {
    const registry = await startRegistry(() => ({ status: 404 }))
    const host = `http://127.0.0.1:${registry}`
    const site = await startSite(policyOf())
    const body = {
      text: mirror(host),
      options: OPTIONS,
      files: {},
      contacts: [contact(host)],
      images: ['a.test/b:1', 'a.test/c:1'],
    }
    expect(problems('requests', 'ListRequest', body)).toEqual([])
    const events = linesOf(await post(site, '/api/probe-list', body))
    expect(events.length).toBeGreaterThan(3)
    expect(events.flatMap((event) => problems('answers', 'ListEvent', event))).toEqual([])
  })

  it('certificates', async () => {
    const root = createAuthority('root')
    const { certificate } = root.issue({ dns: ['r.test'] })
    const site = await startSite(policyOf())
    for (const body of [
      { certificate: certificate + root.certificate, key: null, hosts: ['r.test', 'other.test'] },
      { certificate: 'none', key: 'no key', hosts: [] },
    ]) {
      expect(problems('requests', 'CertificateRequest', body)).toEqual([])
      const { text } = await post(site, '/api/certificates', body)
      expect(problems('answers', 'CertificateInspection', JSON.parse(text))).toEqual([])
    }
  })

  it('links', async () => {
    const hosts = new Set<string>()
    const handle = createLinkHandler(hosts, (input) => Promise.resolve(makeLink(input)))
    const port = await listen(createServer((request, response) => void handle(request, response)))
    hosts.add(`127.0.0.1:${port}`)
    const body = { yaml: 'mirrors: {}', image: 'nginx', distribution: 'rke2', release: 'v1.31.5+rke2r1' }
    expect(problems('requests', 'LinkRequest', body)).toEqual([])
    const answer = await fetch(`http://127.0.0.1:${port}/api/link`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(problems('answers', 'MadeLink', await answer.json())).toEqual([])
  })

  it.each<[why: string, status: number, path: string, change: Parameters<Site['ask']>[0]]>([
    ['another name', 421, '/api/probe', { method: 'POST', headers: { Host: 'a.test' } }],
    ['another method', 405, '/api/probe', { method: 'PUT' }],
    ['no JSON', 415, '/api/certificates', { method: 'POST' }],
    ['no token', 403, '/api/probe-list', { method: 'POST', headers: { 'Content-Type': 'application/json' } }],
  ])('a refusal: %s', async (_why, status, path, change) => {
    const site = await startSite(policyOf())
    const answer = await site.ask({ path, ...change })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain('text/plain')
    const { paths } = DESCRIPTION as { paths: Record<string, { post: { responses: Record<string, unknown> } }> }
    expect(Object.keys(paths[path]?.post.responses ?? {})).toContain(String(status))
  })

  it('what it does not name: a wrong shape is found', () => {
    expect(
      problems('answers', 'ProbeStatus', { mode: 'on', startToken: '', takesCredentials: true, readsFiles: true }),
    ).not.toEqual([])
    expect(problems('answers', 'ProbeEvent', { kind: 'started', urls: [], more: 1 })).not.toEqual([])
    expect(problems('requests', 'ProbeRequest', { ...bodyOf({}), options: { distribution: 'k8s' } })).not.toEqual([])
  })
})
