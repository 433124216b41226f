import { expect } from '@playwright/test'
import { RULES } from '@/lib/lint/rules.generated'
import { PIPELINE_CODES } from '@/lib/pipeline-code'
import { smallTargets } from '@/e2e/support/targets'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

test('every rule has a page', async ({ request }) => {
  for (const { code, title } of RULES) {
    const answer = await request.get(`/rules/${code}`)
    expect(answer.status(), code).toBe(200)
    expect(await answer.text(), code).toContain(title.replaceAll("'", '&#x27;').replaceAll('"', '&quot;'))
  }
  for (const code of PIPELINE_CODES) expect((await request.get(`/rules/${code}`)).status(), code).toBe(200)
  expect((await request.get('/rules/no-such-rule')).status()).toBe(404)
})

test('the list of rules can be searched, and leads to a rule', async ({ page }) => {
  await page.goto('/rules')
  await expect(page.getByRole('link', { name: /auth\.token does nothing/ })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search the rules' }).fill('wildcard tls')
  await expect(page.getByRole('main').getByRole('status')).toContainText(/^[12] of /)
  await page.getByRole('link', { name: /wildcard-tls-dropped/ }).click()
  await expect(page).toHaveURL(/\/rules\/wildcard-tls-dropped$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('TLS settings for "*" beside a wildcard mirror')
})

test('a rule shows a file with the mistake, the findings in it, and a file without the mistake', async ({ page }) => {
  await page.goto('/rules/endpoint-path-not-api-root')
  await expect(page.getByRole('region', { name: 'With the mistake', exact: true })).toContainText(
    'https://harbor.example.com/dockerhub',
  )
  await expect(page.getByRole('list', { name: 'With the mistake: findings' })).toContainText('takes the place of /v2')
  await expect(page.getByRole('region', { name: 'Without it', exact: true })).toContainText('dockerhub/$1')
  await expect(page.getByRole('link', { name: 'k3s#5502' })).toHaveAttribute(
    'href',
    'https://github.com/k3s-io/k3s/issues/5502',
  )
})

test('the code of a problem leads to its page', async ({ page }) => {
  await page.goto('/')
  await untilHydrated(page)
  await page.getByRole('tab', { name: /^Problems,/ }).click()
  const opened = page.waitForEvent('popup')
  await page.getByRole('tabpanel', { name: 'Problems' }).getByRole('link', { name: 'deploy-every-node' }).click()
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('File belongs on every node')
})

test('what is pressed on pages for reading has 24 px, or that much room', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/rules', '/rules/config-unused', '/zh/rules/endpoint-empty', '/guide', '/releases', '/schema']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await smallTargets(page), path).toEqual([])
  }
})
