import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect, createServer as createNetServer, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { ProbeEvent } from '@/lib/probe/event'
import { readEvent, readStatus } from '@/lib/probe/read-answer'
import type { Wire } from '@/lib/probe/wire/exchange'
import { createHandler } from './handler'
import { probePolicy, type ProbePolicy, type ProbeSettings } from './mode'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: true,
  embeddedRegistry: false,
  dataDir: null,
}

function policyOf(settings: Partial<ProbeSettings> = {}): ProbePolicy {
  const policy = probePolicy({ mode: '', allow: '', allowRemote: false, filesDir: '', isLoopback: true, ...settings })
  if ('refused' in policy) throw new Error(policy.refused)
  return policy
}

interface Site {
  readonly port: number
  readonly token: string
  ask(options: { method?: string; path?: string; headers?: Record<string, string>; body?: string }): Promise<Reply>
  probe(body: Record<string, unknown>): Promise<readonly ProbeEvent[]>
}

interface RegistryReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Our own API on a real socket. */
async function startSite(
  policy: ProbePolicy,
  wire: Partial<Wire> & { lookup?: Wire['network']['lookup']; dial?: NonNullable<Wire['network']['dial']> } = {},
): Promise<Site> {
  const hosts = new Set<string>()
  const { lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]), dial } = wire
  const handle = createHandler({
    policy,
    hosts,
    wire: {
      network: { reach: policy.reach, lookup, ...(dial && { dial }) },
      systemCa: [],
      limits: { connectMs: 1_000, tlsMs: 1_000, headersMs: 1_000, bodyMs: 1_000, headerBytes: 16_384 },
      now: Date.now,
      ...wire,
    },
  })
  const server = createServer((request, response) => {
    if (!handle(request, response)) response.writeHead(404).end()
  })
  const port = await listen(server)
  hosts.add(`127.0.0.1:${port}`)
  const ask: Site['ask'] = ({ method = 'GET', path = '/api/probe', headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port, method, path, headers: { Host: `127.0.0.1:${port}`, ...headers } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          )
          answer.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  const token = readStatus((await ask({})).text)?.token ?? ''
  return {
    port,
    token,
    ask,
    probe: async (body) => {
      const { status, text } = await ask({
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': token },
        body: JSON.stringify(bodyOf(body)),
      })
      if (status !== 200) throw new Error(`${status} ${text}`)
      return text
        .trim()
        .split('\n')
        .map((line) => {
          const event = readEvent(line)
          if (event === null) throw new Error(line)
          return event
        })
    },
  }
}

function bodyOf(body: Record<string, unknown>): Record<string, unknown> {
  return {
    text: 'mirrors: {}\n',
    options: OPTIONS,
    image: 'a.test/b:1',
    deep: false,
    platform: 'linux/amd64',
    diagnostics: false,
    consents: [],
    files: {},
    contacts: ['https://a.test'],
    ...body,
  }
}

function listen(server: ReturnType<typeof createServer> | ReturnType<typeof createNetServer>): Promise<number> {
  cleanups.push(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

/** Counts who comes; nobody should. */
async function startCanary(): Promise<{ readonly port: number; readonly visits: () => number }> {
  let visits = 0
  const port = await listen(
    createNetServer((socket) => {
      visits += 1
      socket.destroy()
    }),
  )
  return { port, visits: () => visits }
}

/** A registry that answers everything with one function. */
async function startRegistry(answer: (url: string, headers: IncomingHttpHeaders) => RegistryReply): Promise<number> {
  return listen(
    createServer((request, response) => {
      const { status, headers = {}, body = '' } = answer(request.url ?? '', request.headers)
      response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body)
    }),
  )
}

const mirror = (endpoint: string, configs = '') => `mirrors:\n  a.test:\n    endpoint: ["${endpoint}"]\n${configs}`
const outcomes = (events: readonly ProbeEvent[]) =>
  events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome.code] : []))

describe('answers to nobody but its own page', () => {
  it.each<[why: string, status: number, change: { method?: string; headers?: Record<string, string>; body?: string }]>([
    ['a name that another site made resolve here', 421, { headers: { Host: 'attacker.example.com' } }],
    ['our name with another port', 421, { headers: { Host: '127.0.0.1:1' } }],
    ['a page of another site', 403, { headers: { Origin: 'https://attacker.example.com' } }],
    ['a page on another port of this machine', 403, { headers: { Origin: 'http://127.0.0.1:1' } }],
    ['a page without an origin', 403, { headers: { Origin: 'null' } }],
    ['a request that the browser says is from elsewhere', 403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['one from another port of the same name', 403, { headers: { 'Sec-Fetch-Site': 'same-site' } }],
    ['a form', 415, { headers: { 'Content-Type': 'text/plain' } }],
    ['a page without the token', 403, { headers: { 'X-Pullpath-Token': '' } }],
    ['a page of an earlier start', 403, { headers: { 'X-Pullpath-Token': 'x'.repeat(32) } }],
    ['another method', 405, { method: 'PUT' }],
    ['a preflight', 405, { method: 'OPTIONS' }],
    ['no JSON', 400, { body: '{' }],
    ['JSON of another program', 400, { body: '{"url":"http://127.0.0.1"}' }],
    [
      'a release that does not exist',
      400,
      { body: JSON.stringify(bodyOf({ options: { ...OPTIONS, release: 'v0.0.0' } })) },
    ],
    ['more than 256 KiB', 413, { body: JSON.stringify(bodyOf({ text: 'x'.repeat(300_000) })) }],
    [
      'a plan that is not what the person saw',
      409,
      { body: JSON.stringify(bodyOf({ contacts: ['https://other.test'] })) },
    ],
  ])('refuses %s', async (_, status, { method = 'POST', headers, body }) => {
    const site = await startSite(policyOf())
    const reply = await site.ask({
      method,
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token, ...headers },
      body: body ?? JSON.stringify(bodyOf({})),
    })
    expect(reply.status).toBe(status)
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it('gives the token to its own page only', async () => {
    const site = await startSite(policyOf())
    expect((await site.ask({ headers: { 'Sec-Fetch-Site': 'cross-site' } })).text).not.toContain(site.token)
    expect((await site.ask({ headers: { Host: 'attacker.example.com' } })).text).not.toContain(site.token)
  })

  it('runs two probes at once and no third', async () => {
    const silent = await listen(createNetServer(() => undefined))
    const site = await startSite(policyOf())
    const body = JSON.stringify(
      bodyOf({ text: mirror(`http://127.0.0.1:${silent}`), contacts: [`http://127.0.0.1:${silent}`] }),
    )
    const replies = await Promise.all(
      [1, 2, 3].map(() =>
        site.ask({
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
          body,
        }),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 429])
  })

  it('stops when the browser leaves', async () => {
    const closed = new Promise<void>((resolve) => {
      void listen(
        createNetServer((socket) =>
          socket
            .on('close', () => resolve())
            .on('error', () => undefined)
            .resume(),
        ),
      ).then(async (silent) => {
        const site = await startSite(policyOf(), {
          limits: { connectMs: 20_000, tlsMs: 20_000, headersMs: 20_000, bodyMs: 20_000, headerBytes: 16_384 },
        })
        const body = JSON.stringify(
          bodyOf({ text: mirror(`http://127.0.0.1:${silent}`), contacts: [`http://127.0.0.1:${silent}`] }),
        )
        const browser = connect(site.port, '127.0.0.1', () => {
          browser.write(
            `POST /api/probe HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\nContent-Type: application/json\r\nX-Pullpath-Token: ${site.token}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
          )
        })
        browser.once('data', () => setTimeout(() => browser.destroy(), 50))
      })
    })
    await expect(closed).resolves.toBeUndefined()
  })
})

describe('starts only where it is safe', () => {
  const refusal = (settings: Partial<ProbeSettings>) =>
    probePolicy({ mode: '', allow: '', allowRemote: false, filesDir: '', isLoopback: true, ...settings })
  it.each<[why: string, settings: Partial<ProbeSettings>, mode: string | null]>([
    ['local on loopback', {}, 'local'],
    ['off on another interface', { isLoopback: false }, 'off'],
    ['not local on another interface', { mode: 'local', isLoopback: false }, null],
    ['unless somebody insists', { mode: 'local', isLoopback: false, allowRemote: true }, 'local'],
    ['with a list of hosts', { mode: 'allowlist', allow: 'a.test, *.b.test', isLoopback: false }, 'allowlist'],
    ['not with an empty list', { mode: 'allowlist', isLoopback: false }, null],
    ['as a demonstration', { mode: 'demo', isLoopback: false }, 'demo'],
    ['not in a mode that does not exist', { mode: 'on' }, null],
    ['files only for one person', { mode: 'demo', filesDir: '/etc' }, null],
  ])('%s', (_, settings, mode) => {
    const policy = refusal(settings)
    expect('mode' in policy ? policy.mode : null).toBe(mode)
  })

  it('sends nothing when it is off', async () => {
    const site = await startSite(policyOf({ mode: 'off' }))
    const reply = await site.ask({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
      body: JSON.stringify(bodyOf({})),
    })
    expect(reply.status).toBe(403)
  })

  it.each<[why: string, hosts: string, host: string, port: number, isAllowed: boolean]>([
    ['a host', 'a.test', 'a.test', 443, true],
    ['a host in upper case', 'a.test', 'A.TEST', 443, true],
    ['a host with this port', 'a.test:5000', 'a.test', 5000, true],
    ['a host with another port', 'a.test:5000', 'a.test', 443, false],
    ['a name below a domain', '*.b.test', 'x.b.test', 443, true],
    ['the domain itself', '*.b.test', 'b.test', 443, false],
    ['a name that only ends so', '*.b.test', 'xb.test', 443, false],
    ['another host', 'a.test', 'c.test', 443, false],
  ])('with a list: %s', async (_, allow, host, port, isAllowed) => {
    const { hostProblem } = await import('./mode')
    expect(hostProblem(policyOf({ mode: 'allowlist', allow }), host, port) === null).toBe(isAllowed)
  })

  it('takes no credentials as a demonstration', async () => {
    const site = await startSite(policyOf({ mode: 'demo' }))
    const body = JSON.stringify(
      bodyOf({
        text: 'configs:\n  a.test:\n    auth: {username: u, password: hidden-secret}\n',
        contacts: ['https://a.test with a.test'],
      }),
    )
    const reply = await site.ask({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
      body,
    })
    expect(reply.status).toBe(422)
    expect(reply.text).not.toContain('hidden-secret')
  })
})

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
        await site.probe({ text: mirror(`http://127.0.0.1:${registry}`), contacts: [`http://127.0.0.1:${registry}`] }),
      ),
    ).toEqual(['address-forbidden'])
    expect(
      outcomes(
        await site.probe({
          text: mirror(`http://127.0.0.1:${canary.port}`),
          contacts: [`http://127.0.0.1:${canary.port}`],
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
        await site.probe({ text: mirror(`http://127.0.0.1:${registry}`), contacts: [`http://127.0.0.1:${registry}`] }),
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
    expect(['unsendable', 'dns-not-found']).toContain(
      outcomes(
        await site.probe({ text: mirror(`http://127.0.0.1:${registry}`), contacts: [`http://127.0.0.1:${registry}`] }),
      )[0],
    )
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
          contacts: [`http://a.lab.test:${registry}`],
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
          contacts: [`http://a.lab.test:${canary.port}`],
        }),
      ),
    ).toEqual(['address-forbidden'])
    expect(canary.visits()).toBe(0)
  })

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
    const contacts = [`http://127.0.0.1:${registry} with 127.0.0.1:${registry}`]
    const events = await site.probe({ text, contacts })
    expect(outcomes(events)).toEqual(['realm-foreign'])
    expect(seen).toEqual([])
    const consent = events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome.consent] : []))[0]
    expect(consent).toEqual({ registry: `127.0.0.1:${registry}`, realm: `http://127.0.0.1:${tokenServer}` })
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
    const events = await site.probe({ text, contacts: [`http://127.0.0.1:${registry} with 127.0.0.1:${registry}`] })
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
      contacts: [`http://127.0.0.1:${registry} with 127.0.0.1:${registry}`],
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
      contacts: [`http://127.0.0.1:${registry}`],
      diagnostics: true,
    })
    expect(asked).toBe(1)
  })
})

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
        contacts: [`http://127.0.0.1:${registry} with 127.0.0.1:${registry}`],
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
        contacts: [`http://127.0.0.1:${registry}`],
        diagnostics: true,
      }),
    )
    expect(events).not.toContain('a-hidden')
    expect(events).toContain('text/plain')
  })

  it('reads no files of the server unless a folder is allowed, and none outside of it', async () => {
    const site = await startSite(policyOf({ filesDir: import.meta.dirname }))
    const registry = await startRegistry(() => ({ status: 404 }))
    const contacts = [`https://127.0.0.1:${registry}`]
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
