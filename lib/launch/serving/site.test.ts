import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const load = (name: string): Promise<unknown> => import(pathToFileURL(join(import.meta.dirname, name)).href)
const { readSite, answerFromSite } = (await load('site.mjs')) as {
  readSite: (folder: string) => Promise<ReadonlyMap<string, unknown>>
  answerFromSite: (site: unknown, request: unknown, response: unknown) => Promise<void>
}
const { securityHeaders } = (await load('security-headers.mjs')) as {
  securityHeaders: (site: unknown) => (url: string) => Readonly<Record<string, string>>
}
const { answerHealth } = (await load('health.mjs')) as {
  answerHealth: (request: unknown, response: unknown, isReady: boolean) => boolean
}

const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
const FILES = {
  'index.html': '<p>first</p><script>one()</script>',
  'rules.html': '<p>rules</p>',
  'rules/some-code.html': '<p>rule</p><script src="/a.js"></script><script>two()</script>',
  'rules/some-code.txt': 'flight',
  '404.html': '<p>missing</p>',
  'embed.html': '<script defer src="/_embed/a.js"></script>',
  'manifest.webmanifest': '{}',
  '_embed/a.js': 'frame()',
  'service-worker.js': 'keep()',
  'icon.svg': '<svg/>',
  '_next/static/chunks/[a] b.js': `${'long '.repeat(1_000)}`,
  'font.woff2': 'font',
  'other.xyz': 'other',
}
let server: Server
let site: ReadonlyMap<string, unknown>
let isReady = true

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    // As it is built: what is compressed already is not compressed again.
    if (/\.(?:woff2|xyz)$/.test(name)) writeFileSync(join(folder, name), text)
    else writeFileSync(join(folder, `${name}.gz`), gzipSync(text))
  }
  site = await readSite(folder)
  // A file beside the site, which no path may reach.
  writeFileSync(join(folder, '..', 'pullpath-beside.txt'), 'beside')
  server = createServer((asked, response) => {
    if (!answerHealth(asked, response, isReady)) void answerFromSite(site, asked, response)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
  rmSync(join(folder, '..', 'pullpath-beside.txt'), { force: true })
})

interface Got {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** The path as it is written: what would be normalised before it is sent, is not. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject).end()
  })
}

describe('a file of the page', () => {
  it.each([
    ['the first page', '/', 'text/html; charset=utf-8', FILES['index.html']],
    ['the same with a query', '/?a=/b', 'text/html; charset=utf-8', FILES['index.html']],
    ['another page', '/rules', 'text/html; charset=utf-8', FILES['rules.html']],
    ['a page below it', '/rules/some-code', 'text/html; charset=utf-8', FILES['rules/some-code.html']],
    ['what a link to it loads', '/rules/some-code.txt', 'text/plain; charset=utf-8', 'flight'],
    ['a picture', '/icon.svg', 'image/svg+xml', '<svg/>'],
    ['a font', '/font.woff2', 'font/woff2', 'font'],
    ['what is installed', '/manifest.webmanifest', 'application/manifest+json; charset=utf-8', '{}'],
    ['an unknown kind', '/other.xyz', 'application/octet-stream', 'other'],
  ])('is sent as what it is: %s', async (_why, path, type, text) => {
    const { status, headers, body } = await get(path)
    expect({ status, type: headers['content-type'], text: body.toString() }).toEqual({ status: 200, type, text })
  })

  it.each([
    ['an address without a page', '/nothing'],
    ['the name of the file', '/rules.html'],
    ['the name of the compressed file', '/rules.html.gz'],
    ['a folder', '/_next'],
    ['the page for missing ones itself', '/404'],
    ['a folder above', '/../pullpath-beside.txt'],
    ['the same, encoded', '/%2e%2e%2fpullpath-beside.txt'],
    ['the same with a backslash', '/..\\pullpath-beside.txt'],
    ['a zero byte', '/rules%00'],
    ['what cannot be decoded', '/%E0%A4%A'],
    ['a name that objects have', '/constructor'],
    ['another site', '//example.com/'],
    ['an API that does not exist', '/api/nothing'],
  ])('is missing: %s', async (_why, path) => {
    const { status, headers, body } = await get(path)
    expect({ status, text: body.toString() }).toEqual({ status: 404, text: '<p>missing</p>' })
    expect(headers).not.toHaveProperty('etag')
  })

  it('is named without a slash at its end', async () => {
    expect(await get('/rules/?a=b')).toMatchObject({ status: 308, headers: { location: '/rules?a=b' } })
    expect(await get('//rules/')).toMatchObject({ status: 404 })
  })

  it('is sent compressed to who takes that', async () => {
    const path = '/_next/static/chunks/%5Ba%5D%20b.js'
    const plain = await get(path)
    const zipped = await get(path, { 'accept-encoding': 'br, gzip;q=0.8' })
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(gunzipSync(zipped.body)).toEqual(plain.body)
    expect(zipped.body.length).toBeLessThan(plain.body.length / 10)
    for (const refusing of ['identity', 'gzip;q=0', 'x-gzip-other'])
      expect((await get(path, { 'accept-encoding': refusing })).headers).not.toHaveProperty('content-encoding')
    expect((await get('/font.woff2', { 'accept-encoding': 'gzip' })).headers).not.toHaveProperty('content-encoding')
  })

  it('is not sent twice to who has it', async () => {
    const { headers } = await get('/rules')
    const etag = String(headers.etag)
    const again = await get('/rules', { 'if-none-match': `"x", ${etag}` })
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0), headers: { etag } })
    expect((await get('/rules', { 'if-none-match': '"x"' })).status).toBe(200)
  })

  it('is only measured by HEAD', async () => {
    const { status, headers, body } = await get('/rules', {}, 'HEAD')
    expect({ status, length: headers['content-length'], body: body.length }).toEqual({
      status: 200,
      length: String(FILES['rules.html'].length),
      body: 0,
    })
  })

  it('is kept for a year only if its name has its hash', async () => {
    expect((await get('/_next/static/chunks/%5Ba%5D%20b.js')).headers['cache-control']).toContain('immutable')
    expect((await get('/_embed/a.js')).headers['cache-control']).toContain('immutable')
    for (const path of ['/', '/icon.svg', '/service-worker.js', '/_next/static/gone.js'])
      expect((await get(path)).headers, path).not.toHaveProperty('cache-control')
  })
})

describe('the policy of a page', () => {
  it('has the hashes of its own scripts alone, and nothing is kept unless what answers says so', () => {
    const headersOf = securityHeaders(site)
    const scripts = (url: string): string =>
      /script-src [^;]*/.exec(headersOf(url)['Content-Security-Policy'] ?? '')?.[0] ?? ''
    expect(scripts('/')).toMatch(/^script-src 'self' 'sha256-[^']+'$/)
    expect(scripts('/rules')).toBe("script-src 'self'")
    expect(scripts('/rules/some-code/?a')).toMatch(/^script-src 'self' 'sha256-[^']+'$/)
    expect(scripts('/rules/some-code')).not.toBe(scripts('/'))
    expect(scripts('/nothing')).toBe("script-src 'self'")
    expect(headersOf('/')).toMatchObject({ 'Cache-Control': 'no-cache', 'X-Frame-Options': 'DENY' })
  })
})

describe('who may show a page in a frame', () => {
  const headersOf = (url: string) => securityHeaders(site)(url)

  it.each([
    '/',
    '/rules',
    '/rules/some-code',
    '/nothing',
    '/icon.svg',
    '/api/probe',
    '/embedded',
    '/embed/x',
    '//embed',
  ])('nobody: %s', (path) => {
    expect(headersOf(path)).toMatchObject({
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Content-Security-Policy': expect.stringContaining("frame-ancestors 'none'"),
    })
  })

  it.each(['/embed', '/embed?theme=dark', '/embed/'])('everybody: %s', (path) => {
    const headers = headersOf(path)
    expect(headers).not.toHaveProperty('X-Frame-Options')
    expect(headers['Cross-Origin-Resource-Policy']).toBe('cross-origin')
    expect(headers['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types embed",
    )
    expect(headers['Referrer-Policy']).toBe('no-referrer')
  })

  it('what a frame consists of is given to one that is shut off from its site', () => {
    expect(headersOf('/_embed/a.js')['Cross-Origin-Resource-Policy']).toBe('cross-origin')
    expect(headersOf('/_next/static/a.js')['Cross-Origin-Resource-Policy']).toBe('same-origin')
  })
})

describe('who watches the server is told', () => {
  it.each([
    { path: '/healthz', ready: true, method: 'GET', status: 200, text: 'ok\n' },
    { path: '/healthz', ready: false, method: 'GET', status: 200, text: 'ok\n' },
    { path: '/readyz?verbose', ready: true, method: 'GET', status: 200, text: 'ok\n' },
    { path: '/readyz', ready: false, method: 'GET', status: 503, text: 'not ready\n' },
    { path: '/readyz', ready: false, method: 'HEAD', status: 503, text: '' },
    { path: '/readyz', ready: true, method: 'POST', status: 405, text: 'This is only read.\n' },
  ])('$method $path, ready: $ready', async ({ path, ready, method, status, text }) => {
    isReady = ready
    const got = await get(path, {}, method)
    isReady = true
    expect({ status: got.status, text: got.body.toString() }).toEqual({ status, text })
    expect(got.headers['cache-control']).toBe('no-store')
  })
})
