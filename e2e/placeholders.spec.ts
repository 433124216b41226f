import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

const JINJA = readFileSync(join(import.meta.dirname, '../lib/testdata/placeholders/jinja.yaml'), 'utf8')

test('a template is one finding, and its plan has the real host once two placeholders are filled in', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(JINJA)
  await dashboard.askFor('nginx:1.27')
  await dashboard.chooseTab('Problems')
  await expect(page.getByRole('list', { name: 'Problems' }).getByRole('listitem')).toHaveCount(1)
  await expect(dashboard.problem('not-filled-in')).toContainText('{{ registries_private_info.url }} (lines 10, 20)')

  await dashboard.chooseTab('Plan')
  await dashboard.expectAttempts([
    'https://{{ aliyuncs.mirror }}/v2/library/nginx/manifests/1.27?ns=docker.io',
    'https://registry-1.docker.io/v2/library/nginx/manifests/1.27',
  ])
  await expect(dashboard.attempts.first()).toContainText('not filled in: {{ aliyuncs.mirror }}')
  const asked = page.getByRole('status', { name: 'What a pull asks' })
  await expect(asked).toContainText('Placeholders in it are not filled in.')

  const placeholders = page.getByRole('region', { name: 'Placeholders' })
  await placeholders.getByRole('button', { name: 'Fill in' }).click()
  await placeholders.getByRole('textbox', { name: '{{ aliyuncs.mirror }}' }).fill('https://mirror.example.com:5000')
  await placeholders.getByRole('textbox', { name: '{{ registries_private_info.url }}' }).fill('private.example.com')
  await expect(placeholders).toContainText('6 placeholders are not filled in, 2 are.')
  await dashboard.expectAttempts([
    'https://mirror.example.com:5000/v2/library/nginx/manifests/1.27?ns=docker.io',
    'https://registry-1.docker.io/v2/library/nginx/manifests/1.27',
  ])
  await expect(asked).toContainText('Asks mirror.example.com:5000 (anonymously)')
  await expect(asked).not.toContainText('Placeholders')
  expect(await dashboard.yamlText()).toBe(JINJA)
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    'mirror.example.com:5000',
  )

  await placeholders.getByRole('button', { name: 'Empty all' }).click()
  await expect(dashboard.attempts.first()).toContainText('{{ aliyuncs.mirror }}')
})

test('the form changes a template and leaves its other lines alone', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(JINJA)
  await expect(page.getByRole('region', { name: 'Placeholders' })).toBeVisible()
  const first = page.getByRole('textbox', { name: 'Endpoint 1' }).first()
  await expect(first).toHaveValue('{{ aliyuncs.mirror }}')
  await first.fill('https://{{ aliyuncs.mirror }}')
  await expect
    .poll(() => dashboard.yamlText())
    .toBe(JINJA.replace('"{{ aliyuncs.mirror }}"', '"https://{{ aliyuncs.mirror }}"'))
})

test('of many placeholders that decide the plan the first are named, and the others can be opened', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const keys = Array.from({ length: 30 }, (_, at) => `  "{{ registry_${at} }}": {endpoint: ["https://m.test"]}\n`)
  await dashboard.openText(`mirrors:\n${keys.join('')}`)
  await dashboard.askFor('nginx:1.27')
  const named = '{{ registry_0 }}, {{ registry_1 }}, {{ registry_2 }}'
  const asked = page.getByRole('status', { name: 'What a pull asks' })
  await expect(asked).toContainText(`Undecided: ${named} and 27 more may be docker.io`)
  await expect(asked).not.toContainText('registry_3')
  const first = page.getByRole('article', { name: 'Attempt 1: Default endpoint' })
  await expect(first.getByText(`not filled in: ${named}`, { exact: true })).toBeVisible()
  const last = first.getByText('{{ registry_29 }}', { exact: true })
  await expect(last).toBeHidden()
  await first.getByText('… and 27 more').focus()
  await page.keyboard.press('Enter')
  await expect(last).toBeVisible()
  await expect(first.getByRole('list', { name: 'Other placeholders' }).getByRole('listitem')).toHaveCount(27)
})
