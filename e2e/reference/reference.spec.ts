import { expect } from '@playwright/test'
import { expectForEveryone } from '@/e2e/support/accessibility'
import { test } from '@/e2e/support/test'
import { changeList } from '@/lib/compare/upgrade/change-list'
import { FIELD_PAGES } from '@/lib/guide/field-pages'

test('releases lists every change, and those between two releases', async ({ page }) => {
  await page.goto('/releases')
  const changes = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(changes).toHaveCount(changeList().length)
  const [from, to] = [page.getByRole('combobox', { name: 'From' }), page.getByRole('combobox', { name: 'To' })]
  await from.selectOption('v1.33.2+k3s1')
  await to.selectOption('v1.33.3+k3s1')
  await expect(changes).toHaveText([/^The login of docker\.io is used/])
  await expect(page.getByRole('status').filter({ hasText: 'changes' })).toHaveText(
    `1 of ${changeList().length} changes`,
  )
  expect(new URL(page.url()).searchParams.get('to')).toBe('v1.33.3+k3s1')
  await page.reload()
  await expect(changes).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Distribution' }).selectOption('RKE2')
  await expect(changes).toHaveCount(changeList().length)
  await expect(page.getByRole('combobox', { name: 'From' })).toContainText('+rke2r1')
})

test('schema has each field at its anchor, and leads to guide, releases and JSON Schema', async ({ page, request }) => {
  await page.goto('/zh/schema#configs-tls')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  for (const { anchor } of FIELD_PAGES) await expect(page.locator(`[id="${anchor}"]`)).toBeAttached()
  await expect(page.locator('[id="configs-tls"]')).toBeInViewport()
  expect((await request.get('/registries.schema.json')).status()).toBe(200)
  for (const path of ['/schema', '/zh/schema'] as const) {
    await page.goto(path)
    for (const href of await page
      .getByRole('main')
      .locator('a[href*="/guide/"], a[href*="/releases#"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
      const answer = await (await request.get(href)).text()
      expect(answer, href).toContain(` id="${href.split('#')[1]}"`)
    }
  }
})

test('the search finds places of all kinds by the keyboard alone', async ({ page }) => {
  await page.goto('/guide')
  const field = page.getByRole('searchbox', { name: /^Search guide/ })
  await expect(field).toBeEnabled()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('index.docker.io')
  await expect(page.getByRole('search').getByRole('link').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('search').getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search').getByRole('link')).toHaveCount(0)
  await expect(field).toBeFocused()
  await field.fill('wildcard-tls-dropped')
  await expect(page.getByRole('search').getByRole('link').first()).toContainText('Rule')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/rules\/wildcard-tls-dropped$/)
})

test('the search finds Chinese, and says when there is nothing', async ({ page }) => {
  await page.goto('/zh/releases')
  const field = page.getByRole('searchbox')
  await expect(field).toBeEnabled()
  await field.fill('反斜杠')
  await expect(page.getByRole('search').getByRole('link').first()).toHaveAttribute(
    'href',
    /^\/zh\/(?:guide\/rewrites#backslash|rules\/)/,
  )
  await field.fill('没有这样的东西吧')
  await expect(page.getByRole('search').getByRole('status')).toHaveText('没有找到。')
})

test('a language is chosen by a link, and stays chosen', async ({ page }) => {
  await page.goto('/schema')
  await page.getByRole('link', { name: '简体中文' }).click()
  await expect(page).toHaveURL(/\/zh\/schema$/)
  await page.getByRole('link', { name: '规则', exact: true }).click()
  await expect(page).toHaveURL(/\/zh\/rules$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('registries.yaml 的常见问题')
  await page.getByRole('link', { name: '指南', exact: true }).click()
  await expect(page).toHaveURL(/\/zh\/guide$/)
})

test('the colours of every page follow those of the system while it is open', async ({ page }) => {
  for (const path of ['/', '/rules', '/guide', '/preview']) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('html'), path).toHaveAttribute('data-theme', 'dark')
  }
})

test('search engines are told about each page, without an invented address', async ({ request }) => {
  for (const path of ['/', '/guide', '/zh/guide/tls', '/releases', '/zh/schema', '/rules/auth-conflict', '/preview']) {
    const html = await (await request.get(path)).text()
    expect(html, path).toMatch(/<title>[^<]+<\/title>/)
    expect(html, path).toMatch(/<meta name="description" content="[^"]{30,}"/)
    expect(html, path).toMatch(/<meta property="og:title" content="[^"]+"/)
    expect(html, path).not.toMatch(/https?:\/\/localhost/)
    expect(html, path).not.toContain('rel="canonical"')
  }
  // What can be shown beside a link to it.
  for (const path of ['/embed', '/nothing-here'])
    expect(await (await request.get(path)).text(), path).toMatch(/<meta name="description" content="[^"]{30,}"/)
  for (const path of ['/preview', '/embed'])
    expect(await (await request.get(path)).text(), path).not.toContain('noindex')
  expect(await (await request.get('/nothing-here')).text()).toContain('<meta name="robots" content="noindex"')
  expect(await (await request.get('/robots.txt')).text()).toBe('User-agent: *\nAllow: /\n')
  expect((await request.get('/sitemap.xml')).status()).toBe(404)
  const image = await request.get('/social.png')
  expect(image.headers()['content-type']).toBe('image/png')
  expect((await image.body()).subarray(1, 4).toString()).toBe('PNG')
})

for (const width of [1440, 390])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })
    // They have the same colours in each window.
    const lightAlone = width === 390
    test('releases, schema and search are accessible', async ({ page }) => {
      for (const path of ['/releases', '/zh/releases', '/schema']) {
        await page.goto(path)
        await expectForEveryone(page, path, { bestPractice: true, lightAlone })
      }
      await page.getByRole('searchbox').fill('mirror')
      await expect(page.getByRole('search').getByRole('link').first()).toBeVisible()
      await expectForEveryone(page, 'what is found', { bestPractice: true, lightAlone })
    })
  })
