import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessibilityViolations } from '@/e2e/support/accessibility'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'
import { TESTDATA } from '@/lib/testdata/folder'

const FILE = `mirrors:
  docker.io:
    endpoint: [https://harbor.example.com]
    rewrite: {"^rancher/(.*)": "hub/rancher/$1"}
`

/** As a release lists them, and as kubectl answers. */
const LIST = Array.from({ length: 300 }, (_, at) => `docker.io/rancher/app-${at}:v1.${at}\n`).join('')
const PODS = JSON.stringify({
  kind: 'List',
  items: [{ spec: { containers: [{ image: 'quay.io/team/web:2' }, { image: '{{ .Values.image }}' }] } }],
})

test('a list and manifests become a table, an air-gap verdict and a script', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.chooseTab('Images')
  const panel = page.getByRole('tabpanel', { name: 'Images' })
  const table = panel.getByRole('table', { name: 'Images' })
  await expect(panel.getByRole('link', { name: /^k3s-images\.txt of v/ })).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/k3s-io\/k3s\/releases\/download\/v[^/]*%2Bk3s1\/k3s-images\.txt$/,
  )
  await test.step('open two lists at once', async () => {
    const chooser = page.waitForEvent('filechooser')
    await panel.getByRole('button', { name: 'Open lists…' }).click()
    await (
      await chooser
    ).setFiles([
      { name: 'k3s-images.txt', mimeType: 'text/plain', buffer: Buffer.from(LIST) },
      { name: 'pods.json', mimeType: 'application/json', buffer: Buffer.from(PODS) },
    ])
    await expect(panel).toContainText('301 images were found.')
    await expect(panel).toContainText('Not an image name yet, a template fills it in: {{ .Values.image }}')
    await expect(table).toHaveAttribute('aria-rowcount', '302')
    await expect(table.getByRole('row').nth(1)).toContainText('harbor.example.com')
    await expect(table.getByRole('row').nth(1)).toContainText('hub/rancher/app-0')
    // Those in view alone are rendered.
    expect(await table.getByRole('row').count()).toBeLessThan(80)
    expect(await accessibilityViolations(page)).toEqual([])
  })
  await test.step('filter and sort', async () => {
    await panel.getByRole('button', { name: 'quay.io · 1' }).click()
    await expect(panel).toContainText('1 of 301 images')
    await panel.getByRole('button', { name: 'quay.io · 1' }).click()
    await panel.getByRole('searchbox', { name: 'Filter the images' }).fill('app-29 harbor')
    await expect(panel).toContainText('11 of 301 images')
    await expect(table.getByRole('row').nth(1)).toContainText('app-29:v1.29')
    await table.getByRole('button', { name: 'Image' }).click()
    await expect(table.getByRole('row').nth(1)).toContainText('app-299')
    const saved = page.waitForEvent('download')
    await panel.getByRole('button', { name: 'CSV' }).click()
    expect(await readFile(await (await saved).path(), 'utf8')).toContain('"docker.io/rancher/app-299:v1.299","harbor.')
  })
  const airGap = panel.getByRole('region', { name: 'Air gap' })
  await test.step('close the gap as far as the flag does', async () => {
    await expect(airGap).toContainText('3 hosts outside can be asked')
    await expect(airGap).toContainText('still outside: quay.io, the registry of any other image')
    await airGap.getByRole('button', { name: 'Set the flag' }).click()
    await expect(airGap).toContainText('2 hosts outside can be asked')
    await expect(airGap).toContainText('a mirror "*" with the endpoint https://harbor.example.com: no host outside.')
  })
  await test.step('make the script', async () => {
    await panel.getByText('Fill a mirror with these images').click()
    const script = panel.getByRole('region', { name: 'The script' })
    await expect(script).toContainText('# Puts 300 images where the nodes look for them at harbor.example.com.')
    await expect(script).toContainText("'harbor.example.com/hub/rancher/app-0:v1.0'")
    await panel.getByRole('combobox', { name: 'Program that copies' }).selectOption('crane')
    await expect(script).toContainText(
      'crane copy docker.io/rancher/app-0:v1.0 harbor.example.com/hub/rancher/app-0:v1.0',
    )
    await expect(panel.getByRole('list', { name: 'Left out' })).toContainText('quay.io/team/web:2')
  })
  await test.step('an image leads to its plan', async () => {
    await table.getByRole('button', { name: /app-299/ }).click()
    await expect(dashboard.attempts.first()).toContainText('hub/rancher/app-299')
  })
})

test('the table fits its pane on a screen, and scrolls in itself on a phone', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(FILE)
  await dashboard.chooseTab('Images')
  const panel = page.getByRole('tabpanel', { name: 'Images' })
  const long = `docker.io/rancher/${'very-'.repeat(20)}long:v1.2.3-rc.4`
  await panel.getByRole('textbox').first().fill(`${long} quay.io/team/web:2`)
  const region = panel.getByRole('region', { name: 'Where each image is asked for' })
  const excess = () => region.evaluate((box) => box.scrollWidth - box.clientWidth)
  await expect(region.getByRole('row').nth(1)).toContainText('hub/rancher/very-')
  for (const width of [1920, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(excess, `at ${width} px`).toBe(0)
    await region.scrollIntoViewIfNeeded()
    for (const name of ['Image', 'Asked first, and for which name', 'Own registry', 'Login', 'Findings'])
      await expect(region.getByRole('columnheader', { name, exact: true })).toBeInViewport({ ratio: 1 })
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(excess).toBeGreaterThan(100)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

/** Names as releases, charts and people write them, and as containerd reads them; then more of one release. */
const references = JSON.parse(readFileSync(join(TESTDATA, 'conformance/references.json'), 'utf8')) as readonly {
  readonly valid: boolean
  readonly normalised: string | null
}[]
const REAL = [
  ...new Set(references.flatMap(({ valid, normalised }) => (valid && normalised !== null ? [normalised] : []))),
]
const THREE_HUNDRED = [
  ...REAL,
  ...Array.from({ length: 300 - REAL.length }, (_, at) => `docker.io/rancher/hardened-part-${at}:v1.${at}`),
]

test('a list of 300 real names is planned, mapped, checked and scripted, and 10,000 rows are scrolled', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(`${FILE}  "*":\n    endpoint: [https://all.example.com]\n`)
  await dashboard.chooseTab('Images')
  const panel = page.getByRole('tabpanel', { name: 'Images' })
  const table = panel.getByRole('table', { name: 'Images', exact: true })
  const open = async (names: readonly string[]) => {
    const chooser = page.waitForEvent('filechooser')
    await panel.getByRole('button', { name: 'Open lists…' }).click()
    const buffer = Buffer.from(names.join('\r\n'))
    await (await chooser).setFiles([{ name: 'images.txt', mimeType: 'text/plain', buffer }])
    await expect(panel).toContainText(`${names.length} images were found.`)
  }
  await test.step('table', async () => {
    await open(THREE_HUNDRED)
    await expect(table).toHaveAttribute('aria-rowcount', '301')
    await panel.getByRole('combobox', { name: 'Grouping' }).selectOption('first')
    await expect(table.getByRole('rowheader').first()).toContainText('harbor.example.com')
    await panel.getByRole('combobox', { name: 'Grouping' }).selectOption('none')
  })
  await test.step('map', async () => {
    await panel.getByRole('button', { name: 'Map' }).click()
    const map = panel.getByRole('region', { name: 'Route map' })
    await expect(map.getByRole('button', { name: /^docker\.io, registry, \d+ images/ })).toBeVisible()
    await expect(map.getByRole('button', { name: /^all\.example\.com, endpoint, \d+ images/ })).toBeVisible()
    await panel.getByRole('button', { name: 'Table' }).click()
  })
  await test.step('air gap and script', async () => {
    await expect(panel.getByRole('region', { name: 'Air gap' })).toContainText('hosts outside can be asked')
    await panel.getByText('Fill a mirror with these images').click()
    await expect(panel.getByRole('region', { name: 'The script' })).toContainText('where the nodes look for them at')
  })
  await test.step('10,000 rows, of which those in view are rendered', async () => {
    await open(Array.from({ length: 10_000 }, (_, at) => `quay.io/team/app-${at}:1`))
    await expect(table).toHaveAttribute('aria-rowcount', '10001')
    const scrolled = panel.getByRole('region', { name: 'Where each image is asked for' })
    for (const part of [0.25, 0.5, 1]) {
      await scrolled.evaluate((box, share) => (box.scrollTop = box.scrollHeight * share), part)
      await expect
        .poll(() => table.getByRole('row').nth(2).getAttribute('aria-rowindex').then(Number))
        .toBeGreaterThan(part * 10_000 - 200)
      expect(await table.getByRole('row').count()).toBeLessThan(60)
    }
    await expect(table.getByRole('row', { name: /app-9999/ })).toBeVisible()
  })
})
