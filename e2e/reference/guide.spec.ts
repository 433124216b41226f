import { expect } from '@playwright/test'
import { expectForEveryone } from '@/e2e/support/accessibility'
import { GuidePage } from '@/e2e/support/guide-page'
import { test } from '@/e2e/support/test'
import { CHAPTERS } from '@/lib/guide/chapters'
import { EXAMPLES } from '@/lib/guide/examples'
import { guideIn } from '@/lib/guide/guide-in'
import { STATEMENTS } from '@/lib/guide/statements'
import { untilHydrated } from '@/e2e/support/until-hydrated'

test('each chapter is there in both languages, with all its points and results, before any script runs', async ({
  request,
}) => {
  for (const [language, prefix, tag] of [
    ['en', '', 'en'],
    ['zh', '/zh', 'zh-Hans'],
  ] as const) {
    for (const id of CHAPTERS) {
      const html = await (await request.get(`${prefix}/guide/${id}`)).text()
      expect(html, id).toMatch(new RegExp(`<html [^>]*lang="${tag}"`))
      for (const point of Object.keys(guideIn(language)[id].points))
        expect(html, `${id}#${point}`).toContain(` id="${point}"`)
      for (const example of EXAMPLES[id]) expect(html, example.id).toContain(`id="example-${example.id}"`)
      expect(html, id).toContain('href="/#v1.')
    }
  }
  const failures = await (await request.get('/guide/failures')).text()
  expect(failures).toContain('The pull fails at registry-1.docker.io')
})

test('each statement of the documentation leads to its point', async ({ page }) => {
  const guide = new GuidePage(page)
  await guide.visit('/guide')
  const links = page.getByRole('region', { name: /statement by statement/ }).getByRole('listitem')
  await expect(links).toHaveCount(STATEMENTS.length)
  await links.filter({ hasText: 'index.docker.io' }).getByRole('link').click()
  await expect(page).toHaveURL(/\/guide\/docker-hub#address$/)
  await expect(page.locator('#address')).toBeInViewport()
  await expect(page.locator('#address')).toContainText('No node asks that host')
})

test('an example is edited in its place, opened in the editor, and put back', async ({ page }) => {
  const guide = new GuidePage(page)
  await guide.visit('/guide/credentials')
  const example = guide.example('key')
  await expect(example.attempt(1)).toContainText('anonymous')
  const text = await example.file.inputValue()
  await example.file.fill(text.replace('  registry.example.com:\n', '  "registry.example.com:5000":\n'))
  await expect(example.attempt(1)).toContainText('credentials of registry.example.com:5000')
  await example.image.fill('Not/An:Image!')
  await expect(example.result).toContainText('invalid reference format')
  await example.image.fill('redis:7')
  await expect(example.attempt(1)).toContainText('/v2/library/redis/manifests/7')
  const opened = page.context().waitForEvent('page')
  await example.open.click({ modifiers: ['ControlOrMeta'] })
  const editor = await opened
  await expect(editor.getByRole('combobox', { name: 'Image', exact: true })).toHaveValue('redis:7')
  await editor.close()
  await example.reset.click()
  await expect(example.file).toHaveValue(text)
  await expect(example.file).toBeFocused()
  await expect(example.attempt(1)).toContainText('anonymous')
})

test('a link of an example has no password that was typed into it', async ({ page }) => {
  const guide = new GuidePage(page)
  await guide.visit('/guide/docker-hub')
  const example = guide.example('login')
  const text = await example.file.inputValue()
  await example.file.fill(text.replace('change-me', 'hunter2-secret').replace('puller', 'somebody'))
  await expect(example.result).toContainText('as user somebody')
  const href = (await example.open.getAttribute('href')) ?? ''
  await page.goto('about:blank')
  await page.goto(`/preview${href.slice(1)}`)
  await expect(page.getByText('somebody').first()).toBeVisible()
  await expect(page.locator('body')).not.toContainText('hunter2')
})

test('release, flags and answers of an example change its result', async ({ page }) => {
  const guide = new GuidePage(page)
  await guide.visit('/guide/failures')
  const answers = guide.example('answers')
  await expect(answers.result).toContainText('docker.io/library/nginx:latest: not found')
  await answers.release.selectOption('v1.31.5+k3s1')
  await expect(answers.result).toContainText('certificate signed by unknown authority')
  await answers.answer(1).selectOption('ok')
  await expect(answers.result).toContainText('The pull works')

  await guide.visit('/guide/air-gap')
  const embedded = guide.example('embedded')
  await expect(embedded.attempt(1)).toContainText('127.0.0.1:6443')
  await embedded.flag('--embedded-registry').uncheck()
  await expect(embedded.result.getByRole('listitem')).toHaveCount(1)
})

test('without scripts, a chapter can be read with what follows from its examples', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/zh/guide/rewrites')
  await expect(page.getByRole('heading', { level: 1, name: '重写规则' })).toBeVisible()
  await expect(page.getByText('mirrorproject/rancher-images').first()).toBeVisible()
  await expect(page.getByRole('textbox').first()).not.toBeEditable()
  await context.close()
})

test('places of the editor lead to the chapters that explain them', async ({ page }) => {
  await page.goto('/')
  await untilHydrated(page)
  const links = page.locator('a[href^="/guide/"]')
  const hrefs = new Set(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
  for (const href of [
    '/guide/endpoints',
    '/guide/docker-hub',
    '/guide/rewrites',
    '/guide/credentials#key',
    '/guide/tls',
    '/guide/failures',
  ])
    expect([...hrefs]).toContain(href)
  for (const href of hrefs) {
    const answer = await page.request.get(href ?? '')
    expect(answer.status(), href ?? '').toBe(200)
    const point = href?.split('#')[1]
    if (point !== undefined) expect(await answer.text()).toContain(` id="${point}"`)
  }
})

test('in a narrow window nothing of an example is cut', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 })
  for (const path of ['/guide/failures', '/guide/rewrites', '/zh/guide/endpoints']) {
    await page.goto(path)
    const cut = await page.locator('section[id^="example-"]').evaluateAll((sections) =>
      sections.flatMap((section) => {
        const { right } = section.getBoundingClientRect()
        return [...section.querySelectorAll('p, li, label, select, code')]
          .filter((one) => one.checkVisibility() && one.closest('.overflow-auto') === null)
          .filter((one) => one.getBoundingClientRect().right > right)
          .map((one) => one.textContent)
      }),
    )
    expect(cut, path).toEqual([])
  }
})

for (const width of [1440, 390])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })
    test('the guide is accessible', async ({ page }) => {
      for (const path of ['/guide', '/guide/failures', '/guide/files', '/zh/guide/tls']) {
        await page.goto(path)
        await expectForEveryone(page, path, { bestPractice: true, lightAlone: width === 390 })
      }
    })
  })
