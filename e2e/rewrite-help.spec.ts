import { expect, type Locator, type Page } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

async function explain(page: Page, rewrite: Readonly<Record<string, string>>, number = 1): Promise<Locator> {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const lines = Object.entries(rewrite).map(([pattern, to]) => `      '${pattern}': '${to}'\n`)
  await dashboard.openText(
    `mirrors:\n  docker.io:\n    endpoint: [https://harbor.example.com]\n    rewrite:\n${lines.join('')}`,
  )
  await dashboard.askFor('rancher/mirrored-pause:3.6')
  await dashboard.chooseTab('Form')
  const button = page.getByRole('button', { name: `Explain rewrite ${number} of docker.io` })
  await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  return page.getByRole('region', { name: `How rewrite ${number} of docker.io works` })
}

test('groups have the same number in pattern, replacement and result', async ({ page }) => {
  const help = await explain(page, { '^(rancher)/(.*)$': 'proxy/$2/$1' })
  const of = (term: string) => help.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd')
  await expect(of('Pattern')).toHaveText('^(rancher) group 1/(.*) group 2$')
  await expect(of('Replacement')).toHaveText('proxy/$2 group 2/$1 group 1')
  const row = help.getByRole('row', { name: /rancher\/mirrored-pause/ })
  await expect(row).toContainText('proxy/mirrored-pause group 2/rancher group 1')
})

test('the place where a pattern is wrong is marked, with what to write', async ({ page }) => {
  const help = await explain(page, { '^(?!library)(.*)$': 'proxy/$1' })
  await expect(help.locator('mark')).toContainText('(?!')
  await expect(help).toContainText('Go has no look-ahead')
  await expect(help).toContainText('The node skips this rule.')
  await page.getByRole('textbox', { name: 'Rewrite 1 pattern' }).fill('^(.*$')
  await page.keyboard.press('Enter')
  await expect(help).toContainText('This ( is not closed')
})

test('a reference to a group that does not exist is marked, with what was meant', async ({ page }) => {
  const help = await explain(page, { '^rancher/(.*)$': 'proxy/$1x/$3' })
  await expect(help.locator('mark')).toHaveCount(2)
  await expect(help).toContainText('it means the group called "1x". Write ${1}x.')
  await expect(help).toContainText('"$3" is replaced by nothing: the pattern has only one group.')
})

test('a typed name and the image list are tried, by all rules of the mirror', async ({ page }) => {
  const help = await explain(page, { '^rancher/(.*)$': 'r/$1', '^(.*)/mirrored-(.*)$': 'm/$2' }, 2)
  const row = help.getByRole('row', { name: /rancher\/mirrored-pause/ })
  await expect(row).toContainText('r/mirrored-pause or m/pause')
  await expect(row).toContainText('1 or 2')
  await expect(help).toContainText('containerd takes one of them at random for each request')
  const tried = help.getByRole('textbox', { name: 'Try a name' })
  const said = help.getByRole('status')
  await tried.fill('nginx')
  await expect(said).toHaveText('library/nginx stays as it is: no rule changes it.')
  await tried.fill('quay.io/a/b')
  await expect(said).toHaveText('It is of quay.io, so these rules are not used for it.')
  await tried.fill('rancher/k3s')
  await expect(said).toContainText('becomes r/k3s, by rule 1.')
  await tried.fill('A B')
  await expect(said).toHaveText('This is not an image name that containerd takes.')
  await new DashboardPage(page).chooseTab('Problems')
  await page.getByText('Compare with the images of your cluster').click()
  await page.getByRole('textbox', { name: 'Images of the cluster' }).fill('rancher/klipper-lb:v0.4 quay.io/a/b nginx')
  await expect(help.getByRole('row')).toHaveCount(4)
  await expect(help.getByRole('row', { name: /klipper-lb/ })).toContainText('r/klipper-lb')
})

test('the help is usable by everyone at 320 × 256 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const help = await explain(page, { '^((a)(b))(c)(.*)$': 'x/$1$2x', '(': 'y' })
  await expect(help.getByRole('table')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Explain rewrite 2 of docker.io' }).click()
  await expect(page.getByRole('region', { name: 'How rewrite 2 of docker.io works' }).locator('mark')).toBeVisible()
  expect(await accessibilityViolations(page)).toEqual([])
})
