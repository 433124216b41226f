import { expect } from '@playwright/test'
import { ChinesePage, say } from '@/e2e/support/chinese-page'
import { test } from '@/e2e/support/test'
import { defaultOptions } from '@/lib/k3s/node-options'
import { encodeFragment } from '@/lib/share/fragment'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { startScriptedServer } from '@/lib/testdata/rig/scripted-server'

test.use({ locale: 'zh-CN' })

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

const OTHER_FORMATS = [
  {
    offers: 'Convert it',
    text: `version = 2
[plugins."io.containerd.grpc.v1.cri".registry.mirrors."docker.io"]
  endpoint = ["https://m.example.com"]
[plugins."io.containerd.grpc.v1.cri".registry.configs."m.example.com".auth]
  username = "robot"
  password = "hunter2-long"
  passwort = "x"
`,
  },
  {
    offers: 'Take the file out',
    text: `#!/bin/sh
curl -sfL https://get.k3s.io | INSTALL_K3S_EXEC="--embedded-registry" sh -
cat > /etc/rancher/k3s/registries.yaml <<EOF
mirrors:
  docker.io:
    endpoint: ["https://m.example.com"]
EOF
`,
  },
] as const

test('the first visit, the plan, the form, the files and the steps for nodes say nothing in English', async ({
  page,
}) => {
  const chinese = new ChinesePage(page)
  await page.goto('/')
  await chinese.isThere()
  await chinese.unfold()
  await chinese.expectChinese('the first visit')
  for (const name of [say('YAML'), say('Errors'), say('Files'), say('Problems'), say('Deploy')]) {
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
  await chinese.chooseTab(say('Compare'))
  await chinese.expectChinese('nothing compared yet')
  for (const value of ['v1.28.5+k3s1', 'embeddedRegistry', 'file']) {
    await page.getByRole('combobox', { name: say('Compare this file with') }).selectOption(value)
    if (value === 'file') await page.getByLabel(say('Or paste its text')).fill('mirrors: [')
    await expect(page.getByRole('status', { name: say('Result of the comparison') })).toContainText(/[个无]/)
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await chinese.unfold()
    await chinese.expectChinese(`compared with ${value}`)
  }
})

test('a file that K3s rejects says nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await chinese.open('mirrors:\n  docker.io:\n   endpoint: [https://a.example.com\n')
  // What K3s says of it, in English, is replaced when the rules have come.
  await expect(page.getByRole('region', { name: say('Why the file is not read') }).first()).toContainText('没有结束')
  await chinese.expectChinese('broken')
  await chinese.chooseTab(say('Problems'))
  await chinese.expectChinese('broken, its problems')
})

test('a template says nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await chinese.open('mirrors:\n  docker.io:\n    endpoint: ["https://{{ mirror_host }}"]\n')
  const placeholders = page.getByRole('region', { name: say('Placeholders') })
  await expect(placeholders).toBeVisible()
  await chinese.expectChinese('a template')
  await placeholders.getByRole('button', { name: say('Fill in') }).click()
  await expect(placeholders.getByRole('textbox')).toBeVisible()
  await chinese.expectChinese('values of a template')
})

test('what RKE2 pulls itself says nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await chinese.open('configs:\n  "*": {auth: {username: a, password: b}}\n', 'nginx', { distribution: 'rke2' })
  await expect(page.getByText(say('containerd sends it no login')).first()).toBeVisible()
  await chinese.expectChinese('what RKE2 pulls itself')
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
test('the dialogs and the list of commands say nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await chinese.open(MANY_KINDS)
  const dialog = page.getByRole('dialog')
  for (const name of DIALOGS)
    await test.step(name, async () => {
      await chinese.command(say(name))
      await expect(dialog).toBeVisible()
      await chinese.expectChinese(name)
      for (const entry of await dialog.locator('ul > li > button').all()) {
        await entry.click()
        await chinese.expectChinese(`${name}: ${await entry.innerText()}`)
      }
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    })
  await page.keyboard.press('ControlOrMeta+k')
  await expect(dialog).toBeVisible()
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

test('the certificates of an endpoint, and a file of a CA that is pasted, say nothing in English', async ({ page }) => {
  const authority = createAuthority('a company')
  const tls = authority.issue({ commonName: 'registry', dns: ['localhost'], ip: ['127.0.0.1'] })
  const secured = await startScriptedServer(
    { behaviour: '200', serves: 'index', tls, realm: '', service: 'rig' },
    () => undefined,
  )
  try {
    const chinese = new ChinesePage(page)
    const host = `localhost:${secured.port}`
    await chinese.open(
      `mirrors:\n  docker.io:\n    endpoint: ["https://${host}"]\nconfigs:\n  "${host}":\n    tls: {ca_file: /etc/rancher/k3s/ca.pem}\n`,
      'busybox:1.36',
      { disableDefaultRegistryEndpoint: true },
    )
    await page.getByRole('button', { name: say('Run this plan') }).click()
    await chinese.expectChinese('a CA file is asked for')
    await page.getByRole('button', { name: say('Ask without it') }).click()
    await expect(page.getByRole('button', { name: say('Run again') })).toBeVisible()
    const chain = page.getByRole('region', { name: say('Certificates of {host}', { host }) })
    await expect(chain).toBeVisible()
    await chinese.unfold()
    await chinese.expectChinese('its certificates')
    await page.getByRole('button', { name: say('Paste CA') }).click()
    await page.keyboard.insertText(authority.certificate)
    await expect(page.getByRole('list', { name: say('Certificates in this file') })).toBeVisible()
    await chinese.expectChinese('a pasted CA')
  } finally {
    await secured.close()
  }
})

test('texts of other formats, before and after they are converted, say nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  for (const { text, offers } of OTHER_FORMATS) {
    await chinese.open(MANY_KINDS)
    await chinese.command(say('Open…'))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: say('Or paste its text') }).fill(text)
    await dialog.getByRole('button', { name: say('Open pasted text') }).click()
    await expect(page.getByRole('button', { name: say(offers) })).toBeVisible()
    await chinese.chooseTab(say('Plan'))
    await chinese.expectChinese(`offered: ${text.slice(0, 30)}`)
    await page.getByRole('button', { name: say(offers) }).click()
    await expect(page.getByRole('status', { name: say('Another format') })).toContainText(say('Undo brings it back.'))
    await chinese.expectChinese(`converted: ${text.slice(0, 30)}`)
    await chinese.chooseTab(say('Problems'))
    await chinese.expectChinese(`left out: ${text.slice(0, 30)}`)
    await page.goto('about:blank')
  }
})

test('the pages of rules and of a shared file say nothing in English', async ({ page }) => {
  const chinese = new ChinesePage(page)
  await page.goto('/preview')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await chinese.expectChinese('/preview')
  for (const path of ['/zh/rules', '/zh/rules/wildcard-auth', '/zh/rules/endpoint-duplicate']) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await chinese.expectChinese(path)
  }
  for (const path of ['/zh/guide', '/zh/guide/names', '/zh/guide/failures', '/zh/releases', '/zh/schema']) {
    await page.goto(path)
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
    await expect(page.getByRole('dialog', { name: say('Node options') })).toBeVisible()
    await chinese.expectChinese('node options')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say('More'), exact: true }).click()
    await expect(page.getByRole('dialog', { name: say('More') })).toBeVisible()
    await chinese.expectChinese('more')
    await page.keyboard.press('Escape')
    await chinese.chooseTab(say('YAML'))
    await chinese.expectChinese('the text area')
  })
})
