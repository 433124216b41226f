import { expect, type Page } from '@playwright/test'
import { deflateSync } from 'fflate'
import { DICTIONARY_1 } from '@/lib/share/dictionary'
import { defaultOptions } from '@/lib/k3s/node-options'
import { decodeFragment, encodeFragment } from '@/lib/share/fragment'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { HEAVY_MS } from '@/e2e/support/limits'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

const SECRET = 'very-s3cret-password'
const CONFIRM = 'I have read it: make the link'
const FILE = `# the old one was ${SECRET}\nmirrors:\n  docker.io:\n    endpoint:\n      - https://robot:${SECRET}@mirror.example.com:5000\n    rewrite:\n      "^library/(.*)": "hub/$1"\nconfigs:\n  "mirror.example.com:5000":\n    auth:\n      username: robot\n      password: ${SECRET} # 日本語\n`

async function makeLink(page: Page, kind: 'A page for reading' | 'The editor' = 'A page for reading'): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByText(/Secrets are known by/).or(dialog.getByRole('button', { name: CONFIRM }))).toBeVisible()
  const confirm = dialog.getByRole('button', { name: CONFIRM })
  if (await confirm.isVisible()) await confirm.click()
  await dialog.getByRole('radio', { name: kind }).check()
  const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  await expect(dialog).toContainText(`${url.length.toLocaleString('en')} characters`)
  await page.keyboard.press('Escape')
  return url
}

test('a file with passwords is shared without them, and shows the same plan to somebody else', async ({
  page,
  browser,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.askFor('nginx:1.27')
  await dashboard.setSwitch('Embedded registry', true)
  // The embedded registry, the mirror and the default endpoint.
  await expect(dashboard.attempts).toHaveCount(3)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText('Taken out of the link')
  await page.keyboard.press('Escape')
  const url = await makeLink(page)
  const held = JSON.stringify(decodeFragment(url.slice(url.indexOf('#'))))
  for (const form of [
    SECRET,
    Buffer.from(SECRET).toString('base64').replace(/=+$/, ''),
    Buffer.from(`robot:${SECRET}`).toString('base64'),
  ]) {
    expect(url).not.toContain(form)
    expect(held).not.toContain(form)
  }

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  const sent: string[] = []
  other.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await other.goto(url)
  await expect(other.getByRole('region', { name: 'Shared file: text' })).toContainText('REDACTED_PASSWORD')
  await expect(other.getByRole('region', { name: 'Shared file: text' })).not.toContainText('日本語')
  await expect(other.getByRole('list', { name: 'Pull plan' }).getByRole('listitem').first()).toBeVisible()
  await expect(other.getByRole('article')).toHaveCount(3)
  await expect(other.getByRole('article').nth(1)).toContainText('mirror.example.com:5000/v2/hub/nginx/manifests/1.27')
  await expect(other.locator('body')).not.toContainText(SECRET)
  await expect(other.getByText('Fill it in before the file is used.').first()).toBeVisible()
  // For a reload and a bookmark; the editor, where it becomes another text, drops it.
  expect(other.url()).toContain('#v1.')
  expect(sent.filter((one) => one.startsWith('POST') || one.includes('/api/'))).toEqual([])
  expect(await accessibilityViolations(other)).toEqual([])

  await other.getByRole('link', { name: 'Open in editor' }).click()
  await expect(other.getByRole('textbox', { name: 'Rewrite 1 replacement' })).toHaveValue('hub/$1')
  await expect(other.getByRole('switch', { name: 'Embedded registry' })).toBeChecked()
  expect(other.url()).not.toContain('#')
  await elsewhere.close()
})

const NOT_READ = [
  [
    'that is no YAML yet',
    `mirrors:\n  quay.io:\n    endpoint: [https://a.example.com]\nconfigs:\n  a.example.com:\n    auth:\n      username: u\n      password: "${SECRET}\n`,
  ],
  ['of another format', `[host."https://a.example.com".header]\n  Authorization = "Basic ${SECRET}"\n`],
  [
    'with what is commented out',
    `configs:\n  a.example.com:\n    auth:\n      username: u\n      #password: ${SECRET}\n`,
  ],
] as const

test('a text that is not read as a file is shared and stored without its secrets, and nobody is told otherwise', async ({
  page,
  browser,
}) => {
  const dashboard = new DashboardPage(page)
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  const rows = NOT_READ.map(([what, text]) => ({ why: `a text ${what}`, what, text }))
  await checkRows(
    rows,
    () => dashboard.visit(),
    async ({ what, text }) => {
      await dashboard.openText(text)
      await page.getByRole('button', { name: 'Share', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: 'Share' })
      if (what === 'with what is commented out') await expect(dialog).toContainText('#password: REDACTED')
      else await expect(dialog.getByLabel('Text of the link')).toHaveValue(/REDACTED/)
      await expect(dialog).not.toContainText(SECRET)
      await page.keyboard.press('Escape')
      const url = await makeLink(page)
      await expect.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain('REDACTED')
      expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(SECRET)
      await other.goto('about:blank')
      await other.goto(url)
      await expect(other.getByRole('region', { name: 'Shared file: text' })).toContainText(
        what === 'with what is commented out' ? 'username: u' : 'REDACTED',
      )
      await expect(other.locator('body')).not.toContainText(SECRET)
    },
  )
  await elsewhere.close()
})

test('a link asks before it replaces what somebody wrote, and undo brings that back', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors:\n  quay.io:\n    endpoint: [https://shared.example.com]\n')
  const url = await makeLink(page, 'The editor')
  await dashboard.openText('mirrors:\n  ghcr.io:\n    endpoint: [https://mine.example.com]\n')
  const entries = await page.evaluate(() => history.length)
  await page.evaluate((fragment) => location.replace(fragment), url.slice(url.indexOf('#')))
  await expect(page.getByText('The link holds another file')).toBeVisible()
  expect(await dashboard.yamlText()).toContain('mine.example.com')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText('The link holds another file')).toBeHidden()
  expect(await dashboard.yamlText()).toContain('mine.example.com')
  await page.evaluate((fragment) => location.replace(fragment), url.slice(url.indexOf('#')))
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect.poll(() => dashboard.yamlText()).toContain('shared.example.com')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => dashboard.yamlText()).toContain('mine.example.com')
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('no key press makes an entry in the history', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const before = await page.evaluate(() => history.length)
  await dashboard.writeYaml('mirrors:\n  quay.io:\n    endpoint: [https://a.example.com]\n')
  await makeLink(page)
  expect(await page.evaluate(() => history.length)).toBe(before)
  expect(page.url()).not.toContain('#')
})

test('a thousand mirrors are too long for a link, and a file is offered instead', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const word = (index: number) => (((index + 1) * 2_654_435_761) % 4_294_967_296).toString(36)
  const mirrors = Array.from(
    { length: 1_000 },
    (_, index) =>
      `  ${word(index)}.example.com:\n    endpoint: ["https://${word(index * 7)}${word(index * 17)}-${word(index * 13)}${word(index * 29)}.example.com:5000"]\n`,
  ).join('')
  await dashboard.openText(`mirrors:\n${mirrors}configs:\n  a.test:\n    auth: {username: u, password: ${SECRET}}\n`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog).toContainText('Share the file instead', { timeout: HEAVY_MS })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download without secrets' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString('utf8')).not.toContain(SECRET)
})

for (const [why, fragment] of [
  [
    'is a bomb',
    `v1.${Buffer.from(deflateSync(new Uint8Array(20 * 1024 * 1024), { level: 9, dictionary: new TextEncoder().encode(DICTIONARY_1) })).toString('base64url')}`,
  ],
  ['is cut off', 'v1.AznHWM8E4pyiFMLuV1Zw'],
  ['is of the future', 'v7.abc'],
  ['holds markup', null],
] as const) {
  test(`a link that ${why} leaves the page standing`, async ({ page }) => {
    const dashboard = new DashboardPage(page)
    if (fragment === null) {
      await dashboard.visit()
      await dashboard.openText(
        'mirrors:\n  "<img src=x onerror=alert(1)>":\n    endpoint: ["javascript:alert(1)", "https://a.example.com/<script>alert(1)</script>"]\n  __proto__:\n    endpoint: [https://b.example.com]\n',
      )
      const url = await makeLink(page)
      page.on('dialog', () => expect.soft(false, 'nothing runs').toBe(true))
      await page.goto(url)
      await expect(page.getByRole('region', { name: 'Shared file: text' })).toContainText(
        '<img src=x onerror=alert(1)>',
      )
      await expect(page.locator('main img, main script')).toHaveCount(0)
      return
    }
    await page.goto(`/preview#${fragment}`)
    await expect(page.getByRole('alert').first()).toContainText('This link')
    await page.goto(`/#${fragment}`)
    await expect(page.getByText('What you were writing is as it was.')).toBeVisible()
    await expect(dashboard.attempts.first()).toContainText('registry.example.com:5000')
  })
}

test('scripts get a link without secrets from the server', async ({ request, page }) => {
  const answer = await request.post('/api/link', { data: { yaml: FILE, image: 'nginx:1.27' } })
  const { path, redacted } = (await answer.json()) as { readonly path: string; readonly redacted: number }
  expect(redacted).toBe(2)
  expect(JSON.stringify(decodeFragment(path.slice(path.indexOf('#'))))).not.toContain(SECRET)
  await page.goto(path)
  await expect(page.getByRole('article').first()).toContainText('mirror.example.com:5000/v2/hub/nginx')
  expect((await request.post('/api/link', { data: 'x', headers: { 'Content-Type': 'text/plain' } })).status()).toBe(415)
  expect(
    (
      await request.post('/api/link', { data: { yaml: FILE }, headers: { Origin: 'https://attacker.example.com' } })
    ).status(),
  ).toBe(403)
})

test('comments are left out of a link, and added line by line', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    `# of the platform team\n# crictl pull --creds alice:${SECRET}\nmirrors:\n  docker.io:\n    endpoint: [https://a.example.com] # near\n`,
  )
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog).toContainText('No known kind of secret was found')
  const held = async () => {
    const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
    return JSON.stringify(decodeFragment(url.slice(url.indexOf('#'))))
  }
  expect(await held()).not.toContain('#')
  await expect(dialog.getByRole('checkbox')).toHaveCount(3)
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await dialog.getByRole('checkbox', { name: 'crictl pull' }).check()
  await expect.poll(held).toContain('# crictl pull --creds REDACTED')
  await expect(dialog).toContainText('Taken out of the link')
  await dialog.getByRole('checkbox', { name: 'near' }).check()
  await expect.poll(held).toContain('# near')
  await dialog.getByRole('checkbox', { name: 'crictl pull' }).uncheck()
  await expect.poll(held).not.toContain('crictl')
  expect(await held()).not.toContain('platform team')
  await expect(dialog).not.toContainText(SECRET)
  expect(await accessibilityViolations(page)).toEqual([])
})

test('a text that is not understood is read once more before there is a link, and not kept on the device', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors: {}\n')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('checkbox', { name: /Keep what I work on/ }).check()
  await page.keyboard.press('Escape')
  await dashboard.openText(`mirrors:\n\tdocker.io: {}\n\tpassword:${SECRET}\n`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByLabel('Text of the link')).toHaveValue(/REDACTED/)
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toBeHidden()
  await dialog.getByRole('button', { name: CONFIRM }).click()
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible()
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain('REDACTED')
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('REDACTED')
})

test('a page for reading survives a reload, and says that a release is unknown; a huge file is shown in part', async ({
  page,
}) => {
  const options = { ...defaultOptions(), release: 'v9.9.9+k3s1' }
  const text = `mirrors:\n  docker.io:\n    endpoint: [https://a.example.com]\n${'# a line\n'.repeat(20_000)}`
  // As a chat program hands it on, with a full stop.
  await page.goto(`/preview#${encodeFragment({ text, options, image: 'nginx', tab: 'plan' })}.`)
  const file = page.getByRole('region', { name: 'Shared file', exact: true })
  await expect(file).toContainText('18,003 more lines are in the file.')
  await expect(page.getByText('The link names the release v9.9.9+k3s1, which is not known here.')).toBeVisible()
  await page.reload()
  await expect(file).toContainText('https://a.example.com')
  await page.getByRole('link', { name: 'Open in editor' }).click()
  await expect(page.getByText('The link names the release v9.9.9+k3s1, which is not known here.')).toBeVisible()
  await page.goBack()
  await expect(file).toContainText('https://a.example.com')
})
