import { expect, type Page } from '@playwright/test'
import { startScriptedServer } from '@/lib/testdata/rig/scripted-server'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const open: { readonly close: () => Promise<void> }[] = []
test.afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

const attempt = (page: Page, number: number) => page.getByRole('article', { name: new RegExp(`^Attempt ${number}:`) })
const supposeThat = (page: Page, number: number, answer: string) =>
  page.getByRole('combobox', { name: `Answer of attempt ${number}` }).selectOption(answer)
const result = (page: Page) => page.getByRole('status', { name: 'What if' })

async function openPlan(page: Page, endpoints: readonly string[]): Promise<DashboardPage> {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(`mirrors:\n  docker.io:\n    endpoint: ${JSON.stringify(endpoints)}\n`)
  await dashboard.askFor('busybox:1.36')
  return dashboard
}

test('answers are supposed, and the plan shows the path, the line of the kubelet on two releases and the cost of the whole pull', async ({
  page,
}) => {
  await openPlan(page, ['https://m1.test'])
  await expect(page.getByRole('combobox', { name: 'Answer of attempt 1' })).toBeHidden()
  await page.getByRole('switch', { name: 'What if …' }).click()
  await expect(result(page)).toHaveText('Choose an answer in the cards below')

  await supposeThat(page, 1, '404')
  await expect(attempt(page, 1)).toContainText('asked, then the next')
  await expect(attempt(page, 1)).toContainText('HEAD 404')
  await expect(result(page)).toHaveText('Open: what follows depends on what attempt 2 answers')
  await supposeThat(page, 2, 'refused')
  await expect(attempt(page, 2)).toContainText('asked, the pull ends here')
  await expect(result(page)).toHaveText('The pull fails at registry-1.docker.io (attempt 2)')

  const release = page.getByRole('combobox', { name: 'K3s release' })
  await release.selectOption('v1.28.9+k3s1')
  await expect(
    page.getByText(
      'Failed to pull image "busybox:1.36": failed to pull and unpack image "docker.io/library/busybox:1.36": failed to resolve reference "docker.io/library/busybox:1.36": failed to do request: Head "https://registry-1.docker.io/v2/library/busybox/manifests/1.36": dial tcp <IP address of registry-1.docker.io>:443: connect: connection refused',
    ),
  ).toBeVisible()
  await release.selectOption('v1.33.4+k3s1')
  await expect(
    page.getByText(
      'Failed to pull image "busybox:1.36": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/busybox:1.36": failed to resolve reference "docker.io/library/busybox:1.36": docker.io/library/busybox:1.36: not found',
    ),
  ).toBeVisible()
  await expect(page.getByText('That is the error of attempt 1')).toBeVisible()

  await page.getByText('The whole pull: requests, waiting, policy').click()
  const costs = page.getByRole('table', { name: 'Requests and waiting of each attempt' })
  await expect(costs.getByRole('row', { name: /^1 m1\.test/ })).toHaveText('1 m1.test10 s')
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  // One for the name, index, manifest, configuration and five layers, of which three at a time are waited for.
  await expect(costs.getByRole('row', { name: /^1 m1\.test/ })).toHaveText('1 m1.test93 min')
  await page.getByRole('switch', { name: 'The pod has an imagePullSecret' }).click()
  await expect(page.getByText('It replaces the credentials of registries.yaml')).toBeVisible()
  await page.getByRole('combobox', { name: 'imagePullPolicy' }).selectOption('Never')
  await expect(costs).toBeHidden()
  await expect(page.getByText('Container image "busybox:1.36" is not present with pull policy of Never')).toBeVisible()
  await expect(result(page)).toHaveText('Choose an answer in the cards below')
  expect(await accessibilityViolations(page)).toEqual([])
})

test('a run is continued: its answers are supposed, and one of them is changed', async ({ page }) => {
  const server = await startScriptedServer(
    { behaviour: '500', serves: 'index', tls: null, realm: 'http://127.0.0.1:1', service: 'rig' },
    () => undefined,
  )
  open.push(server)
  const host = `127.0.0.1:${server.port}`
  const dashboard = await openPlan(page, ['http://127.0.0.1:1', `http://${host}`])
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await expect(page.getByRole('button', { name: 'Continue as what-if' })).toBeHidden()
  await page.getByRole('button', { name: 'Run this plan' }).click()
  await page.getByRole('button', { name: 'Ask these hosts' }).click()
  await page.getByRole('button', { name: 'Continue as what-if' }).click()
  await expect(page.getByRole('combobox', { name: 'Answer of attempt 1' })).toHaveValue('refused')
  await expect(page.getByRole('combobox', { name: 'Answer of attempt 2' })).toHaveValue('500')
  await expect(result(page)).toHaveText(`The pull fails at ${host} (attempt 2)`)
  await supposeThat(page, 2, 'ok')
  await expect(result(page)).toHaveText(`The pull works: ${host} (attempt 2) has the image`)
  await supposeThat(page, 2, '')
  await supposeThat(page, 1, 'ok')
  await expect(attempt(page, 2)).toContainText('not reached')
})
