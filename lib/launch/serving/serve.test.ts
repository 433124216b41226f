import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unlessEnded } from '@/lib/testdata/rig/unless-ended'

// What launches is plain JavaScript, whose types are in its comments.
const urlOf = (name: string): string => pathToFileURL(join(import.meta.dirname, name)).href
const { bundle } = (await import(urlOf('../bundling/bundle.mjs'))) as {
  bundle: (input: string, file: string) => Promise<void>
}

const CANARY = 'canary-of-a-query'
const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
const SITE = {
  'index.html': '<p>first</p><script>one()</script>',
  'preview.html': '<p>preview</p>',
  'rules.html': '<p>rules</p>',
  'rules/some-code.html': '<p>rule</p>',
  '404.html': '<p>missing</p>',
  'icon.svg': '<svg/>',
  'openapi.json': '{}',
  '_next/static/chunks/a.js': 'a()',
  '_next/static/media/a.woff2': 'font',
}
const lines: Record<string, unknown>[] = []
let child: ReturnType<typeof spawn>
let port = 0
let metrics = ''

/** The server as it is built, with a small page, in a process of its own. */
beforeAll(async () => {
  for (const [name, text] of Object.entries(SITE)) {
    mkdirSync(join(folder, 'site', name, '..'), { recursive: true })
    writeFileSync(join(folder, 'site', `${name}.gz`), gzipSync(text))
  }
  await bundle('lib/server/server.ts', join(folder, 'server.mjs'))
  await bundle('lib/server/work.ts', join(folder, 'work.mjs'))
  const code = `
    import { serveFrom } from '${urlOf('serve.mjs')}'
    import { readSettings } from '${urlOf('settings.mjs')}'
    await serveFrom(${JSON.stringify(folder)}, { host: '127.0.0.1', port: 0 }, readSettings(['--log=json', '--metrics=0'], {}))`
  child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout === null) throw new Error('There is no output.')
  const output = createInterface(child.stdout)
  output.on('line', (line) => lines.push(JSON.parse(line) as Record<string, unknown>))
  const addressOf = (event: string): string => String(lines.find((line) => line['event'] === event)?.['address'] ?? '')
  while (addressOf('start') === '' || addressOf('metrics') === '') await unlessEnded(child, once(output, 'line'))
  port = Number(new URL(addressOf('start')).port)
  metrics = addressOf('metrics')
})
afterAll(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

function ask(path: string, { method = 'GET', headers = {} }: Asked = {}) {
  return new Promise<{ readonly status: number | undefined; readonly headers: IncomingHttpHeaders }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }))
      })
        .on('error', reject)
        .end()
    },
  )
}

const PAGE = 'text/html; charset=utf-8'
const TEXT = 'text/plain; charset=utf-8'
/** Asked for again each time: no cache of others hands on a page of an earlier build. */
const ASKED_AGAIN = 'no-cache'
const NEVER_KEPT = 'no-store'
const KEPT = 'public, max-age=31536000, immutable'

type Row = readonly [path: string, status: number, type: string | undefined, cache: string, asked?: Asked]

/** Every kind of route, and what differs between them. */
const ROUTES: readonly Row[] = [
  ['/', 200, PAGE, ASKED_AGAIN],
  [`/?q=${CANARY}`, 200, PAGE, ASKED_AGAIN],
  ['/preview', 200, PAGE, ASKED_AGAIN],
  ['/rules', 200, PAGE, ASKED_AGAIN],
  ['/rules/some-code', 200, PAGE, ASKED_AGAIN],
  ['/rules/', 308, undefined, ASKED_AGAIN],
  ['/nothing-here', 404, PAGE, ASKED_AGAIN],
  ['/_next/static/chunks/gone.js', 404, PAGE, ASKED_AGAIN],
  ['/_next/static/chunks/a.js', 200, 'text/javascript; charset=utf-8', KEPT],
  ['/_next/static/media/a.woff2', 200, 'font/woff2', KEPT],
  ['/icon.svg', 200, 'image/svg+xml', ASKED_AGAIN],
  ['/openapi.json', 200, 'application/json; charset=utf-8', ASKED_AGAIN],
  ['/healthz', 200, TEXT, NEVER_KEPT],
  ['/readyz', 200, TEXT, NEVER_KEPT],
  ['/api/probe', 403, TEXT, NEVER_KEPT],
  [
    '/api/probe',
    200,
    'application/json; charset=utf-8',
    NEVER_KEPT,
    { headers: { 'X-Pullpath-Page': '1', Authorization: `Bearer ${CANARY}` } },
  ],
  ['/api/probe-list', 415, TEXT, NEVER_KEPT, { method: 'POST' }],
  ['/api/certificates', 415, TEXT, NEVER_KEPT, { method: 'POST' }],
  ['/api/link', 405, TEXT, NEVER_KEPT],
  ['/api/nothing', 404, PAGE, ASKED_AGAIN],
  ['/', 405, TEXT, ASKED_AGAIN, { method: 'POST' }],
  ['/', 421, TEXT, ASKED_AGAIN, { headers: { Host: 'other.test' } }],
  ['/api/probe', 421, TEXT, ASKED_AGAIN, { headers: { Host: 'other.test' } }],
  ['http://other.test/', 400, TEXT, ASKED_AGAIN],
  ['/', 200, PAGE, ASKED_AGAIN, { method: 'HEAD' }],
]

/** What every answer has, whatever it is. */
const ON_EACH = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
]
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types default code-editor dompurify']

describe('the headers of every route', () => {
  it.each(ROUTES.map((row, index) => [`${index + 1}: ${row[4]?.method ?? 'GET'} ${row[0]}, ${row[1]}`, row] as const))(
    '%s',
    async (_, [path, status, type, cache, asked]) => {
      const answer = await ask(path, asked)
      expect(answer.status).toBe(status)
      expect(answer.headers).toMatchObject({ ...ON_EACH, 'cache-control': cache })
      expect(answer.headers['content-type']).toBe(type)
      const policy = String(answer.headers['content-security-policy']).split('; ')
      expect(policy).toEqual(expect.arrayContaining(POLICY))
      expect(policy.find((part) => part.startsWith('script-src'))).toMatch(/^script-src 'self'(?: 'sha256-[^']+')*$/)
      // A file that is no page has no markup; as a thread of the page it loads its parts by plain addresses.
      if (type === PAGE) expect(policy).toEqual(expect.arrayContaining(TRUSTED_TYPES))
      for (const name of ['x-powered-by', 'server', 'set-cookie', 'access-control-allow-origin'])
        expect(answer.headers).not.toHaveProperty(name)
    },
  )

  it('a page that has not changed is only said to be the same, with the same headers', async () => {
    const { headers } = await ask('/rules')
    const again = await ask('/rules', { headers: { 'If-None-Match': String(headers.etag) } })
    expect(again).toMatchObject({ status: 304, headers: { ...ON_EACH, 'cache-control': ASKED_AGAIN } })
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
  })
})

describe('who runs the server', () => {
  it('reads figures at an address of their own, and only there', async () => {
    const answer = await fetch(metrics)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await answer.text()
    expect(text).toContain('pullpath_http_requests_total{route="/healthz",method="GET",status="200"}')
    expect(text).toMatch(/^process_cpu_seconds_total \d/m)
    expect(text).not.toContain(CANARY)
    expect((await ask('/metrics')).status).toBe(404)
    expect((await fetch(new URL('/', metrics))).status).toBe(404)
    expect((await fetch(metrics, { method: 'POST' })).status).toBe(405)
  })

  it('has one line of JSON for the start, each request to the API and the stop', async () => {
    const of = (event: string) => lines.filter((line) => line['event'] === event)
    expect(of('start')).toMatchObject([{ mode: 'local', address: `http://127.0.0.1:${port}` }])
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
    await expect.poll(() => of('stop')).toMatchObject([{ signal: 'SIGTERM', answering: 0 }])
    const toApi = ROUTES.filter(([path]) => path.startsWith('/api/'))
    expect(of('request').map(({ status }) => status)).toEqual(toApi.map(([, status]) => status))
    expect(JSON.stringify(lines)).not.toContain(CANARY)
    for (const line of lines) expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT/)
  })
})
