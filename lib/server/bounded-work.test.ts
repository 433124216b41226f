import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { defaultOptions } from '@/lib/k3s/node-options'
import { createBoundedWork, type BoundedWork, type WorkLimits } from './bounded-work'
import { createHandler } from '@/lib/probe/api/handler'
import { makePlan } from '@/lib/probe/api/plan-task'
import { readStatus } from '@/lib/probe/event'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { bodyOf, policyOf } from '@/lib/testdata/rig/site'
import { createLinkHandler } from './link-handler'

const ROOT = join(import.meta.dirname, '../..')
const OPTIONS = defaultOptions()
const ONE_AT_ONCE: WorkLimits = { taskMs: 200, endMs: 20_000, atOnce: 1, waiting: 1 }

let folder = ''
let worker: URL
const cleanups: (() => unknown)[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bounded-work-'))
  const file = join(folder, 'work.mjs')
  await build({
    cwd: ROOT,
    input: 'lib/server/work.ts',
    platform: 'node',
    resolve: { alias: { '@': ROOT } },
    output: { file, format: 'esm', codeSplitting: false },
  })
  worker = pathToFileURL(file)
})

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

afterAll(() => rm(folder, { recursive: true }))

function workOf(file: URL, limits?: WorkLimits): BoundedWork {
  const work = createBoundedWork(file, limits)
  cleanups.push(() => work.close())
  return work
}

/** A thread that does that with whatever it is asked. */
async function threadThat(does: string): Promise<URL> {
  const file = join(folder, `${does.length}.mjs`)
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', ({ id }) => { ${does} })\n`,
  )
  return pathToFileURL(file)
}

/** Answers links by `work`, and everything else at once. */
async function serve(work: BoundedWork): Promise<(path: string, body?: string) => Promise<number>> {
  const hosts = new Set<string>()
  const network = { reach: 'public', lookup: () => Promise.reject(new Error('no names')) } as const
  const limits = { connectMs: 1, tlsMs: 1, headersMs: 1, bodyMs: 1, headerBytes: 1 }
  const wire = { network, systemCa: [], limits, now: Date.now }
  const handlers = [createLinkHandler(hosts, work.link), createHandler({ policy: policyOf(), hosts, wire, work })]
  const server = createServer((request, response) => {
    if (!handlers.some((handle) => handle(request, response))) response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => server.close())
  const { port } = server.address() as AddressInfo
  hosts.add(`127.0.0.1:${port}`)
  const status = await fetch(`http://127.0.0.1:${port}/api/probe`, { headers: { 'X-Pullpath-Page': '1' } })
  const token = readStatus(await status.text())?.startToken ?? ''
  return (path, body) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        {
          host: '127.0.0.1',
          port,
          path,
          method: body === undefined ? 'GET' : 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': token },
        },
        (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
      )
      sent.on('error', reject)
      sent.end(body)
    })
}

/** 195,000 characters with as many passwords as fit. */
function manySecrets(): string {
  const entries = Array.from(
    { length: 3_250 },
    (_, at) => `  host-${at}.example.com: {auth: {password: s3cret-${at}}}\n`,
  )
  return `configs:\n${entries.join('')}`.slice(0, 195_000)
}

describe('while a file is looked at', () => {
  it('others are answered, and it is then answered too', async () => {
    const ask = await serve(workOf(worker))
    const order: string[] = []
    const link = ask('/api/link', JSON.stringify({ yaml: manySecrets() })).then((status) => {
      order.push('link')
      return status
    })
    await ask('/').then(() => order.push('page'))
    expect([200, 413, 422]).toContain(await link)
    expect(order).toEqual(['page', 'link'])
  })

  it('others are answered, also when it never ends', async () => {
    const ask = await serve(workOf(await threadThat('for (;;);'), ONE_AT_ONCE))
    const link = ask('/api/link', JSON.stringify({ yaml: 'mirrors: {}' }))
    expect(await ask('/')).toBe(204)
    expect(await link).toBe(422)
  })

  it('no more wait than there is room for', async () => {
    const ask = await serve(workOf(await threadThat('for (;;);'), ONE_AT_ONCE))
    const all = await Promise.all(Array.from({ length: 4 }, () => ask('/api/link', JSON.stringify({ yaml: 'a: 1' }))))
    expect(all.toSorted()).toEqual([422, 422, 503, 503])
  })
})

describe('a task may take', () => {
  const LINK = { yaml: '', image: '', options: OPTIONS, keepComments: false }
  const waitAndAnswer = (ms: number): string =>
    `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${ms}); parentPort.postMessage({ id, value: 'made' })`

  it('longer by the clock than by the processor: a busy machine refuses nothing', async () => {
    const work = workOf(await threadThat(waitAndAnswer(1_000)), { ...ONE_AT_ONCE, taskMs: 700 })
    expect(await work.link(LINK)).toBe('made')
  })

  it('no end of time where it computes nothing', async () => {
    const work = workOf(await threadThat(waitAndAnswer(600_000)), { ...ONE_AT_ONCE, endMs: 300 })
    expect(await work.link(LINK)).toMatchObject({ status: 422 })
  })
})

describe('a plan', () => {
  it('is the one that is made in the page, attempts and all', async () => {
    const text =
      'mirrors:\n  docker.io:\n    endpoint: ["https://a.example"]\n    rewrite: {"^library/(.*)$": "b/$1"}\n'
    const done = await workOf(worker).plan({ text, options: OPTIONS, image: 'nginx' })
    expect(done).toMatchObject({ target: { plan: { pending: false } } })
    expect('target' in done && done.target.plan.attempts.map(({ url }) => url)).toEqual([
      'https://a.example/v2/b/nginx/manifests/latest?ns=docker.io',
      'https://registry-1.docker.io/v2/library/nginx/manifests/latest',
    ])
  })

  it('says of too many rewrites that they were not tried', async () => {
    const rules = Array.from({ length: 1_200 }, (_, at) => `      a{1000}${at}: b\n`).join('')
    const text = `mirrors:\n  docker.io:\n    endpoint: [a]\n    rewrite:\n${rules}`
    const done = await workOf(worker).plan({ text, options: OPTIONS, image: 'nginx' })
    expect(done).toMatchObject({ target: { plan: { pending: true } } })
  })
})

describe('what a run needs', () => {
  it('is the same from the thread as it is here, secrets and accounts too', async () => {
    const text =
      'mirrors:\n  docker.io:\n    endpoint: ["https://a.example"]\nconfigs:\n  a.example:\n    auth: {username: u, password: s3cret-word}\n'
    const task = { text, options: OPTIONS, image: 'nginx' }
    const done = await workOf(worker).plan(task)
    expect(done).toEqual(makePlan(task))
    expect(done).toMatchObject({ target: { hasAccounts: true, secrets: ['s3cret-word', 'u:s3cret-word'] } })
  })
})

describe('certificates', () => {
  it('are looked at in the thread', async () => {
    const task = { certificate: createAuthority('root').certificate, key: null, hosts: [] }
    const found = await workOf(worker).certificates(task)
    expect(found).toMatchObject({ count: 1, looksLike: null })
  })
})

describe('everything that a stranger sends is looked at in a thread that may be ended', () => {
  it.each([
    ['/api/probe', bodyOf({})],
    ['/api/certificates', { certificate: 'x', key: null, hosts: [] }],
    ['/api/link', { yaml: 'mirrors: {}' }],
  ])('%s: others are answered meanwhile, and it is refused in words', async (path, body) => {
    const ask = await serve(workOf(await threadThat('for (;;);'), ONE_AT_ONCE))
    const late = ask(path, JSON.stringify(body))
    expect(await ask('/')).toBe(204)
    expect(await late).toBe(422)
  })
})

describe('a thread', () => {
  it('is asked again and again', async () => {
    const work = workOf(worker, { ...ONE_AT_ONCE, taskMs: 20_000, endMs: 5_000 })
    const made = () => work.plan({ text: 'mirrors: {}\n', options: OPTIONS, image: 'nginx' })
    for (let turn = 0; turn < 5; turn += 1) expect(await made()).toHaveProperty('target.plan')
  })
})

describe('goes on', () => {
  it.each([
    ['where a thread ends itself', 'process.exit(1)'],
    ['where a thread throws', 'throw new Error(String(id))'],
    ['where a thread takes all memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(id))'],
  ])('%s', async (_, does) => {
    const work = workOf(await threadThat(does), { ...ONE_AT_ONCE, taskMs: 20_000 })
    for (let turn = 0; turn < 2; turn += 1)
      expect(await work.link({ yaml: '', image: '', options: OPTIONS, keepComments: false })).toMatchObject({
        status: 422,
      })
  })
})
