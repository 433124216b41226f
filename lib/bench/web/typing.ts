import type { Page } from '@playwright/test'
import { spreadOf, type Spread } from './statistics'
import type { Answer } from './observe'

/** From a key to the result in the document, and to the frame that shows it. */
export interface Typed {
  readonly inDocument: Spread
  readonly painted: Spread
}

const LETTER = 'a'
/** The first key pays for what is loaded and compiled once. */
export const WARM_UP = 3
const HOST = 'mirror-0.example.net'
const SCHEME = 'https://'

/** Opens a text in place of the one that the page has. */
export async function openText(page: Page, text: string, host = HOST): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Open registries.yaml' })
  await dialog.getByLabel('Or paste its text').evaluate((field, pasted) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
    set?.call(field, pasted)
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  }, text)
  await dialog.getByRole('button', { name: 'Open pasted text' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await planShows(page, host)
}

/** Waits until the plan has a text. */
export async function planShows(page: Page, text: string): Promise<void> {
  await page.getByRole('list', { name: 'Pull plan' }).filter({ hasText: text }).waitFor()
}

/** Types letters before the host of the first endpoint, in the code editor. */
export async function typeInEditor(page: Page, presses: number): Promise<Typed> {
  await goToEditor(page)
  await page.locator('.monaco-editor .view-lines').click()
  await page.keyboard.press('ControlOrMeta+Home')
  // The fifth line of the example, at its dash.
  for (let line = 1; line < 5; line += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  for (let at = 0; at < `- "${SCHEME}`.length; at += 1) await page.keyboard.press('ArrowRight')
  return typeLetters(page, presses, (letters) => `${SCHEME}${letters}${HOST}`)
}

/** The same in the last endpoint of a text of mirrors. */
export async function typeInLast(page: Page, presses: number, mirrors: number): Promise<Typed> {
  await goToEditor(page)
  await page.locator('.monaco-editor .view-lines').click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  for (let at = 0; at < `- ${SCHEME}`.length; at += 1) await page.keyboard.press('ArrowRight')
  return typeLetters(page, presses, (letters) => `${SCHEME}${letters}mirror-${mirrors - 1}.example.net`)
}

/** The same in the first endpoint of the form. */
export async function typeInForm(page: Page, presses: number): Promise<Typed> {
  await page.getByRole('tab', { name: /^Form/ }).click()
  const field = page.getByRole('textbox', { name: 'Endpoint 1', exact: true }).first()
  await field.click()
  await field.evaluate((input: HTMLInputElement, at) => input.setSelectionRange(at, at), SCHEME.length)
  return typeLetters(page, presses, (letters) => `${SCHEME}${letters}${HOST}`)
}

/** Types at the end of an image name. */
export async function typeInImage(page: Page, presses: number): Promise<Typed> {
  const field = page.getByRole('combobox', { name: 'Image', exact: true })
  await field.fill('other/image')
  await planShows(page, 'other/image/manifests')
  return typeLetters(page, presses, (letters) => `other/image${letters}/manifests`)
}

/** Shows the code editor and waits until it is loaded. */
export async function goToEditor(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^YAML/ }).click()
  await page.locator('.monaco-editor textarea').waitFor({ state: 'attached' })
}

async function typeLetters(page: Page, presses: number, expected: (letters: string) => string): Promise<Typed> {
  const answers: Answer[] = []
  for (let count = 1; count <= presses + WARM_UP; count += 1) {
    await page.evaluate((text) => window.benchArm(text), expected(LETTER.repeat(count)))
    await page.keyboard.press(LETTER)
    answers.push(await page.evaluate(() => window.benchAnswer))
  }
  // Nothing is counted where all keys are the first ones.
  const counted = presses === 0 ? answers : answers.slice(WARM_UP)
  return {
    inDocument: spreadOf(counted.map(({ inDocumentMs }) => inDocumentMs)),
    painted: spreadOf(counted.map(({ paintedMs }) => paintedMs)),
  }
}
