import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { namesWithoutLabel } from './label-in-name'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** Rules whose findings depend on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

interface Examined {
  /** axe's default rules instead of WCAG 2.2 AA. */
  readonly bestPractice?: boolean
  /** Selectors of the parts that are examined; otherwise the whole page. */
  readonly within?: readonly string[]
  /** The rest was examined in other colours. */
  readonly coloursAlone?: boolean
  /** Its colours were examined in a window of another width. */
  readonly lightAlone?: boolean
}

const LIGHT = { scheme: 'light', media: { colorScheme: 'light', forcedColors: 'none' } } as const
const SCHEMES = [
  LIGHT,
  { scheme: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  // axe takes the colour that a dark page gave a text before it was forced, which is not what is painted.
  { scheme: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const

/**
 * What axe finds against WCAG 2.2 AA on the page as it is shown. Hidden panels are not examined: nobody can reach them.
 *
 * @returns the rule and the elements of each finding; empty when there is none
 */
export async function accessibilityViolations(
  page: Page,
  { bestPractice = false, within = [], coloursAlone = false }: Examined = {},
): Promise<readonly string[]> {
  // Reading axe itself takes a third as long as a run of it.
  const isThere = await page.evaluate(() => 'axe' in window)
  // Passed rules need no list of elements, and without frames one run in the page itself is enough.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
  for (const part of within) axe.include(part)
  if (coloursAlone) axe.withRules(OF_COLOURS)
  else if (!bestPractice) axe.withTags(WCAG)
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 200)}`).join(' | ')}`,
  )
}

const softly = expect.configure({ soft: true })

/**
 * Notes what axe finds on the page as it is shown, in each scheme of colours, names that lack the words that are seen, and
 * whether it is wider than the window.
 * The test goes on, and fails at its end, with the name of each view in which something is wrong.
 */
export async function expectForEveryone(page: Page, view: string, examined: Examined = {}): Promise<void> {
  for (const { scheme, media } of examined.lightAlone === true ? [LIGHT] : SCHEMES) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await page.evaluate(coloursChanged)
    // Some colours follow later, as those of the code editor: what stays is a finding.
    await softly
      .poll(
        () => accessibilityViolations(page, { ...examined, coloursAlone: scheme !== 'light' }),
        `${view}, ${scheme}`,
      )
      .toEqual([])
  }
  expect.soft(await namesWithoutLabel(page), `${view}: names without what is seen`).toEqual([])
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(tooWide, `${view}: scrolls sideways`).toBeLessThanOrEqual(0)
}

/**
 * Runs in the page: resolves when no colour is on its way to another one, or after 100 frames: some transitions of what is
 * not painted never end. What is wrong only meanwhile is looked at again.
 */
async function coloursChanged() {
  // A page that is not painted has no frames.
  const frame = () => new Promise((resolve) => (requestAnimationFrame(resolve), setTimeout(resolve, 50)))
  const isChanging = () => document.getAnimations().some((each) => each instanceof CSSTransition)
  for (let frames = 0, still = 0; frames < 100 && still < 3; frames += 1) {
    await frame()
    still = isChanging() ? 0 : still + 1
  }
}

/** Notes whether the focus was lost when a dialog was closed. */
export async function expectFocusHeld(page: Page, after: string): Promise<void> {
  await softly
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY'), { message: `the focus after ${after}` })
    .not.toBe('BODY')
}
