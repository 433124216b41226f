import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createKeptSite, type SiteVersion } from './kept-site'

const SCOPE = 'https://example.com/tools/pullpath/'

/** An answer that came from there, which Node makes of none. */
function withAddress<Answer extends Response | undefined>(answer: Answer, url: string): Answer {
  return answer === undefined ? answer : Object.defineProperty(answer, 'url', { value: url })
}

/** Caches as a browser has them, as far as they are used. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>()

  readonly keys = (): Promise<string[]> => Promise.resolve([...this.all.keys()])
  readonly delete = (name: string): Promise<boolean> => Promise.resolve(this.all.delete(name))
  readonly open = (name: string): Promise<Cache> => {
    const files = this.all.get(name) ?? new Map<string, Response>()
    this.all.set(name, files)
    const cache = {
      match: (url: string) => Promise.resolve(withAddress(files.get(url)?.clone(), url)),
      put: (url: string, answer: Response) => Promise.resolve(void files.set(url, answer)),
    }
    return Promise.resolve(cache as unknown as Cache)
  }
}

/** A server, and a browser that keeps what it serves. `null`: there is no network. */
class Place {
  readonly caches = new FakeCaches()
  readonly asked: string[] = []
  files: Readonly<Record<string, string>> | null = {}
  status = 200
  /** Resolves what waits for a time. */
  readonly waiting: (() => void)[] = []

  readonly fetch = (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.slice(new URL(SCOPE).pathname.length)
    this.asked.push(path)
    if (this.files === null) return Promise.reject(new TypeError('Failed to fetch'))
    const content = this.files[path]
    const answer = new Response(content ?? 'missing', { status: content === undefined ? 404 : this.status })
    return Promise.resolve(withAddress(answer, request.url.replace(/#.*/, '')))
  }

  site(files: Readonly<Record<string, string>>) {
    const wait = () => new Promise<void>((resolve) => this.waiting.push(resolve))
    return createKeptSite(versionOf(files), SCOPE, { caches: this.caches, fetch: this.fetch, wait })
  }

  async installed(files: Readonly<Record<string, string>>) {
    this.files = files
    const site = this.site(files)
    await site.install()
    return site
  }
}

function versionOf(files: Readonly<Record<string, string>>): SiteVersion {
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64')
  return {
    version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8),
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, hash(text)])),
  }
}

/** Node makes no requests of that mode. */
function navigation(path: string): Request {
  return Object.defineProperty(new Request(SCOPE + path), 'mode', { value: 'navigate' })
}

async function textOf(answer: Promise<Response> | null): Promise<string | null> {
  return answer === null ? null : (await answer).text()
}

const A = { '': 'page A', rules: 'rules A', '_next/static/a.js': 'script A', '_next/static/shared.js': 'shared' }
const B = { '': 'page B', rules: 'rules B', '_next/static/b.js': 'script B', '_next/static/shared.js': 'shared' }

describe('a site that is kept', () => {
  it('is whole without a network', async () => {
    const place = new Place()
    const site = await place.installed(A)
    place.files = null
    expect(await textOf(site.answer({ request: navigation('') }))).toBe('page A')
    expect(await textOf(site.answer({ request: navigation('rules/?theme=dark') }))).toBe('rules A')
    expect(await textOf(site.answer({ request: new Request(`${SCOPE}_next/static/a.js`) }))).toBe('script A')
  })

  it.each([
    ['what is asked of the API', new Request(`${SCOPE}api/probe`)],
    ['what is sent', new Request(SCOPE, { method: 'POST', body: 'x' })],
    ['a file that is not of the site', new Request(`${SCOPE}other.txt`)],
    ['a name that objects have', new Request(`${SCOPE}constructor`)],
    ['a part of a file', new Request(`${SCOPE}rules`, { headers: { Range: 'bytes=0-1' } })],
    ['another site of the host', new Request('https://example.com/tools/')],
    ['another host', new Request('https://other.example.com/tools/pullpath/')],
  ])('leaves to the browser %s', async (_why, request) => {
    const site = await new Place().installed(A)
    expect(site.answer({ request })).toBeNull()
  })

  it('asks for pages where there is a network, so that none is old', async () => {
    const place = new Place()
    const site = await place.installed(A)
    place.files = B
    expect(await textOf(site.answer({ request: navigation('') }))).toBe('page B')
    const preloaded = Promise.resolve(new Response('asked while the worker started'))
    expect(await textOf(site.answer({ request: navigation(''), preloaded }))).toBe('asked while the worker started')
  })

  it.each([
    ['says that the server is gone', 502],
    ['is not there', null],
  ])('shows the kept page where an answer %s', async (_why, status) => {
    const place = new Place()
    const site = await place.installed(A)
    if (status === null) place.files = null
    else [place.files, place.status] = [B, status]
    expect(await textOf(site.answer({ request: navigation('') }))).toBe('page A')
  })

  it('shows the kept page where a network answers nothing', async () => {
    const place = new Place()
    const site = await place.installed(A)
    const answer = site.answer({ request: navigation(''), preloaded: new Promise(() => undefined) })
    place.waiting.forEach((end) => end())
    expect(await textOf(answer)).toBe('page A')
  })

  it.each([
    ['kept', '_next/static/a.js'],
    ['asked for', '_next/static/new.js'],
  ])(
    'gives the script of a thread no address of its own, as that hides what the thread is to load: %s',
    async (_why, path) => {
      const place = new Place()
      const site = await place.installed(A)
      place.files = { ...A, '_next/static/new.js': 'new' }
      const request = Object.defineProperty(new Request(`${SCOPE}${path}#params`), 'destination', { value: 'worker' })
      const addresses = [site.answer({ request }), site.answer({ request: new Request(SCOPE + path) })]
      expect((await Promise.all(addresses)).map((answer) => answer?.url)).toEqual(['', SCOPE + path])
    },
  )

  it('asks for no file that is named after its content and kept', async () => {
    const place = new Place()
    const site = await place.installed(A)
    place.asked.length = 0
    await site.answer({ request: new Request(`${SCOPE}_next/static/a.js`) })
    expect(place.asked).toEqual([])
  })
})

describe('a version', () => {
  it.each([
    ['a file of another version', { ...A, rules: 'rules B' }],
    ['a missing file', { '': 'page A' }],
  ])('is not used with %s', async (_why, served) => {
    const place = new Place()
    place.files = served
    await expect(place.site(A).install()).rejects.toThrow('is not of this version')
  })

  it('takes from the one before what is the same, and asks for the rest alone', async () => {
    const place = new Place()
    await place.installed(A)
    place.asked.length = 0
    await place.installed(B)
    expect(place.asked.toSorted()).toEqual(['', '_next/static/b.js', 'rules'])
  })

  it('goes on with an installation that was ended', async () => {
    const place = new Place()
    place.files = { '': 'page A' }
    await place
      .site(A)
      .install()
      .catch(() => undefined)
    place.asked.length = 0
    await place.installed(A)
    expect(place.asked).not.toContain('')
  })

  it('answers a tab that still shows the one before with its own scripts', async () => {
    const place = new Place()
    await place.installed(A)
    const site = await place.installed(B)
    place.files = B
    const script = new Request(`${SCOPE}_next/static/a.js`)
    await site.forgetOthers(true)
    expect(await textOf(site.answer({ request: script }))).toBe('script A')
    await site.forgetOthers(false)
    expect((await site.answer({ request: script }))?.status).toBe(404)
    expect(place.caches.all.size).toBe(1)
  })

  it('keeps no more than two others, and leaves what is not of the site', async () => {
    const place = new Place()
    await place.caches.open('of another program')
    await place.caches.open('pullpath /tools/other/ 123')
    for (const name of ['1', '2', '3', '4']) await place.installed({ ...A, rules: name })
    const site = await place.installed(B)
    await site.forgetOthers(true)
    expect(place.caches.all.size).toBe(2 + 2 + 1)
    await site.forgetOthers(false)
    expect([...place.caches.all.keys()].slice(0, 2)).toEqual(['of another program', 'pullpath /tools/other/ 123'])
    expect(place.caches.all.size).toBe(2 + 1)
  })
})
