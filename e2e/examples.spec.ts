import { expect, type Locator, type Page } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

async function openGallery(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Begin with an example…' }).click()
  const gallery = page.getByRole('dialog', { name: 'Recipes and examples' })
  await expect(gallery).toBeVisible()
  return gallery
}

const MINE = '# mine\nmirrors:\n  docker.io: # keep\n    endpoint: [https://mine.example.com]\n'

test('a recipe is found by a word, shows file and plan as the answers change, and opens with its flags', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const gallery = await openGallery(page)
  await gallery.getByRole('searchbox', { name: 'Search the examples' }).fill('goharbor')
  await gallery.getByRole('button', { name: 'Harbor proxy cache' }).click()
  const plan = gallery.getByRole('list', { name: 'Plan of the example' })
  await expect(plan).toContainText('https://harbor.example.com/v2/docker.io/library/nginx/')
  await gallery.getByRole('textbox', { name: 'Host and port' }).fill('harbor.lab.example.com:8443')
  await gallery.getByRole('textbox', { name: 'Project of docker.io' }).fill('hub')
  await expect(plan).toContainText('https://harbor.lab.example.com:8443/v2/hub/library/nginx/')
  await gallery.getByRole('checkbox', { name: 'quay.io' }).check()
  await gallery.getByRole('button', { name: /^quay\.io\// }).click()
  await expect(plan).toContainText('https://harbor.lab.example.com:8443/v2/quay.io/jetstack/')
  await gallery.getByRole('switch', { name: 'Air gap: only the mirror is asked' }).click()
  await expect(plan.getByRole('listitem')).toHaveCount(1)
  await gallery.getByRole('button', { name: 'Open it' }).click()
  await expect(gallery).toBeHidden()
  await expect(page.getByRole('switch', { name: 'Disable default registry endpoint' })).toBeChecked()
  await dashboard.expectAttempts(['https://harbor.lab.example.com:8443'])
})

test('a wrong answer is said at its field, and the file of the answers before stays', async ({ page }) => {
  await new DashboardPage(page).visit()
  const gallery = await openGallery(page)
  await gallery.getByRole('button', { name: 'Harbor proxy cache' }).click()
  const host = gallery.getByRole('textbox', { name: 'Host and port' })
  await host.fill('https://harbor.example.com')
  await expect(host).toHaveAccessibleDescription(/Write the host alone, without "https:\/\/"\./)
  await expect(gallery.getByRole('status').filter({ hasText: 'One answer is wrong.' })).toBeVisible()
  await expect(gallery.getByRole('button', { name: 'Open it' })).toBeDisabled()
  await expect(gallery.getByRole('region', { name: 'Harbor proxy cache', exact: true })).toContainText(
    'https://harbor.example.com',
  )
  const project = gallery.getByRole('textbox', { name: 'Project of docker.io' })
  await project.fill('Docker')
  await expect(project).toHaveAccessibleDescription(/Write "docker"/)
  await expect(gallery.getByText('2 answers are wrong.')).toBeVisible()
  await host.fill('harbor.example.com')
  await project.fill('docker')
  await expect(gallery.getByRole('button', { name: 'Open it' })).toBeEnabled()
})

test('a password is shown as dots, is kept nowhere but in the text, and comes with the file', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const gallery = await openGallery(page)
  await gallery.getByRole('button', { name: 'Artifactory' }).click()
  await gallery.getByRole('textbox', { name: 'Password, API key or identity token' }).fill('s3cret-canary')
  await expect(gallery.getByRole('region', { name: 'Artifactory', exact: true })).toContainText('password: ••••••')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]))
  expect(kept).not.toContain('s3cret-canary')
  await gallery.getByRole('button', { name: 'Open it' }).click()
  expect(await dashboard.yamlText()).toContain('password: s3cret-canary')
})

test('another registry is added to a recipe, and taken out again', async ({ page }) => {
  await new DashboardPage(page).visit()
  const gallery = await openGallery(page)
  await gallery.getByRole('button', { name: 'zot with sync on demand' }).click()
  const other = gallery.getByRole('textbox', { name: 'Another registry' })
  await other.fill('hub.docker.com')
  await other.press('Enter')
  await expect(other).toHaveAccessibleDescription(
    'Write docker.io: images do not come from the web site hub.docker.com.',
  )
  await other.fill('nvcr.io')
  await other.press('Enter')
  const row = gallery.getByRole('checkbox', { name: 'nvcr.io' })
  await expect(row).toBeChecked()
  await expect(gallery.getByRole('textbox', { name: 'Destination of nvcr.io' })).toHaveValue('nvcr.io')
  await row.focus()
  await row.press('Space')
  await expect(row).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
})

test('the lists have every recipe and example, are gone through with arrow keys, and answers stay while it is open', async ({
  page,
}) => {
  await new DashboardPage(page).visit()
  const gallery = await openGallery(page)
  const search = gallery.getByRole('searchbox', { name: 'Search the examples' })
  await expect(gallery.getByRole('list', { name: 'Recipes' }).getByRole('listitem')).toHaveCount(13)
  expect(await gallery.getByRole('list', { name: 'Examples' }).getByRole('listitem').count()).toBeGreaterThanOrEqual(17)
  await search.fill('xyzzy')
  await expect(gallery.getByText('No recipe and no example is about that.')).toBeVisible()
  await search.fill('')
  await search.focus()
  await search.press('ArrowDown')
  await expect(gallery.getByRole('button', { name: 'A mirror with the same names' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(gallery.getByRole('button', { name: 'Harbor proxy cache', pressed: true })).toBeFocused()
  await gallery.getByRole('textbox', { name: 'Host and port' }).fill('kept.example.com')
  await gallery.getByRole('button', { name: 'Harbor proxy cache' }).focus()
  await page.keyboard.press('End')
  await expect(gallery.getByRole('button', { name: 'Harvester with a private registry' })).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(gallery.getByRole('textbox', { name: 'Host and port' })).toHaveValue('kept.example.com')
})

test('what was written is replaced only after confirmation, and undo restores it', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(MINE)
  const gallery = await openGallery(page)
  await gallery.getByRole('button', { name: 'Hauler store in an air gap' }).click()
  await gallery.getByRole('button', { name: 'Open it' }).click()
  await gallery.getByRole('button', { name: 'Replace mine' }).click()
  await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeFocused()
  await expect.poll(() => dashboard.yamlText()).toContain('hauler.example.com')
  const flag = page.getByRole('switch', { name: 'Disable default registry endpoint' })
  await expect(flag).toBeChecked()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => dashboard.yamlText()).toBe(MINE)
  await expect(flag).not.toBeChecked()
})

test('what adding it would change is shown before, and undone in one step', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(MINE)
  const gallery = await openGallery(page)
  await gallery.getByRole('button', { name: 'Harbor proxy cache' }).click()
  await gallery.getByRole('checkbox', { name: 'quay.io' }).check()
  await gallery.getByRole('button', { name: 'Add it to mine…' }).click()
  await expect(gallery.getByRole('heading', { name: 'Add “Harbor proxy cache” to your file' })).toBeFocused()
  const entries = gallery.getByRole('list', { name: 'What becomes of each entry' })
  await expect(entries).toContainText('mirrors docker.io says something else in your file, and stays as it is there.')
  await expect(entries).toContainText('mirrors quay.io is added.')
  await gallery.getByRole('button', { name: 'Back' }).click()
  await expect(gallery.getByRole('button', { name: 'Add it to mine…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await gallery.getByRole('button', { name: 'Add it', exact: true }).click()
  await expect.poll(() => dashboard.yamlText()).toContain('quay.io/$1')
  expect(await dashboard.yamlText()).toContain('docker.io: # keep\n    endpoint: [https://mine.example.com]')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => dashboard.yamlText()).toBe(MINE)
})

test('in a narrow window the list leads to a recipe and back', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await new DashboardPage(page).visit()
  const gallery = await openGallery(page)
  await gallery.getByRole('button', { name: 'Harbor proxy cache' }).click()
  await expect(gallery.getByRole('heading', { name: 'Harbor proxy cache' })).toBeFocused()
  await expect(gallery.getByRole('list', { name: 'Recipes' })).toBeHidden()
  await gallery.getByRole('textbox', { name: 'Host and port' }).fill('harbor.lab.example.com')
  expect(await gallery.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0)
  await gallery.getByRole('button', { name: 'All recipes and examples' }).click()
  await expect(gallery.getByRole('button', { name: 'Harbor proxy cache' })).toBeFocused()
})
