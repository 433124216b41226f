import { expect, type Page } from '@playwright/test'
import { startScriptedServer, type LoggedRequest } from '@/lib/testdata/rig/scripted-server'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const open: { readonly close: () => Promise<void> }[] = []
test.afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function startRegistry(
  behaviour: string,
): Promise<{ readonly host: string; readonly requests: LoggedRequest[] }> {
  const requests: LoggedRequest[] = []
  const server = await startScriptedServer(
    { behaviour, serves: 'index', tls: null, realm: 'http://127.0.0.1:1', service: 'rig' },
    (request) => requests.push(request),
  )
  open.push(server)
  return { host: `127.0.0.1:${server.port}`, requests }
}

/** Runs the plan of a file, up to the yes for its own hosts. */
async function run(page: Page, text: string): Promise<void> {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(text)
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await dashboard.askFor('busybox:1.36')
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
}

const attempt = (page: Page) => page.getByRole('article', { name: /^Attempt 1:/ })
const undecided = (page: Page) => page.getByRole('img', { name: 'Attempt 1 is undecided' })

test('a redirect to a host with an account asks before it is followed, and again before the account is sent', async ({
  page,
}) => {
  const behind = await startRegistry('basic|alice:right-password')
  const first = await startRegistry(`redirect|http://${behind.host}`)
  await run(
    page,
    `mirrors:\n  docker.io:\n    endpoint: ["http://${first.host}"]\nconfigs:\n  "${behind.host}":\n    auth: {username: alice, password: right-password}\n`,
  )
  await expect(undecided(page)).toBeVisible()
  await expect(attempt(page)).toContainText(`${first.host} redirects to http://${behind.host}`)
  await expect(page.getByText('The kubelet shows', { exact: true })).toBeHidden()
  expect(behind.requests).toEqual([])

  await attempt(page)
    .getByRole('button', { name: `Follow to http://${behind.host} once` })
    .click()
  await expect(attempt(page)).toContainText(`${first.host} leads to http://${behind.host}, which wants your account`)
  await expect(undecided(page)).toBeVisible()
  expect(behind.requests.length).toBeGreaterThan(0)
  expect(behind.requests.filter(({ authorization }) => authorization !== 'none')).toEqual([])

  await attempt(page)
    .getByRole('button', { name: `Send the account to http://${behind.host} once` })
    .click()
  await expect(page.getByText(`The image is found at ${first.host}`)).toBeVisible()
  await expect(page.getByRole('img', { name: 'Attempt 1 has the image' })).toBeVisible()
  await expect(attempt(page)).toBeFocused()
  expect(behind.requests.at(-1)).toMatchObject({ authorization: 'basic', user: 'alice' })
})

test('a yes to a redirect is for one run', async ({ page }) => {
  const behind = await startRegistry('200')
  const first = await startRegistry(`redirect|http://${behind.host}`)
  await run(page, `mirrors:\n  docker.io:\n    endpoint: ["http://${first.host}"]\n`)
  const follow = attempt(page).getByRole('button', { name: `Follow to http://${behind.host} once` })
  await follow.click()
  await expect(page.getByText(`The image is found at ${first.host}`)).toBeVisible()
  expect(behind.requests).toHaveLength(1)
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(undecided(page)).toBeVisible()
  await expect(follow).toBeVisible()
  expect(behind.requests).toHaveLength(1)
})
