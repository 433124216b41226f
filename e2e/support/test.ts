import { expect, test as base, type BrowserContext } from '@playwright/test'
import { KeptPage, type Media } from './kept-page'
import { watchViolations, type Violations } from './violations'

interface Options {
  /** A browser that has loaded nothing before: for tests of how the page starts. */
  readonly coldPage: boolean
}

interface Fixtures {
  /** Tests with the same key can have the same page. */
  readonly pageKey: string
  readonly media: Media
  /** Of the test's pages: what it does not take makes it fail. */
  readonly violations: Violations
}

interface WorkerFixtures {
  /** By key. */
  readonly keptPages: Map<string, KeptPage>
}

const watched = new WeakMap<BrowserContext, Violations>()

/** Playwright's `test`; its page is used again by the next test with the same options, after it was cleared. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  coldPage: [false, { option: true }],

  media: ({ colorScheme, contrast, forcedColors, reducedMotion }, give) =>
    give({ colorScheme, contrast, forcedColors, reducedMotion }),

  // Every option of Playwright that a context has.
  pageKey: (
    {
      acceptDownloads,
      baseURL,
      bypassCSP,
      clientCertificates,
      contextOptions,
      deviceScaleFactor,
      extraHTTPHeaders,
      geolocation,
      hasTouch,
      httpCredentials,
      ignoreHTTPSErrors,
      isMobile,
      javaScriptEnabled,
      locale,
      media,
      offline,
      permissions,
      proxy,
      screen,
      serviceWorkers,
      storageState,
      timezoneId,
      userAgent,
      viewport,
    },
    give,
  ) =>
    give(
      JSON.stringify({
        acceptDownloads,
        baseURL,
        bypassCSP,
        clientCertificates,
        contextOptions,
        deviceScaleFactor,
        extraHTTPHeaders,
        geolocation,
        hasTouch,
        httpCredentials,
        ignoreHTTPSErrors,
        isMobile,
        javaScriptEnabled,
        locale,
        media,
        offline,
        permissions,
        proxy,
        screen,
        serviceWorkers,
        storageState,
        timezoneId,
        userAgent,
        viewport,
      }),
    ),

  keptPages: [
    async ({ browser }, give) => {
      const pages = new Map<string, KeptPage>()
      await give(pages)
      if (browser.isConnected()) await Promise.all([...pages.values()].map((kept) => kept.close()))
    },
    { scope: 'worker' },
  ],

  context: async ({ browser, coldPage, keptPages, media, pageKey }, give, testInfo) => {
    if (coldPage) {
      const context = await browser.newContext()
      watched.set(context, await watchViolations(context))
      await give(context)
      await context.close()
      return
    }
    const kept = keptPages.get(pageKey) ?? (await KeptPage.open(browser, media))
    keptPages.delete(pageKey)
    watched.set(kept.context, kept.violations)
    await give(kept.context)
    // What a failed test left is unknown.
    if (testInfo.status === 'passed' && (await kept.clear())) keptPages.set(pageKey, kept)
    else await kept.close()
  },

  page: async ({ context }, give) => {
    await give(context.pages()[0] ?? (await context.newPage()))
  },

  violations: [
    async ({ context }, give) => {
      const violations = watched.get(context)
      if (violations === undefined) throw new Error('Nothing watches this context.')
      // Of a test before, while its page was cleared.
      violations.take()
      await give(violations)
      expect(violations.take(), 'the content security policy was broken').toEqual([])
    },
    { auto: true },
  ],
})
