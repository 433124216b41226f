import { expect, type Page } from '@playwright/test'
import { englishIn } from '@/e2e/support/english-in'
import { test } from '@/e2e/support/test'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { encodeFragment } from '@/lib/share/fragment'
import { startScriptedServer } from '@/lib/testdata/rig/scripted-server'
import { sayFrom } from '@/lib/words/say'
import { PAGE_ZH } from '@/lib/words/zh/page/all'

test.use({ locale: 'zh-CN' })

const say = sayFrom(PAGE_ZH, 'zh-Hans')
const beginsWith = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\…]/g, '\\$&')}(?:,|$)`)

/** With a near-miss key, a key that K3s does not know, a rewrite, a login and endpoints that several entries share. */
const MANY_KINDS = `mirrors:
  docker.io:
    endpoint: &both
      - https://harbor.example.com
      - http://10.0.0.5:5000/v2/proxy
    rewrite:
      "^library/(.*)$": "hub/$1"
  quay.io:
    endpoint: *both
  ghcr.io:
    endpoints: [mirror.example.com]
configs:
  "harbor.example.com:443":
    auth: {username: robot, password: hunter2-long}
    tls: {ca_file: /etc/ssl/ca.pem, insecure_skip_verify: true}
`

class ChinesePage {
  constructor(readonly page: Page) {}

  async open(text: string, image = 'busybox:1.36', options: Partial<NodeOptions> = {}) {
    const state = { text, image, options: { ...defaultOptions(), ...options }, tab: 'plan' } as const
    await this.page.goto(`/#${encodeFragment(state)}`)
    await this.isThere()
  }

  async isThere() {
    await expect(this.page.locator('html')).toHaveAttribute('data-hydrated', 'true')
    await expect(this.page.getByRole('tab', { name: beginsWith(say('Plan')) })).toBeVisible()
  }

  async chooseTab(name: string) {
    await this.page.getByRole('tab', { name: beginsWith(name) }).click()
  }

  async command(name: string) {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.page.getByRole('combobox', { name: say('Find a command') }).fill(name)
    await this.page.keyboard.press('Enter')
  }

  async unfold() {
    await this.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
  }

  /** Nothing that can be seen or heard is in English. */
  async expectChinese(view: string) {
    await this.page.waitForLoadState('networkidle')
    expect.soft(await englishIn(this.page), view).toEqual([])
    await expect.soft(this.page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  }
}

test('the first visit, the plan, the form, the files and the steps for nodes say nothing in English', async ({
  page,
}) => {
  const chinese = new ChinesePage(page)
  await page.goto('/')
  await chinese.isThere()
  await chinese.unfold()
  await chinese.expectChinese('the first visit')
  for (const name of [say('YAML'), say('Files'), say('Problems'), say('Deploy')]) {
    await chinese.chooseTab(name)
    await chinese.unfold()
    await chinese.expectChinese(name)
  }
})

test('a file with many problems says nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await chinese.open(MANY_KINDS)
  await chinese.unfold()
  await chinese.expectChinese('the plan')
  await page.getByRole('switch', { name: say('What if …') }).click()
  const answers = page.getByRole('article').getByRole('combobox')
  await answers.nth(0).selectOption('403')
  await answers.nth(1).selectOption('reset')
  await answers.last().selectOption('blob-missing')
  await page.getByRole('switch', { name: say('The pod has an imagePullSecret') }).click()
  await chinese.expectChinese('what if')
  for (const name of [say('Problems'), say('Files'), say('Deploy')]) {
    await chinese.chooseTab(name)
    await chinese.unfold()
    await chinese.expectChinese(name)
  }
})

test('a file that K3s rejects, and one that is a template, say nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await chinese.open('mirrors:\n  docker.io:\n   endpoint: [https://a.example.com\n')
  await chinese.expectChinese('broken')
  await chinese.chooseTab(say('Problems'))
  await chinese.expectChinese('broken, its problems')
  await page.goto('about:blank')
  await chinese.open('mirrors:\n  docker.io:\n    endpoint: ["https://{{ mirror_host }}"]\n')
  await chinese.expectChinese('template')
})

test('a switch of the node, and names that are no image, say nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await chinese.open(MANY_KINDS)
  await page.getByRole('switch', { name: say('Disable default registry endpoint') }).click()
  await page.getByRole('switch', { name: say('Embedded registry') }).click()
  await expect(page.getByRole('status', { name: say('After the switch') })).not.toBeEmpty()
  await chinese.expectChinese('after a switch')
  for (const name of ['a.example.com/UPPER', '']) {
    await page.getByRole('combobox', { name: say('Image'), exact: true }).fill(name)
    await chinese.expectChinese(`the image ${name}`)
  }
})

const DIALOGS = ['Open…', 'Share', 'Export to another format', 'Begin with an example', 'Keyboard shortcuts'] as const
for (const name of DIALOGS)
  test(`the dialog “${name}” says nothing in English`, async ({ page }) => {
    const chinese = new ChinesePage(page)
    await chinese.open(MANY_KINDS)
    await chinese.command(say(name))
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await chinese.expectChinese(name)
    for (const entry of await dialog.locator('ul > li > button').all()) {
      await entry.click()
      await chinese.expectChinese(`${name}: ${await entry.innerText()}`)
    }
  })

test('the list of commands says nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await chinese.open(MANY_KINDS)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await chinese.expectChinese('commands')
})

test('a run, its consent, its requests and its verdict say nothing in English', async ({ page }) => {
  const has = await startScriptedServer(
    { behaviour: '200', serves: 'index', tls: null, realm: '', service: 'rig' },
    () => undefined,
  )
  const wrong = await startScriptedServer(
    { behaviour: 'basic|alice:other', serves: 'index', tls: null, realm: '', service: 'rig' },
    () => undefined,
  )
  try {
    const chinese = new ChinesePage(page)
    const [login, found] = [`127.0.0.1:${wrong.port}`, `127.0.0.1:${has.port}`]
    await chinese.open(
      `mirrors:\n  docker.io:\n    endpoint: ["http://${login}", "http://127.0.0.1:1", "http://${found}"]\nconfigs:\n  "${login}":\n    auth: {username: alice, password: wrong-password}\n`,
      'busybox:1.36',
      { disableDefaultRegistryEndpoint: true },
    )
    await page.getByRole('button', { name: say('Run this plan') }).click()
    await chinese.expectChinese('before the run')
    await page.getByRole('button', { name: say('Ask these hosts') }).click()
    await expect(page.getByRole('button', { name: say('Run again') })).toBeVisible()
    await chinese.unfold()
    await chinese.expectChinese('after the run')
  } finally {
    await Promise.all([has.close(), wrong.close()])
  }
})

test('the pages of rules and of a shared file say nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  for (const path of ['/rules', '/rules/wildcard-auth', '/rules/endpoint-duplicate', '/preview']) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await chinese.expectChinese(path)
  }
  await page.goto('about:blank')
  await page.goto(
    `/preview#${encodeFragment({ text: MANY_KINDS, image: 'nginx', options: defaultOptions(), tab: 'plan' })}`,
  )
  await expect(page.getByText('harbor.example.com').first()).toBeVisible()
  await chinese.expectChinese('a shared file')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('the head, its sheets and the text area say nothing in English', async ({ page }) => {
    const chinese = new ChinesePage(page)
    await chinese.open(MANY_KINDS)
    await chinese.expectChinese('the phone')
    await page.getByRole('button', { name: new RegExp(`^${say('Node options:')}`) }).click()
    await chinese.expectChinese('node options')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say('More'), exact: true }).click()
    await chinese.expectChinese('more')
    await page.keyboard.press('Escape')
    await chinese.chooseTab(say('YAML'))
    await chinese.expectChinese('the text area')
  })
})
