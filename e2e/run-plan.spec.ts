import { expect, test, type Page } from '@playwright/test'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { startScriptedServer, type LoggedRequest } from '@/lib/testdata/rig/scripted-server'
import { accessibilityViolations } from './accessibility'
import { DashboardPage } from './dashboard-page'
import { holdAnswers } from './held-answers'

const authority = createAuthority('a company')
const certificate = authority.issue({ commonName: 'registry', dns: ['localhost'], ip: ['127.0.0.1'] })

const open: { readonly close: () => Promise<void> }[] = []
test.afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function startRegistry(behaviour: string, tls: boolean, requests: LoggedRequest[] = []): Promise<number> {
  const server = await startScriptedServer(
    { behaviour, serves: 'index', tls: tls ? certificate : null, realm: 'http://127.0.0.1:1', service: 'rig' },
    (request) => requests.push(request),
  )
  open.push(server)
  return server.port
}

/** A registry that answers when the test says so, however slow the machine is. */
async function startHeldRegistry() {
  const held = await holdAnswers(await startRegistry('200', false))
  open.push(held)
  return held
}

async function openPlan(page: Page, text: string): Promise<DashboardPage> {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(text)
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await dashboard.askFor('busybox:1.36')
  return dashboard
}

const attempt = (page: Page, number: number) => page.getByRole('article', { name: new RegExp(`^Attempt ${number}:`) })

test('an unknown authority, then a wrong password, then the image: each is said and mended from its own sentence', async ({
  page,
}) => {
  const port = await startRegistry('basic|alice:right-password', true)
  const host = `localhost:${port}`
  const dashboard = await openPlan(
    page,
    `mirrors:\n  docker.io:\n    endpoint:\n      - https://${host}\nconfigs:\n  "${host}":\n    auth:\n      username: alice\n      password: wrong-password\n`,
  )
  // Until it arrives, a plain text area holds the password.
  await dashboard.fetchEditor()
  await page.getByRole('button', { name: 'Run this plan' }).click()
  const hosts = page.getByRole('list', { name: 'Hosts' })
  await expect(hosts).toContainText(`https://${host}`)
  await expect(hosts).toContainText(`gets the credentials of ${host}`)
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(attempt(page, 1)).toContainText(
    `The certificate of ${host} is signed by "CN=a company", which is not known here.`,
  )
  await expect(page.getByText('The kubelet shows', { exact: true })).toBeVisible()
  await expect(page.getByText(/x509: certificate signed by unknown authority/).first()).toBeVisible()

  await attempt(page, 1)
    .getByRole('button', { name: `Add a ca_file for ${host}` })
    .click()
  await expect(page.getByText('The plan has changed since it was run.')).toBeVisible()
  await page.getByRole('button', { name: 'Run again' }).click()
  await page.getByRole('textbox', { name: '/etc/rancher/k3s/registry-ca.pem' }).fill(authority.certificate)
  await expect(page.getByRole('list', { name: 'Certificates in this file' })).toContainText('CN=a company')
  await expect(page.getByRole('list', { name: 'Certificates in this file' })).toContainText('more days')
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(attempt(page, 1)).toContainText(
    `${host} refuses user "alice": the user name or password is wrong. containerd would send the same password 3 more times`,
  )

  await attempt(page, 1).getByRole('button', { name: 'Show the credentials' }).click()
  const password = page.getByLabel('Password', { exact: true })
  await expect(password).toBeFocused()
  await password.fill('right-password')
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(attempt(page, 1)).toContainText(`${host} has the image. The search ends here.`)
  await expect(page.getByText('The pull works: attempt 1 has the image')).toBeVisible()
  await expect(page.locator('main')).not.toContainText('right-password')
})

test('nothing is sent before the person has seen who is asked', async ({ page }) => {
  const requests: LoggedRequest[] = []
  const port = await startRegistry('200', false, requests)
  await openPlan(page, `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\n`)
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await expect(page.getByRole('list', { name: 'Hosts' })).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  expect(requests).toEqual([])
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(page.getByText('The pull works')).toBeVisible()
  expect(requests).toHaveLength(1)
  // The same hosts need no second yes; another one does.
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect.poll(() => requests.length).toBe(2)
  await page.getByRole('textbox', { name: 'Endpoint 1' }).fill(`http://localhost:${port}`)
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page.getByRole('list', { name: 'Hosts' })).toContainText(`http://localhost:${port}`)
  expect(requests).toHaveLength(2)
})

test('a web page in place of a manifest is shown as the dead end it is, and a mistaken scheme is mended', async ({
  page,
}) => {
  const [page200, registry] = [await startRegistry('html', false), await startRegistry('200', false)]
  const dashboard = await openPlan(
    page,
    `mirrors:\n  docker.io:\n    endpoint:\n      - https://127.0.0.1:${registry}\n      - http://127.0.0.1:${page200}\n      - http://127.0.0.1:${registry}\n`,
  )
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(attempt(page, 1)).toContainText('speaks plain http on this port, and the endpoint says https')
  await expect(attempt(page, 2)).toContainText('with a web page instead of a manifest')
  await expect(attempt(page, 2)).toContainText('Ends here.')
  await expect(attempt(page, 3)).not.toContainText('requests')
  await expect(page.getByText(/unexpected media type text\/html/)).toBeVisible()
  await attempt(page, 1)
    .getByRole('button', { name: `Write http://127.0.0.1:${registry}` })
    .click()
  await expect
    .poll(() => dashboard.yamlText())
    .toContain(`      - http://127.0.0.1:${registry}\n      - http://127.0.0.1:${page200}`)
})

test('a deep check looks at every object, from the options', async ({ page }) => {
  const port = await startRegistry('200', false)
  await openPlan(page, `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\n`)
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('checkbox', { name: /Deep check/ }).check()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(page.getByRole('list', { name: 'Objects of the image' }).getByRole('listitem')).toHaveCount(4)
})

test('a run can be cancelled, and says so', async ({ page }) => {
  const { port } = await startHeldRegistry()
  await openPlan(page, `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\n`)
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled.')).toBeVisible()
})

test('a run goes on while another tab is looked at', async ({ page }) => {
  const { port, asked, answer } = await startHeldRegistry()
  const dashboard = await openPlan(page, `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\n`)
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await dashboard.chooseTab('Problems')
  await asked
  await answer()
  await dashboard.chooseTab('Plan')
  await expect(page.getByText('The pull works')).toBeVisible()
})

test('the plan is run with the keyboard alone', async ({ page }) => {
  const port = await startRegistry('200', false)
  await openPlan(page, `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\n`)
  await page.getByRole('tab', { name: 'Plan' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Run this plan' })).toBeFocused()
  await page.keyboard.press('Enter')
  const ask = page.getByRole('button', { name: 'Ask these hosts' })
  for (let steps = 0; steps < 8 && !(await ask.evaluate((button) => button === document.activeElement)); steps += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The pull works')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list of hosts and the results have no accessibility violations (${colorScheme})`, async ({ page }) => {
    const [registry, wall] = [await startRegistry('200', false), await startRegistry('basic|a:b', true)]
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openPlan(
      page,
      `mirrors:\n  docker.io:\n    endpoint:\n      - https://localhost:${wall}\n      - http://127.0.0.1:${registry}\nconfigs:\n  "localhost:${wall}":\n    auth: {username: a, password: b}\n    tls: {ca_file: /etc/ssl/ca.pem}\n`,
    )
    await page.getByRole('button', { name: 'Run this plan' }).click()
    await page.getByRole('textbox', { name: '/etc/ssl/ca.pem' }).fill(certificate.certificate)
    await expect(page.getByRole('list', { name: 'Certificates in this file' })).toBeVisible()
    expect(await accessibilityViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Ask these hosts' }).click()
    await expect(page.getByText('The pull works')).toBeVisible()
    for (const details of await page.getByText(/^\d requests? ·/).all()) await details.click()
    expect(await accessibilityViolations(page)).toEqual([])
  })
}

test('a bundle is looked at up to 1 MiB, and a larger file is refused in words', async ({ page }) => {
  await openPlan(
    page,
    'mirrors:\n  docker.io:\n    endpoint: ["https://127.0.0.1:1"]\nconfigs:\n  "127.0.0.1:1":\n    tls: {ca_file: /etc/ssl/ca.pem}\n',
  )
  await page.getByRole('button', { name: 'Run this plan' }).click()
  const file = page.getByLabel('File for /etc/ssl/ca.pem')
  const bundle = (bytes: number) => ({
    name: 'ca-bundle.crt',
    mimeType: 'application/x-pem-file',
    buffer: Buffer.from(certificate.certificate + authority.certificate.repeat(bytes / authority.certificate.length)),
  })
  await file.setInputFiles(bundle(220_000))
  const found = page.getByRole('list', { name: 'Certificates in this file' })
  await expect(found).toContainText(/and \d{3} more; 1 of all not authorities/)
  await expect(found).toContainText('It is not an authority, but the certificate of a server.')
  await file.setInputFiles(bundle(1_300_000))
  await expect(page.getByRole('alert').filter({ hasText: 'ca-bundle.crt has 1.2 MiB' })).toBeVisible()
  await expect(found).toContainText(/and \d{3} more/)
})

test('a page whose server is gone says so', async ({ page }) => {
  const port = await startRegistry('200', false)
  await openPlan(page, `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\n`)
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.route('**/api/probe', (route) => route.abort())
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(page.getByText('The server of this page does not answer.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible()
})
