import { expect, test } from '@playwright/test'

/**
 * Checks each row of a table on the same page, as a step: opening a page costs more than what most rows do on it. A row
 * that fails is named, with what it found, and the next ones begin on a page that was opened again, so that no failure
 * is another one's.
 *
 * @param open makes the page ready for any row
 */
export async function checkRows<Row extends { readonly why: string }>(
  rows: readonly Row[],
  open: () => Promise<unknown>,
  check: (row: Row) => Promise<void>,
): Promise<void> {
  const failed: string[] = []
  await open()
  for (const row of rows) {
    try {
      await test.step(row.why, () => check(row))
    } catch (error) {
      failed.push(`${row.why}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      await open()
    }
  }
  expect(failed.join('\n\n')).toBe('')
}
