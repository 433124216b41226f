import { expect, type Locator, type Page } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'
import { STATEMENTS } from '@/lib/testdata/errors/troubleshooting'
import { FILE_WITH_LINES, LEADING_LINES } from '@/lib/testdata/errors/file-with-lines'
import { untilHydrated } from '@/e2e/support/until-hydrated'

/** The pane in which errors are explained. */
class ErrorsPane {
  readonly panel: Locator
  readonly field: Locator
  readonly messages: Locator

  constructor(page: Page) {
    this.panel = page.getByRole('tabpanel', { name: 'Errors' })
    this.field = this.panel.getByRole('textbox')
    this.messages = this.panel.locator('[data-error]')
  }

  async paste(text: string) {
    await this.field.fill(text)
    await expect(this.panel.getByRole('status')).toContainText(/message/)
  }
}

async function openErrors(page: Page) {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE_WITH_LINES)
  await dashboard.chooseTab('Errors')
  return { dashboard, pane: new ErrorsPane(page) }
}

test('ten lines that people made public lead to the right line of the file', async ({ page }) => {
  const { dashboard, pane } = await openErrors(page)
  await dashboard.askFor('gcr.io/hello-world')
  await expect(pane.panel).toContainText('The kubelet shows one error of a pull.')
  expect(await accessibilityViolations(page)).toEqual([])
  for (const { text, says, line, finding } of LEADING_LINES.filter(
    (one) => !one.says.startsWith('mirror.example.net'),
  )) {
    await test.step(says, async () => {
      await pane.paste(text)
      await expect(pane.messages).toHaveCount(1)
      await expect(pane.messages.locator('summary')).toContainText(says)
      if (line !== undefined)
        await expect(
          pane.messages.getByRole('button', { name: `Show line ${line}`, exact: true }).first(),
        ).toBeVisible()
      if (finding === undefined) return
      const cause = pane.messages.locator(`[data-code="${finding.code}"]`)
      await expect(cause.getByRole('button', { name: `Show line ${finding.line}` })).toBeVisible()
    })
  }
  await test.step('the plan is that of the image of the line, and its attempt has the keyboard', async () => {
    await pane.paste(LEADING_LINES[2]?.text ?? '')
    await pane.messages.getByRole('button', { name: 'Show attempt 1' }).click()
    await expect(dashboard.image).toHaveValue('quay.io/argoproj/argocd:latest')
    await expect(dashboard.attempts.first().getByRole('article')).toBeFocused()
  })
  await test.step('a fix of the cause is applied, and the cause is gone', async () => {
    const cause = pane.messages.locator('[data-code="config-keyed-by-mirrored-registry"]')
    await cause.locator('[data-fix]').first().click()
    await expect(cause).toHaveCount(0)
    expect(await dashboard.download()).toContain('nexus.example.com:9001:')
  })
  await test.step('its line is shown in the YAML', async () => {
    await dashboard.chooseTab('Errors')
    await pane.messages.getByRole('button', { name: 'Show line 10' }).first().click()
    await expect(dashboard.tab('YAML')).toHaveAttribute('aria-selected', 'true')
  })
})

test('a page of messages is counted, and what it hides is not shown', async ({ page }) => {
  const { pane } = await openErrors(page)
  const event = (count: number) =>
    `  Warning  Failed  3s (x${count} over 9m)  kubelet  Failed to pull image "https://bob:canary-w0rd@quay.io/a/b": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/a/b:latest": failed to resolve reference "quay.io/a/b:latest": failed to do request: Head "https://nexus.example.com:9001/v2/a/b/manifests/latest?ns=quay.io&sig=canary-w0rd": EOF`
  await pane.paste(
    `${event(3)}\n  Normal  BackOff  1s (x12 over 9m)  kubelet  Back-off pulling image "quay.io/a/b"\npassword=canary-w0rd\n`,
  )
  await expect(pane.messages).toHaveCount(2)
  await expect(pane.messages.first()).toContainText('×3')
  await expect(pane.messages.last()).toContainText('Why the last pull failed is in another event')
  await expect(page.locator('body')).not.toContainText('canary-w0rd')
  await expect(pane.field).not.toHaveValue(/canary-w0rd/)
  await test.step('and is nowhere after a reload', async () => {
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(stored).not.toContain('canary-w0rd')
    expect(stored).not.toContain('Failed to pull image')
  })
})

test('errors that are pasted elsewhere are explained, and the file stays', async ({ page }) => {
  const { dashboard, pane } = await openErrors(page)
  const text = LEADING_LINES[0]?.text ?? ''
  await test.step('in the dialog', async () => {
    await dashboard.chooseTab('Form')
    await dashboard.openText(text)
    await expect(dashboard.tab('Errors')).toHaveAttribute('aria-selected', 'true')
    await expect(pane.messages.locator('summary')).toContainText('kind-registry:50000')
    expect(await dashboard.download()).toBe(FILE_WITH_LINES)
  })
  await test.step('in the field for the image', async () => {
    await pane.panel.getByRole('button', { name: 'Clear' }).click()
    await dashboard.chooseTab('Form')
    await dashboard.askFor(LEADING_LINES[4]?.text ?? '')
    await page.getByRole('button', { name: 'Explain this error' }).click()
    await expect(pane.messages.locator('summary')).toContainText('ingress.local')
    await expect(dashboard.image).toHaveValue('registry.example.com/derp.com/herp:1.0.0')
  })
  await test.step('as a file', async () => {
    await dashboard.openFile('containerd.log', `${LEADING_LINES[5]?.text ?? ''}\n`)
    await expect(pane.messages.locator('summary')).toContainText('172.18.0.7:5000')
  })
})

test('errors that are pasted into fields for something else leave them as they were', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const pane = new ErrorsPane(page)
  const text = LEADING_LINES[2]?.text ?? ''
  const paste = async () => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await page.keyboard.press('ControlOrMeta+V')
  }
  const explained = async () => {
    await expect(dashboard.tab('Errors')).toHaveAttribute('aria-selected', 'true')
    await expect(pane.messages.locator('summary')).toContainText('nexus.example.com:9001')
  }
  const example = await dashboard.download()
  await test.step('the field for the image has its image again', async () => {
    const image = await dashboard.image.inputValue()
    await dashboard.image.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await paste()
    await explained()
    await expect(dashboard.image).toHaveValue(image)
  })
  await test.step('the example stays, and nothing is said of it', async () => {
    await dashboard.goToYaml()
    await page.locator('.monaco-editor .view-lines').click()
    await page.keyboard.press('ControlOrMeta+A')
    await paste()
    await explained()
    expect(await dashboard.download()).toBe(example)
    await expect(pane.panel).toContainText('Open the registries.yaml of the node')
  })
  await test.step('undo brings the text back into the file', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    expect(await dashboard.download()).toContain('nexus.example.com:9001')
  })
  await test.step('an empty file stays empty', async () => {
    await dashboard.writeYaml('x')
    await page.keyboard.press('Backspace')
    await paste()
    await explained()
    expect(await dashboard.download()).toBe('')
  })
  await test.step('in a file of the person, what is pasted stays', async () => {
    await dashboard.writeYaml('mirrors: {}\n')
    await paste()
    await expect(dashboard.tab('YAML')).toHaveAttribute('aria-selected', 'true')
    expect(await dashboard.download()).toContain('nexus.example.com:9001')
  })
})

test("lines of RKE2's own puller lead to the endpoint that it asks", async ({ page }) => {
  const { dashboard, pane } = await openErrors(page)
  await pane.paste(
    'Apr 19 05:31:13 node-1 rke2[20972]: time="2026-04-19T05:31:13Z" level=warning msg="Failed to get image from endpoint: Get \\"https://mirror.example.net/v2/?ns=docker.io\\": dial tcp 10.0.0.9:443: connect: connection refused"',
  )
  await expect(pane.messages).toContainText('at endpoint 1 of 2 that RKE2 itself asks')
  await pane.messages.getByRole('button', { name: 'Show line 25' }).click()
  await expect(dashboard.tab('YAML')).toHaveAttribute('aria-selected', 'true')
})

test('what the documentation says before an error is pasted is there', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Errors')
  const { panel } = new ErrorsPane(page)
  for (const { statement, said } of STATEMENTS)
    for (const { place, words } of said)
      if (place === 'before a message' || place === 'where to look') await expect(panel, statement).toContainText(words)
})

test.describe('on a narrow screen, in Chinese', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })

  test('the tab fits, and what is said is Chinese', async ({ page }) => {
    await page.goto('/')
    await untilHydrated(page)
    await page.getByRole('tab', { name: '错误', exact: true }).click()
    const panel = page.getByRole('tabpanel', { name: '错误', exact: true })
    await panel.getByRole('textbox').fill(LEADING_LINES[2]?.text ?? '')
    await expect(panel.locator('[data-error] summary')).toContainText(
      '节点不认识 nexus.example.com:9001 的证书的签发者',
    )
    await expect(panel).toContainText('在节点上运行')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    for (const tab of await page.getByRole('tab').all())
      expect(((await tab.boundingBox())?.x ?? 0) + ((await tab.boundingBox())?.width ?? 0)).toBeLessThanOrEqual(390)
    expect(await accessibilityViolations(page)).toEqual([])
  })
})
