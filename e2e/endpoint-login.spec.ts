import { expect, type Locator, type Page } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'
import { untilHydrated } from '@/e2e/support/until-hydrated'

const NEAR_MISS = `mirrors:
  docker.io:
    endpoint:
      - "https://registry.example.com:5000" # the cache
configs:
  registry.example.com: # the account of the cache
    auth:
      username: ci
      password: s3cret
`

const SHARED = `x-eps: &eps
  - "https://a.example.com" # ours
mirrors:
  ghcr.io:
    endpoint: *eps
  quay.io:
    endpoint: *eps
`

async function open(page: Page, text: string): Promise<DashboardPage> {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(text)
  return dashboard
}

const mirror = (page: Page, registry: string): Locator => page.getByRole('region', { name: `Mirror ${registry}` })
const access = (page: Page, of: string): Locator => page.getByRole('group', { name: `Login and TLS of ${of}` })

test('each endpoint says its login and TLS, and leads to where they are', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const endpoint = access(page, 'endpoint 1 (docker.io)')
  await expect(endpoint).toContainText('Login: user puller')
  await expect(endpoint).toContainText('CA /etc/ssl/certs/registry-ca.pem')
  await expect(access(page, 'docker.io itself')).toContainText('No login')
  await endpoint.getByRole('button', { name: 'from registry.example.com:5000: show login and TLS' }).click()
  await expect(page.getByRole('textbox', { name: 'Host' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Login and TLS, by host' })).toBeVisible()
})

test('an entry says which endpoints use it, and leads back to them', async ({ page }) => {
  const registries = Array.from({ length: 9 }, (_, at) => `r${at}.example.com`)
  const text = `mirrors:
${registries.map((name) => `  ${name}: {endpoint: ["https://a.example.com", "https://hub.example.com:5000"]}\n`).join('')}configs:
  hub.example.com:5000: {auth: {username: ci, password: x9}}
  hub.example.com: {auth: {username: ci, password: x9}}
`
  const dashboard = await open(page, text)
  // What the rules find moves what is below it.
  await expect(dashboard.tab('Problems')).toHaveAccessibleName(/note/)
  const uses = (key: string) => page.getByRole('group', { name: `What uses ${key}`, exact: true })
  const right = uses('hub.example.com:5000')
  await expect(right.getByRole('button', { name: /^endpoint 2/ })).toHaveCount(6)
  await right.getByRole('button', { name: 'and 3 more mirrors' }).press('Enter')
  await expect(right.getByRole('button', { name: /^endpoint 2/ })).toHaveCount(9)
  await right.getByRole('button', { name: 'endpoint 2 (r8.example.com)' }).click()
  await expect(mirror(page, 'r8.example.com').getByRole('textbox', { name: 'Endpoint 2' })).toBeFocused()
  await access(page, 'endpoint 2 (r8.example.com)')
    .getByRole('button', { name: 'from hub.example.com:5000: show login and TLS' })
    .click()
  await expect(page.getByRole('textbox', { name: 'Host' }).first()).toBeFocused()
  await expect(uses('hub.example.com')).toContainText('No endpoint has this host and port.')
  expect(await accessibilityViolations(page)).toEqual([])
})

test('an entry for nearly that host is renamed at the endpoint, and then used', async ({ page }) => {
  const dashboard = await open(page, NEAR_MISS)
  const endpoint = access(page, 'endpoint 1 (docker.io)')
  await expect(endpoint).toContainText('The login is for registry.example.com, not for registry.example.com:5000')
  await endpoint.getByRole('button', { name: 'Rename to "registry.example.com:5000"' }).click()
  await expect(endpoint).toContainText('Login: user ci')
  await expect(endpoint.getByRole('note')).toBeHidden()
  await expect(dashboard.attempts.first()).toContainText('credentials of registry.example.com:5000')
  expect(await dashboard.download()).toBe(
    NEAR_MISS.replace('  registry.example.com: #', '  registry.example.com:5000: #'),
  )
})

const NEARLY = [
  { why: 'a scheme', key: 'https://registry.example.com' },
  { why: 'a path', key: 'registry.example.com:5000/project' },
  { why: 'another port', key: 'registry.example.com:50001' },
  { why: 'other letters', key: 'Registry.example.com:5000' },
]

test('a key with something too much, or other letters, is renamed at the endpoint', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const endpoint = access(page, 'endpoint 1 (docker.io)')
  await checkRows(
    NEARLY,
    () => dashboard.visit(),
    async ({ key }) => {
      await dashboard.openText(NEAR_MISS.replace('  registry.example.com: #', `  "${key}": #`))
      await endpoint.getByRole('button', { name: 'Rename to "registry.example.com:5000"' }).click()
      await expect(endpoint).toContainText('Login: user ci')
      await expect(endpoint.getByRole('note')).toBeHidden()
    },
  )
})

test('adding a login writes the key that is looked up, with the first value', async ({ page }) => {
  const before = 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:443"]\n'
  const dashboard = await open(page, before)
  await access(page, 'endpoint 1 (docker.io)')
    .getByRole('button', { name: 'Add login or CA for registry.example.com:443' })
    .click()
  const card = page.getByRole('region', { name: 'Registry config registry.example.com:443' })
  await expect(card.getByRole('textbox', { name: 'Username' })).toBeFocused()
  await expect(card).toContainText('Not in the file yet')
  expect(await dashboard.download()).toBe(before)
  await expect(dashboard.tab('Problems')).not.toHaveAccessibleName(/error|warning/)
  await card.getByRole('textbox', { name: 'Username' }).pressSequentially('ci')
  await expect(card.getByRole('textbox', { name: 'Username' })).toBeFocused()
  await card.getByLabel('Password', { exact: true }).fill('x9')
  await expect(access(page, 'endpoint 1 (docker.io)')).toContainText('Login: user ci')
  await expect(dashboard.attempts.first()).toContainText('credentials of registry.example.com:443')
  await card.getByRole('textbox', { name: 'CA file' }).fill('/etc/ca.pem')
  await expect(access(page, 'endpoint 1 (docker.io)')).toContainText('CA /etc/ca.pem')
  expect(await dashboard.download()).toMatch(/^ {2}"?registry\.example\.com:443"?:$/m)
})

test('the login of Docker Hub goes under the key that every release finds', async ({ page }) => {
  const dashboard = await open(page, 'mirrors:\n  docker.io:\n    endpoint: ["https://m.example.com"]\n')
  await access(page, 'docker.io itself')
    .getByRole('button', { name: /^Add login or CA for registry-1\.docker\.io/ })
    .click()
  const card = page.getByRole('region', { name: 'Registry config registry-1.docker.io' })
  const username = card.getByRole('textbox', { name: 'Username' })
  await expect(username).toBeFocused()
  await page.keyboard.type('ci')
  await expect(username).toHaveValue('ci')
  await expect.poll(() => dashboard.yamlText()).toContain('  registry-1.docker.io:\n')
  expect(await dashboard.yamlText()).toMatch(/username: "?ci"?\n/)
})

test('below an endpoint of a template stands its login, or what has to be filled in before it is known', async ({
  page,
}) => {
  await open(
    page,
    `mirrors:
  docker.io:
    endpoint: ["https://{{ cache }}", "https://{{ other }}:5000", "https://plain.example.com"]
configs:
  "{{ cache }}":
    auth: {username: "{{ user }}", password: "{{ password }}"}
`,
  )
  const endpoint = (number: number) => access(page, `endpoint ${number} (docker.io)`)
  await expect(endpoint(1)).toContainText('Login: user {{ user }}')
  await expect(endpoint(1).getByRole('button', { name: 'from {{ cache }}: show login and TLS' })).toBeVisible()
  await expect(endpoint(2)).toHaveText('Login and TLS: undecided until {{ other }}, {{ cache }} are filled in.')
  // The key may turn out to be this host.
  await expect(endpoint(3)).toHaveText('Login and TLS: undecided until {{ cache }} is filled in.')
  const placeholders = page.getByRole('region', { name: 'Placeholders' })
  await placeholders.getByRole('button', { name: 'Fill in' }).click()
  await placeholders.getByRole('textbox', { name: '{{ cache }}' }).fill('private.example.com')
  await expect(endpoint(2)).toHaveText('Login and TLS: undecided until {{ other }} is filled in.')
  await expect(endpoint(3)).toContainText('No login')
  await expect(endpoint(1)).toContainText('Login: user {{ user }}')
})

test('a shared list says with whom, and is changed here alone or for all', async ({ page }) => {
  const dashboard = await open(page, SHARED)
  const ghcr = mirror(page, 'ghcr.io')
  const applies = ghcr.getByRole('radiogroup', { name: /^Endpoints shared with quay\.io/ })
  await expect(applies.getByRole('radio', { name: 'only here' })).toBeChecked()
  await applies.getByRole('radio', { name: 'to all 2' }).check()
  await ghcr.getByRole('textbox', { name: 'Endpoint 1' }).fill('https://b.example.com')
  await expect(mirror(page, 'quay.io').getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue(
    'https://b.example.com',
  )
  expect(await dashboard.download()).toBe(SHARED.replace('a.example.com', 'b.example.com'))
  await applies.getByRole('radio', { name: 'only here' }).check()
  await ghcr.getByRole('textbox', { name: 'Endpoint 1' }).fill('https://c.example.com')
  await expect(applies).toBeHidden()
  await mirror(page, 'quay.io').getByRole('textbox', { name: 'Endpoint 1' }).fill('https://d.example.com')
  expect(await dashboard.download()).toContain('x-eps: &eps\n  - "https://d.example.com" # ours\n')
  await expect(dashboard.tab('Problems')).not.toHaveAccessibleName(/error/)
})

test('what is typed into a row for a new entry is never lost', async ({ page }) => {
  const dashboard = await open(page, NEAR_MISS)
  const docker = mirror(page, 'docker.io')
  await docker.getByRole('button', { name: 'Add endpoint' }).click()
  await expect(docker.getByRole('textbox', { name: 'New endpoint' })).toBeFocused()
  await page.keyboard.type('https://second.example.com')
  expect(await dashboard.download()).toContain('- "https://second.example.com"')

  await docker.getByRole('button', { name: 'Add rewrite' }).click()
  await page.keyboard.type('^library/(.*)$')
  await page.keyboard.press('Enter')
  const replacement = docker.getByRole('textbox', { name: 'New rewrite replacement' })
  await expect(replacement).toBeFocused()
  await page.getByRole('textbox', { name: 'Host' }).focus()
  await expect(docker.getByRole('alert')).toContainText('Not in the file yet')
  let asked = false
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload'
    void dialog.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toBe(true)
  await replacement.fill('hub/$1')
  await page.keyboard.press('Enter')
  await expect(docker.getByRole('textbox', { name: 'New rewrite pattern' })).toBeFocused()
  await expect(docker.getByRole('textbox', { name: 'Rewrite 1 replacement' })).toHaveValue('hub/$1')
  expect(await dashboard.download()).toMatch(/"?\^library\/\(\.\*\)\$"?: "?hub\/\$1"?/)
})

test('another kind of credentials is looked at without a change of the file', async ({ page }) => {
  const dashboard = await open(page, NEAR_MISS)
  const kind = page.getByRole('combobox', { name: 'Credentials' })
  await kind.selectOption('Identity token')
  await expect(page.getByText('Username and Password stay in the file until this has a value.')).toBeVisible()
  expect(await dashboard.download()).toBe(NEAR_MISS)
  await kind.selectOption('Username and password')
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('ci')
  await kind.selectOption('Identity token')
  await page.getByLabel('Identity token', { exact: true }).last().fill('tok')
  const saved = await dashboard.download()
  expect(saved).toMatch(/identity_token: "?tok"?\n/)
  expect(saved).not.toContain('username')
})

test('an endpoint list of a wrong type is not called empty, and of a rewrite only the wrong half is marked', async ({
  page,
}) => {
  const dashboard = await open(page, 'mirrors:\n  docker.io:\n    endpoint: https://a.example.com\n')
  const form = page.getByRole('tabpanel', { name: 'Form' })
  await expect(form.getByRole('region', { name: 'Why the file is not read' })).toBeVisible()
  await expect(mirror(page, 'docker.io')).not.toContainText('registry itself')
  await dashboard.openText(
    'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n    rewrite:\n      "^(.*)$": "p/$1x"\n',
  )
  await expect(page.getByRole('textbox', { name: 'Rewrite 1 replacement' })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('textbox', { name: 'Rewrite 1 pattern' })).toHaveAttribute('aria-invalid', 'false')
})

test('nothing is wider than 320 or 390 px, however long names are', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const dashboard = await open(page, NEAR_MISS.replaceAll('registry.example', `${'long-'.repeat(12)}name.example`))
  await dashboard.chooseTab('Form')
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await expect(access(page, 'endpoint 1 (docker.io)')).toBeVisible()
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

test('what is said below an endpoint has its place from the first paint on', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: number[] = []
    Object.assign(window, { heights: seen })
    const look = () => {
      const card = document.querySelector('[aria-label="Mirror docker.io"]')
      const top = (name: string) => card?.querySelector(`[aria-label="${name}"]`)?.getBoundingClientRect().top
      const [endpoint, rewrite] = [top('Endpoint 1'), top('Rewrite 1 pattern')]
      if (endpoint !== undefined && rewrite !== undefined) seen.push(rewrite - endpoint)
      requestAnimationFrame(look)
    }
    look()
  })
  await page.goto('/')
  await untilHydrated(page)
  await page.waitForLoadState('networkidle')
  await expect(page.getByText('Pods with an imagePullSecret').first()).toBeVisible()
  const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights)
  expect(heights.length).toBeGreaterThan(3)
  // Less than the font's own difference.
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(8)
})
