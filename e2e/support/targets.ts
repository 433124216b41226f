import type { Page } from '@playwright/test'

/**
 * Targets of a pointer that are smaller than 24 × 24 CSS px, and have another one within the circle of 24 px around them
 * (WCAG 2.2, 2.5.8). Links within a sentence are left out, and so is what the code editor draws itself.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SIZE = 24
    const modal = document.querySelector('dialog:modal')
    const boxOf = (element: Element) => {
      const own = element.getBoundingClientRect()
      const label = element.matches('[type=checkbox], [type=radio]') ? element.closest('label') : null
      if (label === null) return own
      const whole = label.getBoundingClientRect()
      const [left, top] = [Math.min(own.left, whole.left), Math.min(own.top, whole.top)]
      return new DOMRect(left, top, Math.max(own.right, whole.right) - left, Math.max(own.bottom, whole.bottom) - top)
    }
    const targets = [
      ...(modal ?? document).querySelectorAll(
        'a[href], button, input, select, textarea, summary, [role=tab], [role=switch], [role=separator]',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest('.monaco-editor') === null)
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
    const isSmall = ({ box }: (typeof targets)[number]) => box.width < SIZE - 0.01 || box.height < SIZE - 0.01
    const isInSentence = ({ element }: (typeof targets)[number]) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
      )
    const middle = (box: DOMRect) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
    return targets
      .filter((one) => isSmall(one) && !isInSentence(one))
      .filter((one) => {
        const { x, y } = middle(one.box)
        return targets.some((other) => {
          if (other.element.contains(one.element) || one.element.contains(other.element)) return false
          const { left, right, top, bottom } = other.box
          const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
          const its = middle(other.box)
          return away < SIZE / 2 - 0.01 || (isSmall(other) && Math.hypot(its.x - x, its.y - y) < SIZE - 0.01)
        })
      })
      .map(
        ({ element, box }) =>
          `${element.getAttribute('aria-label') ?? element.textContent ?? ''}: ${box.width} × ${box.height}`,
      )
  })
}

/** What has the focus when no part of it can be seen, because it is covered or outside of the window; null when it can. */
export async function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body || focused.closest('.monaco-editor') !== null) return null
    const parts = [0.02, 0.25, 0.5, 0.75, 0.98]
    const isSeen = [...focused.getClientRects()].some((box) =>
      parts.some((across) =>
        parts.some((down) => {
          const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down)
          return top !== null && (focused.contains(top) || top.contains(focused) || top.closest('label') !== null)
        }),
      ),
    )
    return isSeen ? null : (focused.getAttribute('aria-label') ?? focused.textContent ?? focused.tagName)
  })
}
