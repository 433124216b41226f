import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { HEAVY_MS } from '@/e2e/support/limits'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

const CASES = [
  { why: 'a tab for indentation', text: 'mirrors:\n\tdocker.io:\n', says: /tab/i },
  { why: 'an unquoted asterisk', text: 'mirrors:\n  *:\n    endpoint: []\n', says: /"\*"|quote/i },
  { why: 'a list where a map belongs', text: 'mirrors:\n  - docker.io\n', says: /map/i },
  {
    why: 'a quoted boolean',
    text: 'configs:\n  a:\n    tls:\n      insecure_skip_verify: "true"\n',
    says: /true|boolean/i,
  },
  { why: 'deep nesting', text: '['.repeat(10_000), says: /deep|nest/i },
  { why: 'half a quoted string', text: 'mirrors:\n  "docker', says: /.+/ },
]

test('a mistake of YAML is reported and nothing is lost', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await checkRows(
    CASES,
    () => dashboard.visit(),
    async ({ text, says }) => {
      await dashboard.openText(text)
      await dashboard.chooseTab('Problems')
      await expect(
        page.getByRole('list', { name: 'Problems' }).getByRole('listitem').filter({ hasText: says }).first(),
      ).toBeVisible()
      expect(await dashboard.download()).toBe(text)
      // Nothing of it is left in the list for the next one.
      await dashboard.openText('mirrors: {}\n')
      await expect(dashboard.tab('Problems')).not.toHaveAccessibleName(/error|warning/)
    },
  )
})

test('a megabyte of text is refused with a clear message and kept', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const text = `# ${'x'.repeat(78)}\n`.repeat(16_000)
  await dashboard.openFile('huge.yaml', text)
  await dashboard.chooseTab('Problems')
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('yaml-too-large', { timeout: HEAVY_MS })
  expect((await dashboard.download()).length).toBe(text.length)
})

test('a binary file is not opened, and the text stays', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const before = await dashboard.download()
  await dashboard.openFile('image.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]))
  await expect(page.getByText('image.png was not opened: it is not UTF-8 text.')).toBeVisible()
  expect(await dashboard.download()).toBe(before)
})

test('pullpath.yaml is not taken for a registries.yaml, and where it is opened is said', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const before = await dashboard.download()
  await dashboard.openFile('pullpath.yaml', 'check:\n  files: registries.yaml\n')
  await expect(page.getByText('It is opened under Images, Checks.')).toBeVisible()
  expect(await dashboard.download()).toBe(before)
})

test('prototype names are ordinary keys, and characters that hide or reorder others are written out', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    'mirrors:\n  __proto__:\n    endpoint: [https://a.example.com]\n  constructor:\n    endpoint: [https://a.example.com]\n',
  )
  await dashboard.chooseTab('Files')
  await expect(dashboard.file('certs.d/__proto__/hosts.toml')).toContainText('https://a.example.com/v2')
  await expect(dashboard.file('certs.d/constructor/hosts.toml')).toBeVisible()
  await dashboard.openText('mirrors:\n  "a\u202Ecom.evil":\n    endpoint:\n      - "https://a.example.com"\n')
  await expect(page.getByRole('heading', { name: /certs\.d\/a⟨U\+202E⟩com\.evil/ })).toBeVisible()
})

test('an image name that is too long, or has a space, is reported at the field', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const names = [
    { why: 'an image name of 5,000 characters', image: 'a'.repeat(5_000) },
    { why: 'an image name with a space', image: 'not a name' },
  ]
  await checkRows(
    names,
    () => dashboard.visit(),
    async ({ image }) => {
      await dashboard.askFor(image)
      await expect(dashboard.image).toHaveAttribute('aria-invalid', 'true')
      await expect(dashboard.attempts).toHaveCount(0)
      await dashboard.askFor('nginx')
      await expect(dashboard.attempts).toHaveCount(2)
    },
  )
})
