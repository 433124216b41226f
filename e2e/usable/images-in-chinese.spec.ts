import { expect } from '@playwright/test'
import { englishIn } from '@/e2e/support/english-in'
import { test } from '@/e2e/support/test'
import { defaultOptions } from '@/lib/k3s/node-options'
import { encodeFragment } from '@/lib/share/fragment'
import { untilHydrated } from '@/e2e/support/until-hydrated'

test.use({ locale: 'zh-CN' })

test('the images of a cluster, their map and their run say nothing in English', async ({ page }) => {
  const text = 'mirrors:\n  docker.io:\n    endpoint: [http://localhost:5000]\n'
  await page.goto(`/#${encodeFragment({ text, image: 'nginx', options: defaultOptions(), tab: 'plan' })}`)
  await untilHydrated(page)
  await page.getByRole('tab', { name: /^镜像/ }).click()
  const panel = page.getByRole('tabpanel', { name: /^镜像/ })
  await panel.getByRole('textbox').first().fill('docker.io/library/nginx:1 quay.io/c/d:2 Team/App:1')
  await panel.getByRole('button', { name: '运行这 2 个计划' }).click()
  await expect(panel.getByRole('list', { name: '主机', exact: true })).toContainText('localhost:5000')
  await expect.poll(() => englishIn(page)).toEqual([])
  await panel.getByRole('button', { name: '路径图' }).click()
  await panel.getByRole('button', { name: /^docker\.io，镜像源条目/ }).click()
  await expect(panel.getByRole('group', { name: '所选内容' })).toContainText('首先访问')
  await expect.poll(() => englishIn(page)).toEqual([])
})
