import { createHash } from 'node:crypto'
import { Agent, request as requestHttp, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { afterEach, describe, expect, it } from 'vitest'
import scenarios from '@/lib/testdata/conformance/transcripts.json'
import { startScenario, type Rig, type Scenario } from './scenario'

const MANIFEST = '/v2/library/busybox/manifests/1.36'
const ALL = scenarios as unknown as readonly Scenario[]
const rigs: Rig[] = []

afterEach(async () => {
  await Promise.all(rigs.splice(0).map((rig) => rig.close()))
  await expect.poll(openServers, { interval: 5 }).toBe(0)
})

describe('answers as the recorded servers did', () => {
  it.each<{ why: string; id: string; server?: string; ask?: RequestOptions; status: number; headers?: IncomingHttpHeaders; body?: string }>([
    { why: 'a mirror without the image', id: 'chain-404-500-ok', status: 404, headers: { 'content-type': 'application/json' }, body: '{"errors":[{"code":"UNKNOWN","message":"mock 404"}]}' },
    { why: 'a mirror that fails', id: 'chain-404-500-ok', server: 'm2', status: 500, body: '{"errors":[{"code":"UNKNOWN","message":"mock 500"}]}' },
    { why: 'HEAD is not allowed', id: 'head-405', ask: { method: 'HEAD' }, status: 405, body: '' },
    { why: 'an HTML page instead of a manifest', id: 'html-200', status: 200, headers: { 'content-type': 'text/html' } },
    { why: 'elsewhere', id: '307-to-other-host', status: 307, headers: { location: `http://m2.test:5003${MANIFEST}` } },
    { why: 'no challenge', id: '401-without-challenge', status: 401, headers: { 'www-authenticate': undefined } },
    { why: 'no digest', id: 'no-digest-header', status: 200, headers: { 'docker-content-digest': undefined } },
    { why: 'an invalid digest', id: 'invalid-digest-header', status: 200, headers: { 'docker-content-digest': 'nonsense' } },
    { why: 'Basic without an account', id: 'basic-credentials', status: 401, headers: { 'www-authenticate': 'Basic realm="rig"' } },
    { why: 'Basic with another password', id: 'basic-credentials', ask: { auth: 'puller:other' }, status: 401 },
    { why: 'Basic with the account', id: 'basic-credentials', ask: { auth: 'puller:change-me' }, status: 200 },
    { why: 'tokens of the registry itself', id: 'bearer-anonymous', status: 401, headers: { 'www-authenticate': 'Bearer realm="http://m1.test:5002/token",service="m1.test"' } },
    { why: 'tokens of another host', id: 'hub-credentials-registry-1', server: 'hub', status: 401, headers: { 'www-authenticate': 'Bearer realm="https://auth.docker.io/token",service="hub.test"' } },
    { why: 'a certificate of the company', id: 'tls-private-ca', server: 'p1', status: 200 },
  ])('$why', async ({ id, server = 'm1', ask, status, headers = {}, body }) => {
    const { rig, scenario } = await start(id)
    const answer = await send(rig, scenario, server, ask)
    expect(answer.status).toBe(status)
    for (const [name, value] of Object.entries(headers)) expect(answer.headers[name], name).toBe(value)
    if (body !== undefined) expect(answer.body.toString('utf8')).toBe(body)
  })

  it('serves an index whose digest is the one it names', async () => {
    const { rig, scenario } = await start('chain-404-500-ok')
    const { headers, body } = await send(rig, scenario, 'hub')
    const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`
    expect(headers['docker-content-digest']).toBe(digest)
    const [entry] = (JSON.parse(body.toString('utf8')) as { readonly manifests: readonly { readonly digest: string }[] }).manifests
    const byDigest = await send(rig, scenario, 'hub', { path: `/v2/library/busybox/manifests/${entry?.digest}` })
    expect(byDigest.headers['docker-content-digest']).toBe(entry?.digest)
    expect(rig.requests.at(-1)?.url).toBe(`/v2/library/busybox/manifests/${entry?.digest.slice(0, 19)}`)
  })

  it('gives a token for the account, takes it, and logs no secret', async () => {
    const { rig, scenario } = await start('bearer-credentials')
    const form = new URLSearchParams({ grant_type: 'password', username: 'puller', password: 'change-me' })
    const given = await send(rig, scenario, 'm1', { method: 'POST', path: '/token' }, form.toString())
    const { access_token: token } = JSON.parse(given.body.toString('utf8')) as { readonly access_token: string }
    expect((await send(rig, scenario, 'm1', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200)
    expect(rig.requests).toEqual([
      { server: 'm1', method: 'POST', url: '/token', authorization: 'none', form: { grant_type: 'password', username: 'puller', password: '(password)' }, status: 200 },
      { server: 'm1', method: 'GET', url: MANIFEST, authorization: 'bearer', status: 200 },
    ])
  })

  it.each([
    { why: 'nothing is listening', id: 'mirrors-404-default-refused', server: 'hub', code: 'ECONNREFUSED', logged: [] },
    { why: 'the connection is closed without an answer', id: 'drop-then-default', server: 'm1', code: 'ECONNRESET', logged: [0] },
    { why: 'the authority is unknown', id: 'tls-unknown-ca', server: 'u1', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', logged: [] },
    { why: 'a client certificate is required', id: 'tls-client-certificate', server: 'p1', code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', logged: [] },
  ])('$why', async ({ id, server, code, logged }) => {
    const { rig, scenario } = await start(id)
    await expect(send(rig, scenario, server)).rejects.toMatchObject({ code })
    expect(rig.requests.map(({ status }) => status)).toEqual(logged)
  })

  it('takes the client certificate of the node', async () => {
    const { rig, scenario } = await start('tls-client-certificate')
    const [cert, key] = ['/etc/rancher/k3s/client.crt', '/etc/rancher/k3s/client.key'].map((path) => rig.files.get(path))
    expect((await send(rig, scenario, 'p1', { cert, key } as RequestOptions)).status).toBe(200)
  })
})

it('knows the names of the scenario, token servers too, and no others', async () => {
  const { rig } = await start('hub-credentials-registry-1')
  for (const name of ['registry-1.docker.io', 'auth.docker.io']) expect(await rig.lookup(name)).toEqual([{ address: '127.0.0.10', family: 4 }])
  await expect(rig.lookup('m1.test')).rejects.toMatchObject({ code: 'ENOTFOUND' })
})

it('closes while clients keep their connections', async () => {
  const { rig, scenario } = await start('first-mirror-ok')
  const agent = new Agent({ keepAlive: true })
  await send(rig, scenario, 'm1', { agent })
  await rig.close()
  await expect.poll(openServers, { interval: 5 }).toBe(0)
  await expect(send(rig, scenario, 'm1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  agent.destroy()
})

async function start(id: string): Promise<{ readonly rig: Rig; readonly scenario: Scenario }> {
  const scenario = ALL.find((each) => each.id === id)
  if (scenario === undefined) throw new Error(`no scenario ${id}`)
  const rig = await startScenario(scenario)
  rigs.push(rig)
  return { rig, scenario }
}

/** Node forgets a closed one only at the end of the turn; poll for it. */
function openServers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap').length
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Asks a server of the scenario, as a node that trusts the company's authority beside those of the system. */
function send(rig: Rig, { servers }: Scenario, name: string, options: RequestOptions = {}, form?: string): Promise<Answer> {
  const server = servers.find((each) => each.name === name)
  if (server === undefined) throw new Error(`no server ${name}`)
  const [ip = '', port] = server.address.split(':')
  const servername = server.host.replace(/:\d+$/, '')
  const ca = [...rig.systemCa, rig.files.get('/etc/rancher/k3s/private-ca.pem') ?? '']
  const all = { ...rig.dial(ip, Number(port)), path: MANIFEST, agent: false as const, ...(server.tls === null ? {} : { ca, servername }), ...options }
  return new Promise((resolve, reject) => {
    const request = (server.tls === null ? requestHttp : requestHttps)(all, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(form)
  })
}
