import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

for (const path of ['/', '/nothing-here']) {
  test(`${path} comes with a policy that lets no foreign script run`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')+; .*; require-trusted-types-for 'script'; /,
    )
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    expect(headers).not.toHaveProperty('x-powered-by')
  })
}

test('a name that another site made resolve to this machine is refused', async ({ request, baseURL }) => {
  const { host } = new URL(baseURL ?? '')
  for (const other of [
    'attacker.example.com',
    `attacker.example.com:${host.split(':')[1]}`,
    'localhost:1',
    '127.0.0.1',
  ]) {
    const answer = await request.get('/', { headers: { host: other } })
    expect(answer.status(), other).toBe(421)
    expect(await answer.text()).not.toContain('<html')
  }
})

test('pages are asked for again, and files of a build are kept', async ({ request }) => {
  const page = await request.get('/')
  expect(page.headers()['cache-control']).toBe('no-cache')
  const [, script = ''] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await page.text()) ?? []
  expect((await request.get(script)).headers()['cache-control']).toContain('immutable')
})

test('every name of this machine with our port is answered', async ({ request, baseURL }) => {
  const { port } = new URL(baseURL ?? '')
  for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
    expect((await request.get('/', { headers: { host: `${name}:${port}` } })).status()).toBe(200)
  }
})

test('a page whose server is gone says so', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:1"]\n')
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.route('**/api/probe', (route) => route.abort())
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(page.getByText('The server of this page does not answer.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible()
})
