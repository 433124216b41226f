import { expect, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

// How a page starts that the browser has not opened before.
test.use({ coldPage: true })

/** As browsers count it: the part of the window that moved, times how far, summed over all that moved. */
const SHIFT_MAX = 0.02

interface Shift {
  readonly value: number
  readonly moved: readonly string[]
}

/** Keeps what moves on each page that is loaded from now on. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    const told = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ')
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        shifts.push({
          value: entry.value,
          moved: entry.sources.map(
            ({ node, previousRect, currentRect }) =>
              `${node?.textContent?.slice(0, 40)}: ${told(previousRect)} -> ${told(currentRect)}`,
          ),
        })
    }).observe({ type: 'layout-shift', buffered: true })
    // What is hidden is shown after seconds, whatever has come till then, which would take a slow machine for a fault.
    document.addEventListener('DOMContentLoaded', () => {
      for (const hidden of document.querySelectorAll<HTMLElement>('body, .panes')) hidden.style.animationDelay = '3600s'
    })
  })
}

/** Not among the types of the language. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

const RUN = /^(?:Run this plan|运行此计划)$/

/** All that loads late is there, and painted. */
async function settle(page: Page) {
  await untilHydrated(page)
  await expect(page.getByRole('button', { name: RUN }).first()).toBeAttached()
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
      }),
  )
}

async function expectStill(page: Page) {
  await settle(page)
  const shifts = await page.evaluate(() => (window as unknown as { readonly shifts: readonly Shift[] }).shifts)
  const sum = shifts.reduce((total, { value }) => total + value, 0)
  expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(SHIFT_MAX)
}

const SIZES = [
  [1440, 900],
  [390, 844],
] as const

for (const [width, height] of SIZES) {
  test.describe(`at ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('nothing moves while the page loads for the first time', async ({ page }) => {
      await watchShifts(page)
      await page.goto('/')
      await expectStill(page)
    })

    test('nothing moves while the page loads once the strip of the first visit was dismissed', async ({ page }) => {
      await new DashboardPage(page).visit()
      await page.getByRole('button', { name: 'Dismiss' }).click()
      await watchShifts(page)
      await page.reload()
      await expectStill(page)
    })

    test('nothing moves while a reload brings back what was being written', async ({ page }) => {
      page.on('dialog', (dialog) => void dialog.accept())
      const dashboard = new DashboardPage(page)
      await dashboard.visit()
      await dashboard.openText('mirrors:\n  quay.io:\n    endpoint: [https://kept.example.com]\n')
      await expect.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain('kept.example.com')
      await watchShifts(page)
      await page.reload()
      await expect(page.getByText('What you were working on is back.')).toBeVisible()
      await expectStill(page)
    })
  })
}

for (const [width, height] of SIZES) {
  test.describe(`at ${width} by ${height} in Chinese`, () => {
    test.use({ viewport: { width, height }, locale: 'zh-CN' })

    test('nothing moves, and no English is seen while the page loads', async ({ page }) => {
      await watchShifts(page)
      await page.addInitScript(() => {
        const seen: string[] = []
        Object.assign(window, { seen })
        const look = () => {
          const main = document.querySelector('main')
          if (main && getComputedStyle(main).visibility === 'visible') seen.push(main.innerText)
          requestAnimationFrame(look)
        }
        look()
      })
      await page.goto('/')
      await expectStill(page)
      const seen = await page.evaluate(() => (window as unknown as { readonly seen: readonly string[] }).seen)
      expect(seen.length).toBeGreaterThan(0)
      expect(seen.filter((text) => text.includes('Endpoint') || !text.includes('端点'))).toEqual([])
    })

    test('the page is in English where Chinese does not arrive', async ({ page }) => {
      // In a chunk of its own.
      await page.route('**/_next/static/chunks/*.js', async (route) => {
        const response = await route.fetch()
        const text = await response.text()
        if (/\\u7aef\\u70b9|端点/.test(text)) await route.abort()
        else await route.fulfill({ response })
      })
      await page.goto('/')
      await expect(page.getByRole('button', { name: RUN }).first()).toBeVisible()
      await expect(page.getByRole('banner')).toHaveAttribute('lang', 'en')
      // Chunks that are still fetched end with the test.
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    })
  })
}
