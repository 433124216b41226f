import { expect } from '@playwright/test'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const FILE = `mirrors:
  docker.io:
    endpoint: ["https://mirror.example.com:5000"]
configs:
  mirror.example.com:5000:
    auth: {username: robot, password: s3cret}
`

test('the form is filled in in Chinese', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文')

  const mirror = page.getByRole('region', { name: '镜像源 docker.io' })
  await expect(mirror.getByRole('textbox', { name: '端点 1', exact: true })).toHaveValue(
    'https://mirror.example.com:5000',
  )
  await expect(mirror.getByRole('group', { name: /^端点 1（docker\.io） ?的登录和 TLS$/ })).toContainText(
    '登录：用户 robot',
  )
  await mirror.getByRole('button', { name: '添加重写规则' }).click()
  await mirror.getByRole('textbox', { name: '新重写规则的模式' }).fill('^library/(.*)')
  await mirror.getByRole('textbox', { name: '新重写规则的替换文本' }).fill('hub/$1')
  await page.keyboard.press('Enter')
  await mirror.getByRole('button', { name: '说明 docker.io 的重写规则 1' }).click()
  await expect(mirror.getByRole('region', { name: 'docker.io 的重写规则 1 如何起作用' })).toContainText('试一个名称')

  const config = page.getByRole('region', { name: '仓库配置 mirror.example.com:5000' })
  await config.getByRole('combobox', { name: '凭据' }).selectOption('身份令牌')
  await expect(config.getByText('在这里有值之前，用户名和密码会留在文件中。')).toBeVisible()
  await config.getByRole('textbox', { name: '身份令牌' }).fill('abc')
  await expect(config.getByText('会留在文件中')).toBeHidden()
  expect(await accessibilityViolations(page)).toEqual([])
})
