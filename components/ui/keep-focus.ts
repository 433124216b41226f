/** What the keyboard can reach, and what a script may give the focus. */
const STOPS = 'input, select, textarea, button, a[href], summary, [tabindex]'
/** Of these the first is where a person goes on writing. */
const FIELDS = 'input, select, textarea'
/** An element among others of its kind: when it goes, its neighbour of the same kind takes the focus. */
const ROW = '[data-row]'
/** A place where nothing of that many elements takes the focus has none to give. */
const TRIED_MAX = 40

interface Gap {
  readonly parent: Element
  /** What is directly before; null at the beginning. */
  readonly previous: Node | null
}

/**
 * Gives the focus to a neighbour when the element that has it is removed, hidden or disabled; the browser would begin
 * again at the top of the page. The neighbour is the next row, else the one before, else what is at or around that
 * place. Returns a function that ends it.
 */
export function keepFocus(root: HTMLElement): () => void {
  const page = root.ownerDocument
  /** What has the focus, until the person leaves it for nothing. */
  let held: Element | null = null
  /** A disabled element can keep the focus, but hears no key. */
  const isLost = () => [null, page.body, held].includes(page.activeElement)
  const recover = (records: readonly MutationRecord[]) => {
    if (held === null || canHold(held) || !isLost() || isInClosedDialog(held)) return
    const gap = held.isConnected ? around(held) : gapOf(held, records)
    if (gap !== null) fill(gap)
  }
  const changes = new MutationObserver(recover)
  const onIn = (event: FocusEvent) => {
    held = event.target instanceof Element ? event.target : null
  }
  const onOut = () =>
    queueMicrotask(() => {
      // It went from one element to another.
      if (held === null || page.activeElement === held || !isLost()) return
      if (canHold(held)) held = page.hasFocus() ? null : held
      else recover(changes.takeRecords())
    })
  changes.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] })
  root.addEventListener('focusin', onIn)
  root.addEventListener('focusout', onOut)
  return () => {
    changes.disconnect()
    root.removeEventListener('focusin', onIn)
    root.removeEventListener('focusout', onOut)
  }
}

function canHold(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled')
}

/** Who opens a dialog gets the focus back from it. */
function isInClosedDialog(element: Element): boolean {
  const dialog = element.closest('dialog')
  return dialog !== null && !(dialog.isConnected && dialog.open)
}

function around(element: Element): Gap | null {
  const { parentElement: parent, previousSibling: previous } = element
  return parent === null ? null : { parent, previous }
}

/** Where the element was: the innermost place that is still in the page. */
function gapOf(element: Element, records: readonly MutationRecord[]): Gap | null {
  let lost: Node = element
  for (const { target, removedNodes, previousSibling } of records) {
    if (!(target instanceof Element) || ![...removedNodes].some((node) => node.contains(lost))) continue
    if (target.isConnected) return { parent: target, previous: leftOf(previousSibling, target, records) }
    lost = target
  }
  return null
}

/** The node itself, or what was before it when it was removed too. */
function leftOf(node: Node | null, parent: Node, records: readonly MutationRecord[]): Node | null {
  let left = node
  for (const { removedNodes, previousSibling } of records) {
    if (left === null || left.parentNode === parent) break
    if ([...removedNodes].includes(left)) left = previousSibling
  }
  return left?.parentNode === parent ? left : null
}

function fill(gap: Gap): void {
  const { parent } = gap
  const after = following(gap)
  const before = preceding(gap)
  const rows = [after.find(isRow), before.find(isRow)].filter((row) => row !== undefined)
  if (rows.some(enter)) return
  if (parent.matches('[tabindex]') && take(parent)) return
  if (after.some(enter) || before.some(enter)) return
  const outer = around(parent)
  if (outer !== null) fill(outer)
}

/** What is at the place now or follows it. */
function following({ parent, previous }: Gap): readonly Element[] {
  const isPast = (child: Element) =>
    previous === null || (previous.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return [...parent.children].filter(isPast)
}

/** The elements before the place, nearest first. */
function preceding(gap: Gap): readonly Element[] {
  const after = new Set(following(gap))
  return [...gap.parent.children].filter((child) => !after.has(child)).toReversed()
}

function isRow(element: Element): boolean {
  return element.matches(ROW)
}

/**
 * Gives the focus to the first field in it, else to the first of what else can have it. On a touch screen fields come
 * last: they would open the keyboard.
 */
function enter(element: Element): boolean {
  const stops = [...(element.matches(STOPS) ? [element] : []), ...element.querySelectorAll(STOPS)].filter(canHold)
  const isTouch = matchMedia('(pointer: coarse)').matches
  const preferred = stops.filter((stop) => stop.matches(FIELDS) !== isTouch)
  return [...preferred, ...stops].slice(0, TRIED_MAX).some(take)
}

function take(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false
  element.focus()
  return element.ownerDocument.activeElement === element
}
