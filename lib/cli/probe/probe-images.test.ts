import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'

const HEADERS = { 'Content-Type': 'x/y', 'Docker-Content-Digest': `sha256:${'a'.repeat(64)}`, 'Content-Length': 9 }
let connections = 0
const registry = createServer((request, response) => {
  request.resume()
  if (request.url?.includes('missing')) response.writeHead(404, { 'Content-Length': 0 }).end()
  else response.writeHead(200, HEADERS).end()
}).on('connection', () => (connections += 1))
let port = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
  port = (registry.address() as AddressInfo).port
})

afterAll(() => {
  registry.closeAllConnections()
  registry.close()
})

async function probe(list: string, ...flags: readonly string[]) {
  const file = `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\nconfigs:\n  "127.0.0.1:${port}":\n    auth: {username: u, password: hidden-word}\n`
  const terminal = fakeTerminal({ FILE: file, LIST: list }, false, {
    network: { reach: 'local', lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) },
    systemCa: [],
    limits: { connectMs: 5_000, tlsMs: 5_000, headersMs: 5_000, bodyMs: 5_000, headerBytes: 65_536 },
    now: Date.now,
  })
  const asked = ['probe', 'FILE', '--images', 'LIST', '--on-node', '--disable-default-registry-endpoint', ...flags]
  connections = 0
  const code = await run(asked, terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

const many = Array.from({ length: 12 }, (_, at) => `team/app-${at}:1`).join('\n')

describe('pullpath probe FILE --images LIST', () => {
  test('says what came of each image, and what it cost', async () => {
    const { code, output, errors } = await probe(`${many}\nteam/missing:1\nA:b\n`)
    expect(output).toMatch(/^docker\.io\/team\/app-0:1 {2,}works {2,}127\.0\.0\.1:\d+$/m)
    expect(output).toMatch(/^docker\.io\/team\/missing:1 {2,}fails .*127\.0\.0\.1/m)
    expect(output).toContain('12 work, 1 fail, 0 undecided, 0 not asked')
    expect(output).toContain(`13 requests over ${connections} connections with 0 tokens`)
    expect(connections).toBeLessThanOrEqual(4)
    expect(errors).toContain('not an image name: A:b')
    expect(code).toBe(1)
  })

  test.each([
    { why: 'all work', list: many, code: 0 },
    { why: 'one is of a host that does not listen', list: `${many}\nlocalhost:1/x:1`, code: 1 },
    { why: 'no image', list: '# none', code: 1 },
  ])('ends with $code: $why', async ({ list, code }) => {
    expect((await probe(list)).code).toBe(code)
  })

  test('programs get the same, without secrets', async () => {
    const { output } = await probe(many, '--json')
    expect(JSON.parse(output)).toMatchObject({
      counts: { works: 12, fails: 0, undecided: 0, notAsked: 0 },
      images: expect.arrayContaining([
        {
          image: 'docker.io/team/app-3:1',
          outcome: 'works',
          host: `127.0.0.1:${port}`,
          code: 'found',
          headline: expect.any(String) as string,
        },
      ]) as unknown,
    })
    expect(output).not.toContain('hidden-word')
  })

  test('speaks Chinese', async () => {
    expect((await probe(many, '--lang', 'zh')).output).toContain('12 个成功')
  })
})

describe('certificate files of a list', () => {
  const authority = createAuthority('a company')
  const { certificate, key } = authority.issue({ commonName: 'registry', dns: ['localhost'], ip: ['127.0.0.1'] })
  const secured = createTlsServer({ cert: certificate, key }, (request, response) => {
    request.resume()
    response.writeHead(200, HEADERS).end()
  })
  beforeAll(() => new Promise<void>((resolve) => void secured.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    secured.closeAllConnections()
    secured.close()
  })

  test.each<
    [why: string, files: Readonly<Record<string, string>>, flags: readonly string[], says: string, code: number]
  >([
    ['are read where registries.yaml says', { '/etc/ca.pem': authority.certificate }, ['--on-node'], '2 work', 0],
    ['are not known when this is no node', {}, ['--on-node=false'], '2 undecided', 3],
  ])('%s', async (_, files, flags, says, code) => {
    const host = `localhost:${(secured.address() as AddressInfo).port}`
    const file = `mirrors:\n  docker.io:\n    endpoint: ["https://${host}"]\nconfigs:\n  "${host}":\n    tls: {ca_file: /etc/ca.pem}\n`
    const terminal = fakeTerminal({ FILE: file, LIST: 'a/b:1\na/c:1\n', ...files }, false, {
      network: { reach: 'local', lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) },
      systemCa: [],
      limits: { connectMs: 5_000, tlsMs: 5_000, headersMs: 5_000, bodyMs: 5_000, headerBytes: 65_536 },
      now: Date.now,
    })
    const asked = ['probe', 'FILE', '--images', 'LIST', '--disable-default-registry-endpoint', ...flags]
    expect(await run(asked, terminal)).toBe(code)
    expect(terminal.output()).toContain(says)
  })
})
