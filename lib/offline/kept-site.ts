/** What a build consists of, as the service worker of that build knows it. */
export interface SiteVersion {
  /** Other for each other content. */
  readonly version: string
  /** Addresses from the root of the site, the first page is the empty one, each with the hash of what is there. */
  readonly files: Readonly<Record<string, string>>
}

/** What the browser has for it, as far as it is used. */
export interface Browser {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly fetch: (request: Request) => Promise<Response>
  /** A new one for each call; `ms` is how long it takes until it is there. */
  readonly wait: (ms: number) => Promise<void>
}

/** What of a request decides how it is answered. */
export interface Asked {
  readonly request: Request
  /** The answer that the browser asked for while the worker started; undefined if it did not. */
  readonly preloaded?: Promise<Response | undefined> | undefined
}

/** Files that are named after their content: what is there can only be the same. */
const NAMED_BY_CONTENT = /^(?:_next\/static|_embed)\//
/** Files that are asked for at once: the page has the server too. */
const AT_ONCE = 4
/** Then the page that is kept is shown: a network can be there and answer nothing. */
const PAGE_MAX_MS = 5_000
/** Versions besides the own one, for tabs that still show them. */
const OTHERS_MAX = 2

/**
 * The site as it is kept on the device, so that it works without a network.
 *
 * Each version is kept by itself, whole or not at all, and each file is compared with the hash that its build knows: no page
 * gets a file of another version. Where there is a network, pages come from it, so that none is old; files named after
 * their content come from what is kept, also for a tab that shows the version before. Whatever is not a file of
 * the build, as all below /api/, is left to the browser.
 *
 * @param scope the root of the site, with a slash at its end
 */
export function createKeptSite({ version, files }: SiteVersion, scope: string, { caches, fetch, wait }: Browser) {
  const prefix = `pullpath ${new URL(scope).pathname} `
  const own = prefix + version
  const others = async (): Promise<readonly string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)

  const findKept = async (url: string, names: readonly string[]): Promise<Response | undefined> => {
    for (const name of names) {
      const found = await (await caches.open(name)).match(url, { ignoreVary: true })
      if (found !== undefined) return found
    }
    return undefined
  }

  const keep = async (address: string, cache: Cache, earlier: readonly string[]): Promise<void> => {
    const url = new URL(address, scope).href
    const hash = files[address] ?? ''
    if ((await cache.match(url, { ignoreVary: true })) !== undefined) return
    const kept = await findKept(url, earlier)
    if (kept !== undefined && (await hashOf(kept.clone())) === hash) return cache.put(url, kept)
    const isNamedByContent = NAMED_BY_CONTENT.test(address)
    const request = new Request(url, { cache: isNamedByContent ? 'default' : 'no-cache', credentials: 'same-origin' })
    const answer = await fetch(request)
    if (!answer.ok || (await hashOf(answer.clone())) !== hash) throw new Error(`${url} is not of this version.`)
    // A browser takes no redirected answer for a page.
    return cache.put(url, answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer)
  }

  return {
    /** Keeps all files of the version. Rejects if one is missing or another: then nothing of it is used. */
    async install(): Promise<void> {
      const earlier = (await others()).toReversed()
      const cache = await caches.open(own)
      const left = Object.keys(files)
      const work = async (): Promise<void> => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) await keep(next, cache, earlier)
      }
      const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().finally(() => left.splice(0))))
      for (const end of ends) if (end.status === 'rejected') throw end.reason
    },

    /** Forgets other versions, but for the last ones where a tab may still show one. */
    async forgetOthers(isShown: boolean): Promise<void> {
      const names = await others()
      const left = isShown ? names.slice(-OTHERS_MAX) : []
      await Promise.all(names.filter((name) => !left.includes(name)).map((name) => caches.delete(name)))
    },

    /** The answer to a request; null for a request that is not for the site. */
    answer({ request, preloaded }: Asked): Promise<Response> | null {
      const path = pathBelow(request, scope)
      if (path === null) return null
      const address = addressOf(path, request.mode === 'navigate', files)
      if (address === null && !NAMED_BY_CONTENT.test(path)) return null
      const url = new URL(address ?? path, scope).href
      if (NAMED_BY_CONTENT.test(path))
        return (async () =>
          asAsked(request, (await findKept(url, [own, ...(await others())])) ?? (await fetch(request))))()
      return (async () => {
        const asked = answerOf(request, preloaded, fetch)
        const late = wait(PAGE_MAX_MS).then(() => undefined)
        const answer = await Promise.race([asked.catch(() => undefined), late])
        if (answer !== undefined && answer.status < 500) return answer
        return (await findKept(url, [own])) ?? asked
      })()
    },
  }
}

/**
 * The script of a thread takes its own address from the answer if that has one, and it is without what follows the number sign,
 * from which the thread learns what to load. An answer that is made here has none.
 */
function asAsked({ destination }: Request, answer: Response): Response {
  if (!destination.endsWith('worker')) return answer
  const { status, statusText, headers } = answer
  return new Response(answer.body, { status, statusText, headers })
}

async function answerOf(request: Request, preloaded: Asked['preloaded'], fetch: Browser['fetch']): Promise<Response> {
  return (await preloaded) ?? fetch(request)
}

/** The path from the root of the site; null for what is not below it, or not only read. */
function pathBelow({ method, url, headers }: Request, scope: string): string | null {
  const { origin, pathname } = new URL(url)
  const root = new URL(scope)
  if (method !== 'GET' || headers.has('Range') || origin !== root.origin) return null
  return pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : null
}

/** The file of a path. A page can be asked for by its other names too: file servers differ in what they take. */
function addressOf(path: string, isPage: boolean, files: SiteVersion['files']): string | null {
  const bare = path.replace(/(?:^|\/)index\.html$/, '').replace(/\/$/, '')
  const names = isPage ? [path, bare, `${bare}.html`, bare.replace(/\.html$/, '')] : [path]
  return names.find((name) => Object.hasOwn(files, name)) ?? null
}

async function hashOf(answer: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()))
  return btoa(String.fromCharCode(...digest))
}
