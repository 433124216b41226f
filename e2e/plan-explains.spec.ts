import { expect } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

const NEAR_MISS = `mirrors:
  docker.io:
    endpoint: ["https://registry.example.com:5000"]
configs:
  registry.example.com:
    auth: {username: puller, password: x9}
`

test('one sentence says who is asked, and a login that is not used is said at its attempt, with the fix', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(NEAR_MISS)
  await dashboard.askFor('nginx:1.27')
  const verdict = page.getByRole('status', { name: 'What a pull asks' })
  await expect(verdict).toContainText('Asks registry.example.com:5000 (anonymously), then Docker Hub (anonymously).')
  await expect(verdict).toContainText('One problem concerns this image')
  const first = page.getByRole('article', { name: /^Attempt 1:/ })
  const problem = first.getByRole('note')
  await expect(problem).toHaveCount(1)
  await expect(page.getByRole('article', { name: /^Attempt 2:/ }).getByRole('note')).toHaveCount(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await problem.getByRole('button').first().click()
  await expect(verdict).toHaveText('Asks registry.example.com:5000 (as user puller), then Docker Hub (anonymously).')
  await expect(problem).toHaveCount(0)
  await dashboard.askFor('quay.io/a/b:1')
  await expect(verdict).toHaveText('Only quay.io is asked, anonymously: no mirror in this file is for quay.io.')
})

interface Mistake {
  readonly why: string
  readonly text: string
  readonly image: string
  readonly says: string
  readonly fix: string
  /** What the plan says after the fix. */
  readonly after: string
}

const MISTAKES: readonly Mistake[] = [
  {
    why: 'the path of a repository of Artifactory without its /v2',
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.test/artifactory/api/docker/hub"]\n',
    image: 'nginx:1.27',
    says: 'Artifactory and Nexus have the API below "/artifactory/api/docker/hub/v2".',
    fix: 'Write /v2 at the end',
    after: '/artifactory/api/docker/hub/v2/library/nginx/manifests/1.27',
  },
  {
    why: 'a pattern that matches no name',
    text: 'mirrors:\n  quay.io:\n    endpoint: ["https://a.test"]\n    rewrite: {"^/(.*)": "quay/$1"}\n',
    image: 'quay.io/b/c:1',
    says: 'no rewrite changes the name',
    fix: 'Write "^(.*)"',
    after: '/v2/quay/b/c/manifests/1',
  },
  {
    why: 'one login for Docker Hub and its mirror',
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.test"]\nconfigs:\n  docker.io:\n    auth: {username: robot, password: x9Z}\n  a.test:\n    auth: {username: robot, password: x9Z}\n',
    image: 'nginx:1.27',
    says: '"docker.io" has the same login as its mirror "a.test".',
    fix: 'Remove the login of "docker.io"',
    after: 'Docker Hub (anonymously)',
  },
]

test('what was meant for an endpoint is said in the plan, and is gone after its fix', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await checkRows(
    MISTAKES,
    () => dashboard.visit(),
    async ({ text, image, says, fix, after }) => {
      await dashboard.openText(text)
      await dashboard.askFor(image)
      const plan = page.getByRole('tabpanel', { name: 'Plan' })
      await expect(plan).toContainText(says)
      await plan.getByRole('button', { name: fix }).first().click()
      await expect(plan).toContainText(after)
      await expect(plan).not.toContainText(says)
    },
  )
})

test('a login inside a mirror is said at the endpoint that it is for, and moved there', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com:8443", "https://b.example.com"]\n    auth: {username: puller, password: x9}\n',
  )
  await dashboard.askFor('nginx:1.27')
  const note = page.getByRole('article', { name: /^Attempt 1:/ }).getByRole('note')
  await expect(note).toContainText('"auth" is in the wrong place.')
  await expect(note.getByRole('button', { name: /^Move it to configs/ })).toHaveText([
    'Move it to configs."a.example.com:8443"',
    'Move it to configs."b.example.com"',
  ])
  await note.getByRole('button', { name: 'Move it to configs."b.example.com"' }).click()
  await expect(page.getByRole('status', { name: 'What a pull asks' })).toHaveText(
    'Asks a.example.com:8443 (anonymously), then b.example.com (as user puller), then Docker Hub (anonymously).',
  )
})

test('when it goes on to the next is said once, whatever the number of attempts', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com", "https://b.example.com", "https://c.example.com"]\n',
  )
  await dashboard.askFor('nginx:1.27')
  await expect(dashboard.attempts).toHaveCount(4)
  await expect(page.getByText('containerd goes on to the next after')).toHaveCount(1)
})

test('while a line is half typed, form, plan and files keep what the last readable text gave, and say so', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(NEAR_MISS)
  await dashboard.askFor('nginx:1.27')
  await dashboard.goToYaml()
  await page.locator('.monaco-editor .view-lines').click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.insertText('"')
  const why = page.getByRole('tabpanel', { name: 'Plan' }).getByRole('region', { name: 'Why the file is not read' })
  await expect(why).toContainText('K3s rejects this file')
  await expect(why).toContainText('Below is what the last text gave that K3s would read.')
  await expect(dashboard.attempts).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Run this plan' })).toBeHidden()
  expect(await accessibilityViolations(page)).toEqual([])
  await dashboard.chooseTab('Files')
  await expect(dashboard.file('certs.d/docker.io/hosts.toml')).toContainText('registry.example.com:5000')
  await dashboard.chooseTab('Form')
  await expect(page.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://registry.example.com:5000')
  await expect(page.getByRole('textbox', { name: 'Endpoint 1' })).not.toBeEditable()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Why the file is not read' })).toHaveCount(0)
})

test('the form names the reason that rejects the file, and our own limits are named as ours', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  a.example.com:\n    endpoints: []\nconfigs:\n  a.example.com:\n    tls:\n      insecure_skip_verify: "true"\n',
  )
  const why = page.getByRole('tabpanel', { name: 'Form' }).getByRole('region', { name: 'Why the file is not read' })
  await expect(why.getByRole('button', { name: 'Show line 7' })).toBeVisible()
  await dashboard.openText('['.repeat(10_000))
  await expect(why).toContainText('pullpath does not look at this file; K3s may accept it')
  await expect(page.locator('main')).not.toContainText('K3s rejects this file')
})

test('an attempt tells by which words of the event it is recognised', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const first = dashboard.attempts.first()
  await first.getByText('If it fails here').click()
  await expect(first).toContainText('x509: certificate signed by unknown authority')
  await expect(first).toContainText('When all attempts fail, the event shows one')
  await first.getByText('If it fails here').click()
  await expect(first.getByText('x509: certificate signed by unknown authority')).toBeHidden()
})

test('what RKE2 pulls itself is called as in containerd only where it is', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite: {"^rancher/(.*)": "proxy/rancher/$1"}\n',
  )
  await page.getByRole('combobox', { name: 'Distribution' }).selectOption('rke2')
  await dashboard.askFor('rancher/rke2-runtime:v1.37.2-rke2r1')
  const own = page.locator('section', { has: page.getByRole('heading', { name: /^RKE2 itself pulls/ }) })
  await expect(own.getByRole('listitem')).toHaveText([
    'https://harbor.example.com/v2/proxy/rancher/rke2-runtime/manifests/v1.37.2-rke2r1?ns=docker.io',
    /^https:\/\/index\.docker\.io\/v2\/.*≠ containerd asks registry-1\.docker\.io, another name of Docker Hub$/,
  ])
  await expect(own).toContainText('All but the address of Docker Hub is as in containerd')
  await dashboard.setSwitch('Disable default registry endpoint', true)
  await expect(own.getByRole('listitem').nth(1)).toContainText('≠ containerd does not ask it')
  await expect(own).toContainText('What is marked with ≠ is not as in containerd')
  expect(await accessibilityViolations(page)).toEqual([])
})
