import { expect, type Locator, type Page } from '@playwright/test'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { EMBED_ENGINES_BYTES_MAX, EMBED_SCRIPT_BYTES_MAX } from '@/lib/bench/web/budgets'
import { defaultOptions } from '@/lib/k3s/node-options'
import { encodeFragment } from '@/lib/share/fragment'
import { expectForEveryone } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { englishIn } from '@/e2e/support/english-in'
import { test } from '@/e2e/support/test'

const PLAIN = 'mirrors:\n  quay.io:\n    endpoint: [https://a.example.com, "http://b.example.com:5000"]\n'
const REWRITTEN = `${PLAIN}    rewrite:\n      "^(.*)$": "proxy/$1"\nconfigs:\n  a.example.com:\n    auth: {username: robot, password: REDACTED_PASSWORD}\n`

/** Go cannot read its pattern. */
const BROKEN_REWRITE = PLAIN + '    rewrite:\n      "(": "x"\n'

function fragmentOf(text: string, image = 'quay.io/a/b:1'): string {
  return `#${encodeFragment({ text, image, options: defaultOptions(), tab: 'plan' })}`
}

/** A page of another site that shows what it is given. */
async function serveForeign(html: string) {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!DOCTYPE html><html lang="en"><title>Documentation</title><main>${html}</main></html>`)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // Another name of this machine: another site.
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}

test('the share dialog gives HTML with which another site shows the plan', async ({ page, context }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(REWRITTEN.replace('REDACTED_PASSWORD', 'very-s3cret-password'))
  await dashboard.askFor('quay.io/a/b:1')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByText('Embed in a page of documentation').click()
  const code = (await dialog.locator('code').filter({ hasText: '<iframe' }).textContent()) ?? ''
  expect(code).toContain('title="What a pull of quay.io/a/b:1 asks"')
  expect(code).not.toContain('allow-same-origin')
  await expectForEveryone(page, 'Share, with the code of a frame', { within: ['dialog'] })

  const foreign = await serveForeign(code)
  const other = await context.newPage()
  const frame = other.frameLocator('iframe')
  await other.goto(foreign.url)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('What a pull of quay.io/a/b:1 asks')
  const attempts = frame.getByRole('list', { name: 'Pull plan' }).getByRole('listitem')
  await expect(attempts).toHaveCount(3)
  await expect(attempts.first()).toContainText('https://a.example.com/v2/proxy/a/b/manifests/1?ns=quay.io')
  await expect(attempts.first()).toContainText('credentials of a.example.com')
  await expect(frame.locator('body')).not.toContainText('s3cret')

  const opened = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'Open in pullpath' }).click()
  const reading = await opened
  await expect(reading.getByRole('article').first()).toContainText('https://a.example.com/v2/proxy/a/b')
  foreign.close()
})

test('other pages are shown in no frame', async ({ browser, request, baseURL }) => {
  for (const path of [
    '/',
    '/preview',
    '/rules',
    '/rules/wildcard-tls-dropped',
    '/nothing-here',
    '/icon.svg',
    '/embed/',
  ]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    if (path !== '/embed/') {
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
      expect(headers['x-frame-options'], path).toBe('DENY')
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin')
    }
  }
  const headers = (await request.get('/embed?theme=dark')).headers()
  expect(headers['content-security-policy']).toContain('frame-ancestors *')
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(headers).not.toHaveProperty('x-frame-options')
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin')

  const foreign = await serveForeign(`<iframe src="${baseURL}/preview"></iframe>`)
  // What it breaks is meant.
  const context = await browser.newContext()
  const page = await context.newPage()
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
  await page.goto(foreign.url)
  await refused
  await context.close()
  foreign.close()
})

test('a frame stores nothing, sends nothing, and loads no more than it needs', async ({ browser, request }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (one) => asked.push(new URL(one.url()).pathname.replace(/\.[0-9a-f]{12}/, '')))
  await page.goto(`/embed${fragmentOf(PLAIN)}`)
  await expect(page.getByRole('listitem').first()).toContainText('https://a.example.com/v2/a/b/manifests/1')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => path !== '/icon.svg').toSorted()).toEqual([
    '/_embed/embed.css',
    '/_embed/embed.js',
    '/embed',
  ])
  await page.evaluate((fragment) => location.replace(fragment), fragmentOf(REWRITTEN))
  await expect(page.getByRole('listitem').first()).toContainText('/v2/proxy/a/b')
  expect(asked).toContain('/_embed/engines.js')
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()),
    ...(await navigator.serviceWorker.getRegistrations()),
  ])
  expect(stored).toEqual([])
  expect(await context.cookies()).toEqual([])

  const html = await (await request.get('/embed')).text()
  const size = async (pattern: RegExp): Promise<number> =>
    gzipSync(await (await request.get(pattern.exec(html)?.[1] ?? '')).body(), { level: 9 }).length
  expect(await size(/src="([^"]+)"/)).toBeLessThanOrEqual(EMBED_SCRIPT_BYTES_MAX)
  expect(await size(/rel="engines" href="([^"]+)"/)).toBeLessThanOrEqual(EMBED_ENGINES_BYTES_MAX)
  await context.close()
})

test('a frame has the language and the colours that its address asks for', async ({ page }) => {
  await page.goto(`/embed?lang=zh&theme=dark${fragmentOf(REWRITTEN)}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('link', { name: '在 pullpath 中打开' })).toBeVisible()
  await expect(page.getByRole('listitem').first()).toContainText('镜像源')
  const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await background()).toBe('rgb(14, 20, 26)')
  await page.goto(`/embed?lang=xx&theme=blue${fragmentOf(REWRITTEN)}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(await background()).toBe('rgb(244, 246, 248)')
})

const LONG_HOST = 'mirror-of-a.very-long-name.example-company.example.com:5000'
const LONG_TEXT = `mirrors:\n  quay.io:\n    endpoint: ["https://${LONG_HOST}/artifactory/api/v2"]\n`
const LONG_IMAGE = `quay.io/${'some-team/project/'.repeat(8)}application:v1.2.3`

test('long URLs of a frame are divided at their signs, and a long name can be opened', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 })
  await page.goto(`/embed?lang=en${fragmentOf(LONG_TEXT, LONG_IMAGE)}`)
  const url = page.locator('.url').first()
  await expect(url).toContainText(`https://${LONG_HOST}/artifactory/api/v2/some-team/project/some-team/`)
  expect((await lineEnds(url)).filter((end) => !/^[ /.:?-]|\/$/.test(end))).toEqual([])
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(/^What a pull of quay\.io\/some-team\S*…\S*:v1\.2\.3 asks$/)
  await expect(page.getByText(LONG_IMAGE)).toBeHidden()
  await page.getByText('Whole name').click()
  await expect(page.getByText(LONG_IMAGE)).toBeVisible()
  await expectForEveryone(page, 'embed, a long name', { bestPractice: true })
})

test('a mistake of an embedded plan has its colour, and what can be opened looks like it', async ({ page }) => {
  await page.goto(`/embed${fragmentOf(BROKEN_REWRITE)}`)
  const mistake = page.locator('.chip.error').first()
  await expect(mistake).toBeVisible()
  const [colour, expected] = await mistake.evaluate((chip: HTMLElement) => {
    const own = getComputedStyle(chip).color
    chip.style.color = 'var(--error)'
    return [own, getComputedStyle(chip).color] as const
  })
  expect(colour).toBe(expected)
  await page.evaluate((to) => location.replace(to), fragmentOf(LONG_TEXT, LONG_IMAGE))
  await expect(page.getByText('Whole name')).toHaveCSS('cursor', 'pointer')
})

/** Where the lines of a text end: the last letter of each and the first of the next. */
async function lineEnds(text: Locator): Promise<readonly string[]> {
  return text.evaluate((element) => {
    const ends: string[] = []
    const range = document.createRange()
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let before = { letter: '', bottom: Number.POSITIVE_INFINITY }
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text
      for (let at = 0; at < node.data.length; at += 1) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { top, bottom, width } = range.getBoundingClientRect()
        if (width === 0) continue
        const letter = node.data.charAt(at)
        if (top >= before.bottom) ends.push(before.letter + letter)
        before = { letter, bottom }
      }
    }
    return ends
  })
}

test('the sentence of a frame has a border in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`/embed${fragmentOf(PLAIN)}`)
  const { width, colour, back } = await page.locator('.verdict').evaluate((sentence) => {
    const { borderTopWidth, borderTopColor } = getComputedStyle(sentence)
    return { width: borderTopWidth, colour: borderTopColor, back: getComputedStyle(document.body).backgroundColor }
  })
  expect(width).toBe('1px')
  expect(colour).toMatch(/^rgb\(/)
  expect(colour).not.toBe(back)
  await page.emulateMedia({ forcedColors: null })
})

const VIEWS = [
  ['a plan', fragmentOf(REWRITTEN)],
  ['a mistake', fragmentOf(BROKEN_REWRITE)],
  ['an invalid name', fragmentOf(PLAIN, 'A B')],
  ['no image', fragmentOf(PLAIN, '')],
  ['a rejected file', fragmentOf('mirrors: [')],
  ['no link', ''],
] as const

test('a frame says nothing in English to who reads Chinese', async ({ page }) => {
  for (const [view, fragment] of VIEWS) {
    await page.goto('about:blank')
    await page.goto(`/embed?lang=zh${fragment}`)
    await expect(page.locator('#plan > *').first()).toBeVisible()
    await expect.poll(() => englishIn(page), view).toEqual([])
  }
})

test('a frame can be used by everyone, wide and narrow', async ({ page }) => {
  for (const [view, fragment] of VIEWS) {
    await page.goto('about:blank')
    await page.goto(`/embed${fragment}`)
    await expect(page.locator('#plan > *').first()).toBeVisible()
    await page.setViewportSize({ width: 320, height: 600 })
    await expectForEveryone(page, `embed, ${view}`, { bestPractice: true })
  }
})

test('what a link holds is shown as text, and runs nowhere', async ({ page }) => {
  page.on('dialog', () => expect.soft(false, 'nothing runs').toBe(true))
  const text =
    'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com/<img src=x onerror=alert(1)>", "javascript:alert(1)"]\n'
  await page.goto(`/embed${fragmentOf(text, 'nginx')}`)
  await expect(page.getByRole('listitem').first()).toBeVisible()
  await expect(page.locator('main img, main script')).toHaveCount(0)
  await withEmpty(page, fragmentOf(text, '<img src=x onerror=alert(1)>'))
})

async function withEmpty(page: Page, fragment: string): Promise<void> {
  await page.evaluate((to) => location.replace(to), fragment)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x')
  await expect(page.locator('img')).toHaveCount(0)
}
