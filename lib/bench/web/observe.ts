/** What a page notes about itself, from its first moment on. Times in milliseconds since the navigation. */
export interface Notes {
  lcpMs: number
  cls: number
  readonly longTasks: { readonly atMs: number; readonly ms: number }[]
  /** When a form edit was answered for the first time. */
  usableMs: number | null
}

/** What is waited for: the text that the plan shows once a key is answered. */
export interface Answer {
  readonly inDocumentMs: number
  readonly paintedMs: number
}

declare global {
  interface Window {
    benchNotes: Notes
    /** Begins to wait for a text in the plan; the times count from the next key or pointer. */
    benchArm: (expected: string) => void
    benchAnswer: Promise<Answer>
  }
}

/**
 * Runs in the page before its own scripts: it observes, and edits the first endpoint of the form until the plan follows.
 * Nothing from outside of the function can be used in it.
 */
export function observe(edits: boolean): void {
  const notes: Notes = { lcpMs: 0, cls: 0, longTasks: [], usableMs: null }
  window.benchNotes = notes
  const plan = (): string => document.querySelector('ol[aria-label="Pull plan"]')?.textContent ?? ''

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.lcpMs = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) notes.cls += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.longTasks.push({ atMs: entry.startTime, ms: entry.duration })
  }).observe({ type: 'longtask', buffered: true })

  window.benchArm = (expected) => {
    let beganMs = 0
    const begin = (event: Event): void => {
      beganMs ||= event.timeStamp
    }
    for (const name of ['keydown', 'pointerdown']) addEventListener(name, begin, { capture: true, once: true })
    window.benchAnswer = new Promise((resolve) => {
      const look = (): void => {
        if (beganMs === 0 || !plan().includes(expected)) return
        watcher.disconnect()
        const inDocumentMs = performance.now() - beganMs
        requestAnimationFrame(() => {
          // A message arrives after the frame that this callback belongs to.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve({ inDocumentMs, paintedMs: performance.now() - beganMs }))
          port1.start()
          port2.postMessage(null)
        })
      }
      const watcher = new MutationObserver(look)
      watcher.observe(document, { subtree: true, childList: true, characterData: true })
    })
  }

  if (!edits) return
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
  let attempt = 0
  const EVERY_MS = 25
  const timer = setInterval(() => {
    if (attempt > 0 && plan().includes(`usable-${attempt}.example`)) {
      notes.usableMs = performance.now()
      clearInterval(timer)
      return
    }
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Endpoint 1"]')
    if (field === null) return
    attempt += 1
    set?.call(field, `https://usable-${attempt}.example`)
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  }, EVERY_MS)
}
