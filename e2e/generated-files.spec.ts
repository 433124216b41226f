import { expect } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { STATE_MS } from '@/e2e/support/limits'
import { test } from '@/e2e/support/test'

test('secrets are masked until they are revealed, lines have numbers, and what comes from registries.yaml stands out', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const config = dashboard.file('config.toml')
  await expect(config).toContainText('username = "puller"')
  await expect(config).not.toContainText('change-me')
  await page.getByRole('tabpanel', { name: 'Files' }).getByRole('button', { name: 'Show secrets' }).click()
  await expect(config).toContainText('password = "change-me"')
  await expect(config.locator('[data-own]')).toHaveText([
    /registry\.configs\.'registry\.example\.com:5000'\.auth/,
    /username/,
    /password/,
  ])
  // Numbers are not copied.
  const line = dashboard.file('certs.d/docker.io/hosts.toml').locator('.file-line').nth(6)
  await expect(line).toHaveText('[host."https://registry.example.com:5000/v2"]')
  expect(await line.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('"7"')
})

test('a mirror whose hosts.toml cannot be decoded is a problem, and the plan shows what remains', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n    rewrite:\n      \'^a\\.b/(.*)\': "x/$1"\n',
  )
  await dashboard.expectAttempts(['https://registry-1.docker.io/v2/rancher/mirrored-pause/manifests/3.6'])
  await dashboard.chooseTab('Problems')
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('rewrite-backslash')
})

test('the file that answers for the image comes first, and says so', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(`mirrors:\n${mirrors(3)}`)
  await dashboard.askFor('r2.example.com/app:1')
  await dashboard.chooseTab('Files')
  const files = page.getByRole('tabpanel', { name: 'Files' }).getByRole('region')
  await expect(files.first()).toHaveAccessibleName('certs.d/r2.example.com/hosts.toml')
  await expect(files.first()).toContainText('answers for this image')
  await dashboard.askFor('quay.io/app:1')
  await expect(page.getByText('No hosts.toml here answers for this image')).toBeVisible()
})

test('of 1,000 registries a filter finds one', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(`mirrors:\n${mirrors(1_000)}`)
  await dashboard.chooseTab('Files')
  const filter = page.getByRole('searchbox', { name: 'Filter files' })
  await filter.fill('r77')
  await expect(page.getByRole('status', { name: 'Files found' })).toHaveText('11 of 1,001 files')
  await filter.fill('r777.')
  await expect(dashboard.file('certs.d/r777.example.com/hosts.toml')).toBeVisible()
  await expect(dashboard.file('certs.d/r0.example.com/hosts.toml')).toBeHidden()
})

test('a link leads to its line in a file of many, whatever is filtered', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(`mirrors:\n${mirrors(300)}`)
  await dashboard.askFor('r250.example.com/app:1')
  await dashboard.chooseTab('Files')
  await page.getByRole('searchbox', { name: 'Filter files' }).fill('r1.')
  await expect(dashboard.file('certs.d/r250.example.com/hosts.toml')).toBeHidden()
  await dashboard.chooseTab('Plan')
  await dashboard.followFileLink(0)
  const line = page.locator('.file-line:focus')
  await expect(line).toContainText('[host."https://m.example.com:5000/v2"]')
  await expect(line).toBeInViewport()
  await expect(line).toHaveAttribute('data-lit', 'true')
})

test('a link leads to its line far down in a long file', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const endpoints = Array.from({ length: 300 }, (_, at) => `      - https://e${at}.example.com\n`).join('')
  await dashboard.openText(`mirrors:\n  quay.io:\n    endpoint:\n${endpoints}`)
  await dashboard.askFor('quay.io/app:1')
  while ((await dashboard.attempts.count()) < 300)
    await dashboard.plan.getByRole('button', { name: /^Show \d+ more of/ }).click()
  await dashboard.followFileLink(299)
  await expect(page.locator('.file-line:focus')).toContainText('[host."https://e299.example.com/v2"]')
  await expect(page.locator('.file-line[data-lit]')).toContainText(['[host."https://e299.example.com/v2"]'])
})

test('files that are not shown are not updated before they are', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const hosts = page.locator('#panel-files section').first()
  await expect(hosts).toContainText('mirrorproject/rancher-images/$1')
  await dashboard.chooseTab('Plan')
  await page.getByRole('textbox', { name: 'Rewrite 1 replacement' }).fill('other/$1')
  await dashboard.expectAttempts(['/other/mirrored-pause/', 'registry-1.docker.io'])
  // Hidden panels are updated when the page has nothing else to do.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const step = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => step(left - 1)))
        step(60)
      }),
  )
  await expect(hosts).toContainText('mirrorproject/rancher-images/$1')
  await dashboard.chooseTab('Files')
  await expect(hosts).toContainText('other/$1')
})

test.describe('from 1,600 px on', () => {
  test.use({ viewport: { width: 1600, height: 900 } })

  test('plan and files are side by side, and what is pointed at in one is lit in the other', async ({ page }) => {
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    const hosts = dashboard.file('certs.d/docker.io/hosts.toml')
    await expect(hosts).toBeVisible()
    // What is above may still arrive, and move the attempt away from the pointer.
    await expect(async () => {
      await dashboard.image.hover()
      await dashboard.attempts.first().hover()
      await expect(hosts.locator('[data-lit]').first()).toContainText('[host."https://registry.example.com:5000/v2"]', {
        timeout: 2_000,
      })
    }).toPass({ timeout: STATE_MS })
    await hosts.locator('.file-line').nth(1).hover()
    await expect(dashboard.attempts.nth(1).getByRole('article')).toHaveAttribute('data-lit', 'true')
    await expect(dashboard.attempts.nth(0).getByRole('article')).not.toHaveAttribute('data-lit', 'true')
  })

  test('both tabs are selected, and the arrow keys reach all three', async ({ page }) => {
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    const selected = page.getByRole('tablist', { name: 'What follows' }).getByRole('tab', { selected: true })
    await expect(selected).toHaveText([/^Plan/, /^Files/])
    await expect(page.getByRole('tablist', { name: 'What follows' })).toHaveAttribute('aria-multiselectable', 'true')
    await dashboard.tab('Plan').focus()
    await page.keyboard.press('ArrowRight')
    await expect(dashboard.tab('Files')).toBeFocused()
    await expect(dashboard.plan).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(dashboard.tab('Problems')).toBeFocused()
    await expect(dashboard.plan).toBeHidden()
    await expect(selected).toHaveText([/^Problems/])
    for (const tab of ['Deploy', 'Compare', 'Images'] as const) {
      await dashboard.chooseTab(tab)
      await expect(page.locator('.area-result [role=tabpanel]').filter({ visible: true })).toHaveCount(1)
    }
    await dashboard.chooseTab('Files')
    await expect(dashboard.plan).toBeVisible()
    expect(await accessibilityViolations(page)).toEqual([])
  })

  test('form and YAML side by side leave no room for them', async ({ page }) => {
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    await expect(dashboard.file('config.toml')).toBeVisible()
    await page.getByRole('button', { name: 'Form and YAML side by side' }).click()
    await expect(dashboard.file('config.toml')).toBeHidden()
    await expect(dashboard.plan).toBeVisible()
  })
})

function mirrors(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `  r${at}.example.com:\n    endpoint: [https://m.example.com:5000]\n`,
  ).join('')
}
