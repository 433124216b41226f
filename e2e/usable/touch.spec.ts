import { expect, type Locator } from '@playwright/test'
import { COMMENTED, linesThatDiffer } from '@/e2e/support/commented'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

test.use({ hasTouch: true })

test('on a touch screen endpoints are reordered by dragging, comments included', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(COMMENTED)
  const mirror = page.getByRole('region', { name: 'Mirror docker.io' })
  const row = (number: number) => mirror.getByRole('group', { name: `endpoint ${number} of docker.io` })
  await dragByTouch(row(1).locator('[data-drag]'), row(2))
  await expect(mirror.getByRole('textbox', { name: 'Endpoint 1' })).toHaveValue('https://second.example.com')
  expect(linesThatDiffer(COMMENTED, await dashboard.download())).toEqual([])
})

/** Playwright has no API for touch dragging. */
async function dragByTouch(from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [await middleOf(from), await middleOf(to)]
  const session = await from.page().context().newCDPSession(from.page())
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [{ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part, id: 1 }],
    })
  await touch('touchStart', 0)
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', part)
  await touch('touchEnd', 1)
}

async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
