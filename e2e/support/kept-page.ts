import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { watchViolations, type Violations } from './violations'

// Small, without scripts, and of our origin: going there leaves the page and reaches all that the page has stored.
const EMPTY_DOCUMENT = '/icon.svg'

/** What cannot be taken back, or has no call that does. */
const LASTING = {
  both: [
    'addInitScript',
    'exposeBinding',
    'exposeFunction',
    'setDefaultNavigationTimeout',
    'setDefaultTimeout',
    'setExtraHTTPHeaders',
  ],
  page: ['addLocatorHandler'],
  context: ['newCDPSession', 'setGeolocation', 'setOffline'],
  clock: ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'],
} as const

const LISTENING = ['addListener', 'on', 'once', 'prependListener']

/** What `emulateMedia` changes, as the options of a context say it. */
export type Media = Pick<
  NonNullable<Parameters<Page['emulateMedia']>[0]>,
  'colorScheme' | 'contrast' | 'forcedColors' | 'reducedMotion'
>

/**
 * A page that one test uses after the other. Its process stays, and with it the compiled scripts, which are half of what
 * it costs to open the page.
 */
export class KeptPage {
  readonly context: BrowserContext
  readonly page: Page
  readonly violations: Violations
  readonly #session: CDPSession
  readonly #media: Media
  readonly #viewport: ReturnType<Page['viewportSize']>
  /** Takes each listener off that was added since it was clear; Playwright has its own among the others. */
  readonly #listeners: (() => void)[] = []
  /** A test did to it what `clear` cannot take back. */
  #isSpoilt = false

  private constructor(page: Page, session: CDPSession, media: Media, violations: Violations) {
    this.page = page
    this.violations = violations
    this.context = page.context()
    this.#session = session
    this.#media = media
    this.#viewport = page.viewportSize()
    page.on('close', this.#spoil).on('crash', this.#spoil)
    tellCalls(page, [...LASTING.both, ...LASTING.page], this.#spoil)
    tellCalls(this.context, [...LASTING.both, ...LASTING.context], this.#spoil)
    tellCalls(page.clock, LASTING.clock, this.#spoil)
    for (const target of [page, this.context]) {
      tellCalls(target, LISTENING, (event, listener) =>
        this.#listeners.push(() => Reflect.apply(target.off, target, [event, listener])),
      )
    }
  }

  /** Opens a page in a context of its own, which has the options of the running test. */
  static async open(browser: Browser, media: Media): Promise<KeptPage> {
    const context = await browser.newContext()
    const violations = await watchViolations(context)
    const page = await context.newPage()
    return new KeptPage(page, await context.newCDPSession(page), media, violations)
  }

  /**
   * Makes the page as a new one is, but for what the browser keeps of its files.
   *
   * @returns false when a test did what cannot be taken back
   */
  async clear(): Promise<boolean> {
    if (this.#isSpoilt) return false
    for (const forget of this.#listeners.splice(0)) forget()
    await Promise.all(this.context.pages().map((other) => (other === this.page ? null : other.close())))
    await Promise.all([this.page, this.context].map((each) => each.unrouteAll({ behavior: 'ignoreErrors' })))
    // Left before it is cleared: a page can store something at its end.
    await this.page.goto(EMPTY_DOCUMENT)
    await this.page.evaluate(clearStored)
    await this.page.mouse.move(-1, -1)
    await this.#session.send('Page.resetNavigationHistory')
    await this.context.clearCookies()
    await this.context.clearPermissions()
    await this.page.emulateMedia({ ...this.#media, media: null })
    if (this.#viewport !== null) await this.page.setViewportSize(this.#viewport)
    return true
  }

  async close(): Promise<void> {
    await this.context.close()
  }

  readonly #spoil = () => {
    this.#isSpoilt = true
  }
}

/** Runs in the page. */
async function clearStored() {
  window.name = ''
  localStorage.clear()
  sessionStorage.clear()
  for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name)
  for (const name of await caches.keys()) await caches.delete(name)
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
}

/** Calls `tell` before each call of one of the methods. */
function tellCalls(target: object, methods: readonly string[], tell: (...args: unknown[]) => void) {
  for (const method of methods) {
    const call: unknown = Reflect.get(target, method)
    if (typeof call !== 'function') throw new Error(`There is no method ${method}`)
    Reflect.set(target, method, (...args: unknown[]): unknown => {
      tell(...args)
      return Reflect.apply(call, target, args)
    })
  }
}
