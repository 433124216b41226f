import { expect, type Page } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const TYPO = 'mirrros:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n'

/** By its code, whatever the language of the page. */
const problemIn = (page: Page, code: string) =>
  page.locator('[data-problem]').filter({ has: page.getByRole('link', { name: code, exact: true }) })

test('panels that are hidden change their language with the others', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  for (const tab of ['Errors', 'Form', 'Problems', 'Files', 'Plan'] as const) {
    await dashboard.chooseTab(tab)
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
  }
  const files = page.locator('#panel-files')
  const problems = page.locator('#panel-problems')
  const form = page.locator('#panel-form')
  const language = page.getByRole('combobox', { name: 'Language' })
  for (const [name, shown, goes] of [
    ['简体中文', '显示机密信息', 'Show secrets'],
    ['English', 'Show secrets', '显示机密信息'],
  ] as const) {
    // The form and the plan are seen; then neither is.
    await page
      .getByRole('tab', { name: /^(?:YAML|Errors|错误)/ })
      .last()
      .click()
    await language.selectOption(name)
    await expect(files).toBeHidden()
    await expect(form).toBeHidden()
    await expect(files).toContainText(shown)
    await expect(files).not.toContainText(goes)
    const isChinese = name !== 'English'
    for (const panel of [form, problems]) {
      await expect(panel).toBeHidden()
      await (isChinese
        ? expect(panel).toContainText(/\p{Script=Han}/u)
        : expect(panel).not.toContainText(/\p{Script=Han}/u))
    }
  }
})

test.describe('a browser that prefers Chinese', () => {
  test.use({ locale: 'zh-CN' })

  test('sees the head, the tabs and the plan in Chinese, and in English when that is chosen', async ({ page }) => {
    await new DashboardPage(page).visit()
    await expect(page.getByRole('tab', { name: /^(?:表单|YAML|计划|文件|问题|部署|比较)(?:,|$)/ })).toHaveCount(7)
    const head = page.getByRole('banner')
    await expect(head).toHaveAttribute('lang', 'zh-Hans')
    await expect(head.getByRole('button', { name: '下载', exact: true })).toHaveAccessibleDescription(/权限 0600/)
    await expect(head.getByRole('switch', { name: '禁用默认镜像仓库端点' })).toBeVisible()
    await expect(page.getByRole('status', { name: '拉取时访问的端点' })).toBeVisible()
    const attempts = page.getByRole('list', { name: '拉取计划' }).getByRole('article')
    await expect(attempts.first()).toHaveAccessibleName('第 1 次访问：镜像源')
    await expect(attempts.last()).toHaveAccessibleName(/：默认端点$/)
    expect(await accessibilityViolations(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Language' }).selectOption('English')
    await expect(page.getByRole('list', { name: 'Pull plan' }).getByRole('article').first()).toHaveAccessibleName(
      'Attempt 1: Mirror',
    )
    await expect(head).toHaveAttribute('lang', 'en')
  })

  test('is told in Chinese what is wrong and what a fix does, and remembers another choice', async ({ page }) => {
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByLabel('或者粘贴它的文本').fill(TYPO)
    await page.getByRole('button', { name: '打开粘贴的文本' }).click()
    await page.getByRole('tab', { name: '问题' }).click()
    const problem = problemIn(page, 'unknown-key')
    await expect(problem).toContainText('K3s 不认识键 "mirrros"。')
    await expect(problem.getByRole('button', { name: '改名为 "mirrors"' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('English')
    await expect(problem).toContainText('K3s does not know the key "mirrros".')
    await dashboard.visit()
    await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('en')
  })

  test('reads the rules in Chinese', async ({ page }) => {
    await page.goto('/rules/wildcard-auth')
    await page.getByRole('link', { name: '简体中文' }).click()
    await expect(page).toHaveURL(/\/zh\/rules\/wildcard-auth$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('为 "*" 写了凭据')
    await expect(page.getByRole('heading', { name: '有误的写法' })).toBeVisible()
    await expect(page.getByRole('list', { name: '有误的写法：问题' })).toContainText('“*” 下的凭据永远不会发送。')
    expect(await accessibilityViolations(page)).toEqual([])
    await page.getByRole('link', { name: '规则', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('registries.yaml 的常见问题')
    await page.getByRole('searchbox', { name: '搜索规则' }).fill('wildcard-auth')
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['通配镜像源'])
  })

  test('is told in Chinese what a page for shared files is for', async ({ page }) => {
    await page.goto('/preview')
    await expect(page.getByRole('main')).toHaveText('本页面显示链接中的内容。在编辑器中用“分享”生成链接。')
    expect(await accessibilityViolations(page)).toEqual([])
  })
})

test('Chinese can be chosen, and is loaded only then', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (/\.js(?:\?|$)/.test(response.url())) scripts.push(await response.text().catch(() => ''))
  })
  const hasChinese = () =>
    scripts.some((text) => text.includes('镜像仓库') || text.includes('\\u955c\\u50cf\\u4ed3\\u5e93'))
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(TYPO)
  await dashboard.chooseTab('Problems')
  await expect(dashboard.problem('unknown-key')).toContainText('K3s does not know the key')
  expect(hasChinese()).toBe(false)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文')
  await expect(problemIn(page, 'unknown-key').locator('[lang="zh-Hans"]').first()).toContainText('K3s 不认识键')
  await expect(page.getByRole('tab', { name: '问题' })).toBeVisible()
  await expect.poll(hasChinese).toBe(true)
})
