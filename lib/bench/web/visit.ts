import type { Browser, CDPSession, Page } from '@playwright/test'
import { observe } from './observe'

const WAIT_MS = 180_000

/** A page opened with nothing in its cache, and what was transferred for it. */
export interface Visit {
  readonly page: Page
  readonly session: CDPSession
  /** Compressed bytes that have arrived, without their headers. */
  readonly bytes: () => { readonly script: number; readonly style: number }
  /** Of the scripts that the HTML names, which are there before anything else is asked for. */
  readonly namedBytes: () => Promise<number>
  readonly requests: () => { readonly all: number; readonly foreign: number }
  readonly close: () => Promise<void>
}

export interface Asked {
  /** How many times slower the processor is made; 1 leaves it as it is. */
  readonly slowdown: number
  /** Edits the form from the first moment on, to find out when it is answered. */
  readonly edits: boolean
}

/** Opens the page in a context of its own, whose cache is empty. */
export async function visit(browser: Browser, url: string, { slowdown, edits }: Asked): Promise<Visit> {
  const context = await browser.newContext({
    // A first visit keeps the site once it has nothing else to do: that would be measured with what is typed meanwhile.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(WAIT_MS)
  const session = await context.newCDPSession(page)
  const responses = new Map<string, { readonly type: string; readonly url: string; readonly head: number }>()
  const scripts = new Map<string, number>()
  const bytes = { script: 0, style: 0 }
  const requests = { all: 0, foreign: 0 }
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    responses.set(requestId, { type, url: response.url, head: response.encodedDataLength }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type, url: from, head = 0 } = responses.get(requestId) ?? {}
    const body = encodedDataLength - head
    if (type === 'Script' && from !== undefined) scripts.set(from, body)
    if (type === 'Script') bytes.script += body
    if (type === 'Stylesheet') bytes.style += body
  })
  page.on('request', (request) => {
    requests.all += 1
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url())) requests.foreign += 1
  })
  await session.send('Network.enable')
  await session.send('Performance.enable')
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(observe, edits)
  await page.goto(url)
  return {
    page,
    session,
    bytes: () => ({ ...bytes }),
    namedBytes: async () => {
      const html = await page.evaluate(async () => (await fetch(location.href, { cache: 'no-store' })).text())
      const named = Array.from(html.matchAll(/<script(?![^>]*nomodule)[^>]*src="([^"]+)"/gi), ([, from = '']) => from)
      return [...new Set(named)].reduce((sum, from) => sum + (scripts.get(new URL(from, url).href) ?? 0), 0)
    },
    requests: () => ({ ...requests }),
    close: () => context.close(),
  }
}
