import type { Page } from '@playwright/test'

/**
 * What is pressed or filled in and has words that can be seen, which its accessible name does not have in that order
 * (WCAG 2.2, 2.5.3): who says them to a program does not reach it. Signs count as no words.
 */
export async function namesWithoutLabel(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const modal = document.querySelector('dialog:modal')
    const words = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, ' ')
        .trim()
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    // What screen readers alone get is not seen; what they do not get is seen, but is a picture or a repetition.
    const seenText = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
      if (!(node instanceof HTMLElement) || !isSeen(node) || node.matches('.sr-only, [aria-hidden=true], select'))
        return ''
      const inside = [...node.childNodes].map(seenText).join('')
      return getComputedStyle(node).display === 'inline' ? inside : ` ${inside} `
    }
    const textOf = (ids: string) =>
      ids
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
    return [
      ...(modal ?? document).querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, [role=tab], [role=switch], [role=option], [role=button]',
      ),
    ]
      .filter((element) => isSeen(element) && element.closest('.monaco-editor') === null)
      .flatMap((element) => {
        const by = element.getAttribute('aria-labelledby')
        const name = by === null ? element.getAttribute('aria-label') : textOf(by)
        if (name === null) return []
        const isField = element.matches('input, select, textarea')
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
        const label = words(isField ? labels.map(seenText).join(' ') : seenText(element))
        // Words of Chinese have no spaces between them.
        const isChinese = /\p{Script=Han}/u.test(label)
        const whole = isChinese ? words(name).replaceAll(' ', '') : ` ${words(name)} `
        const isNamed = whole.includes(isChinese ? label.replaceAll(' ', '') : ` ${label} `)
        return isNamed || label === '' ? [] : [`${label} is called ${name}`]
      })
  })
}
