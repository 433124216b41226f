import { createKeptSite, type SiteVersion } from './kept-site'

/* The service worker: connects what is kept to the events of the browser, whose types the page's do not have. */

interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface Fetching extends Lasting {
  readonly request: Request
  readonly preloadResponse?: Promise<Response | undefined>
  readonly respondWith: (answer: Promise<Response>) => void
}

/** What a page says, and where it waits for the answer. */
interface Told extends Lasting {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

interface Worker {
  /** Written before this code when the site is built. */
  readonly SITE: SiteVersion
  readonly registration: {
    readonly scope: string
    readonly navigationPreload?: { readonly enable: () => Promise<void> }
  }
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (options: object) => Promise<readonly unknown[]>
  }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: Told) => void): void
}

const worker = self as unknown as Worker
const { version } = worker.SITE
const site = createKeptSite(worker.SITE, worker.registration.scope, {
  caches,
  fetch: (request) => fetch(request),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})
const shown = (): Promise<readonly unknown[]> => worker.clients.matchAll({ type: 'window', includeUncontrolled: true })

// At once: what a tab of the version before still needs is kept.
worker.addEventListener('install', (event) => event.waitUntil(site.install().then(() => worker.skipWaiting())))

worker.addEventListener('activate', (event) => {
  const begin = async (): Promise<void> => {
    await worker.registration.navigationPreload?.enable()
    await site.forgetOthers((await shown()).length > 0)
    await worker.clients.claim()
  }
  event.waitUntil(begin())
})

worker.addEventListener('fetch', (event) => {
  const answer = site.answer({ request: event.request, preloaded: event.preloadResponse })
  if (answer !== null) event.respondWith(answer)
})

// A page tells which version it is, and is told which one is kept.
worker.addEventListener('message', (event) => {
  event.ports[0]?.postMessage(version)
  if (event.data !== version) return
  const forget = async (): Promise<void> => {
    if ((await shown()).length === 1) await site.forgetOthers(false)
  }
  event.waitUntil(forget())
})
