import { expect, type Page } from '@playwright/test'
import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { startScriptedServer, type LoggedRequest } from '@/lib/testdata/rig/scripted-server'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { holdAnswers } from '@/e2e/support/held-answers'
import { test } from '@/e2e/support/test'

const authority = createAuthority('a company')
const certificate = authority.issue({ commonName: 'registry', dns: ['localhost'], ip: ['127.0.0.1'] })

const open: { readonly close: () => Promise<void> }[] = []
test.afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function startRegistry(
  behaviour: string,
  tls: boolean,
  requests: LoggedRequest[] = [],
  realm = 'http://127.0.0.1:1',
): Promise<number> {
  const server = await startScriptedServer(
    { behaviour, serves: 'index', tls: tls ? certificate : null, realm, service: 'rig' },
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

test('a CA that is not given leaves it undecided, then a wrong password, then the image: each is told and corrected in its own place', async ({
  page,
}) => {
  const port = await startRegistry('basic|alice:right-password', true)
  const host = `localhost:${port}`
  const dashboard = await openPlan(
    page,
    `mirrors:\n  docker.io:\n    endpoint:\n      - https://${host}\nconfigs:\n  "${host}":\n    auth:\n      username: alice\n      password: wrong-password\n    tls:\n      ca_file: /etc/rancher/k3s/ca.pem\n`,
  )
  // Until it arrives, a plain text area holds the password.
  await dashboard.fetchEditor()
  await page.getByRole('button', { name: 'Run this plan' }).click()
  const hosts = page.getByRole('list', { name: 'Hosts', exact: true })
  await expect(hosts).toContainText(`https://${host}`)
  await expect(hosts).toContainText(`gets the credentials of ${host}`)
  // The field comes before everything else that can be chosen.
  const panel = page.getByRole('region', { name: 'Run the plan' })
  const field = panel.getByRole('textbox')
  await expect(field).toHaveAccessibleName('/etc/rancher/k3s/ca.pem')
  expect(await field.evaluate((one, list) => one.compareDocumentPosition(list!), await hosts.elementHandle())).toBe(
    4 /* DOCUMENT_POSITION_FOLLOWING */,
  )
  await page.getByRole('button', { name: 'Ask without it' }).click()

  await expect(page.getByRole('img', { name: 'Attempt 1 is undecided' })).toBeVisible()
  await expect(attempt(page, 1)).toContainText(
    'Undecided. The content of "/etc/rancher/k3s/ca.pem" is not known here, so',
  )
  await expect(page.getByText('The kubelet shows', { exact: true })).toBeHidden()
  await expect(panel).toContainText('pullpath probe /etc/rancher/k3s/registries.yaml busybox:1.36')
  // The chain is open: it can be compared and kept.
  const chain = attempt(page, 1).getByRole('region', { name: `Certificates of ${host}` })
  await expect(chain).toContainText(new X509Certificate(certificate.certificate).fingerprint256)
  const saved = page.waitForEvent('download')
  await chain.getByRole('button', { name: 'Save the chain as PEM' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe(`localhost_${port}-chain.pem`)
  expect(new X509Certificate(await readFile(await file.path())).fingerprint256).toBe(
    new X509Certificate(certificate.certificate).fingerprint256,
  )

  await attempt(page, 1).getByRole('button', { name: 'Paste CA' }).click()
  await expect(field).toBeFocused()
  await page.keyboard.insertText(authority.certificate)
  await expect(page.getByRole('list', { name: 'Certificates in this file' })).toContainText('CN=a company')
  await expect(page.getByRole('list', { name: 'Certificates in this file' })).toContainText('more days')
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(page.getByRole('img', { name: 'Attempt 1 fails' })).toBeVisible()
  await expect(attempt(page, 1)).toContainText(
    `${host} refuses user "alice": the user name or password is wrong. containerd would send the same password 3 more times`,
  )
  await expect(page.getByText('The kubelet shows', { exact: true })).toBeVisible()
  await expect(attempt(page, 1)).not.toContainText('Goes on')

  await attempt(page, 1).getByRole('button', { name: 'Show the credentials' }).click()
  const password = page.getByLabel('Password', { exact: true })
  await expect(password).toBeFocused()
  await password.fill('right-password')
  await expect(page.getByText('The plan has changed since it was run.')).toBeVisible()
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(attempt(page, 1)).toContainText(`${host} has the image. The search ends here.`)
  await expect(page.getByText(`The image is found at ${host}`)).toBeVisible()
  await expect(page.getByRole('img', { name: 'Attempt 1 has the image' })).toBeVisible()
  await expect(page.locator('main')).not.toContainText('right-password')
})

test('credentials go to a token server on another host only after a yes', async ({ page }) => {
  const asked: LoggedRequest[] = []
  const realm = `http://127.0.0.1:${await startRegistry('bearer-get|alice:right', false, asked)}`
  const port = await startRegistry('bearer', false, [], realm)
  await openPlan(
    page,
    `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\nconfigs:\n  "127.0.0.1:${port}":\n    auth: {username: alice, password: right}\n`,
  )
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(page.getByRole('img', { name: 'Attempt 1 is undecided' })).toBeVisible()
  expect(asked).toEqual([])
  await attempt(page, 1)
    .getByRole('button', { name: `Ask ${realm} once` })
    .click()
  await expect(page.getByText(`The image is found at 127.0.0.1:${port}`)).toBeVisible()
  expect(asked.some(({ user }) => user === 'alice')).toBe(true)
  await expect(attempt(page, 1)).toBeFocused()
})

test('the banner leads to what the kubelet hides, one attempt is asked again, and the result is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const requests: LoggedRequest[][] = [[], []]
  const first = await startRegistry('500', false, requests[0])
  const second = await startRegistry('404', false, requests[1])
  await openPlan(
    page,
    `mirrors:\n  docker.io:\n    endpoint:\n      - http://127.0.0.1:${first}\n      - http://127.0.0.1:${second}\n`,
  )
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  const panel = page.getByRole('region', { name: 'Run the plan' })
  await expect(panel).toContainText('That is attempt 1. Hidden by it: 2')
  await expect(page.getByText('Goes on', { exact: true })).toHaveCount(1)
  await panel.getByRole('link', { name: '2', exact: true }).click()
  await expect(attempt(page, 2)).toBeFocused()
  const copied = async (name: string) => {
    await page.getByRole('button', { name }).click()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  expect(await copied('Copy result as text')).toContain(
    `1. http://127.0.0.1:${first}/v2/library/busybox/manifests/1.36`,
  )
  expect(JSON.parse(await copied('Copy result as JSON'))).toMatchObject({
    image: 'busybox:1.36',
    verdict: { outcome: 'fails', blamed: 1 },
    attempts: [
      { number: 1, leadsTo: 'next' },
      { number: 2, leadsTo: 'last' },
    ],
  })
  await attempt(page, 2)
    .getByText(/^1 request ·/)
    .click()
  expect(await copied('Copy as curl: HEAD')).toMatch(/^curl -I .*'http:\/\/127\.0\.0\.1:/)

  const before = requests.map((list) => list.length)
  await attempt(page, 2).getByRole('button', { name: 'Ask again' }).click()
  await expect(page.getByText('Attempt 2 was asked by itself.')).toBeVisible()
  await expect(attempt(page, 2)).toBeFocused()
  expect(requests.map((list) => list.length)).toEqual([before[0], (before[1] ?? 0) + 1])
  await expect(page.getByRole('img', { name: 'Attempt 1 fails' })).toBeVisible()
})

test('nothing is sent before the person has seen who is asked', async ({ page }) => {
  const requests: LoggedRequest[] = []
  const port = await startRegistry('200', false, requests)
  await openPlan(page, `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\n`)
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await expect(page.getByRole('list', { name: 'Hosts', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  expect(requests).toEqual([])
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await expect(page.getByText(/^The image is found at /)).toBeVisible()
  expect(requests).toHaveLength(1)
  // The same hosts need no second yes; another one does.
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect.poll(() => requests.length).toBe(2)
  await page.getByRole('textbox', { name: 'Endpoint 1' }).fill(`http://localhost:${port}`)
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page.getByRole('list', { name: 'Hosts', exact: true })).toContainText(`http://localhost:${port}`)
  expect(requests).toHaveLength(2)
})

test('a web page in place of a manifest is shown as the dead end it is, and a mistaken scheme is corrected', async ({
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
  await expect(attempt(page, 1)).toBeFocused()
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
  await expect(page.getByText('The pull works')).toBeVisible()
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
  await expect(page.getByText(/^The image is found at /)).toBeVisible()
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
  await expect(page.getByText(/^The image is found at /)).toBeVisible()
})
