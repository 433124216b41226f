import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds against WCAG 2.2 AA on the page as it is shown; with `bestPractice`, with axe's default rules instead.
 * Hidden panels are not examined: nobody can reach them.
 *
 * @returns the rule and the elements of each finding; empty when there is none
 */
export async function accessibilityViolations(page: Page, { bestPractice = false } = {}): Promise<readonly string[]> {
  // Passed rules need no list of elements, and without frames one run in the page itself is enough.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await (bestPractice ? axe : axe.withTags(WCAG)).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 200)}`).join(' | ')}`,
  )
}
