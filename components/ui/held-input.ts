/** On fields whose every letter is written into the text, or asked of it. */
export const WRITES = { 'data-writes': '' }

type Field = HTMLInputElement | HTMLTextAreaElement

interface Typed {
  readonly text: string
  /** Of the selection, in UTF-16 units; null in a field without. */
  readonly start: number | null
  readonly end: number | null
}

/** Parts of the page that a person can wait for are there after so many frames; what comes later is not written. */
const FRAMES_MAX = 3_600

/** What was typed while nothing could answer, by field. */
const held = new Map<Field, Typed>()
let canAnswer = false

// Before React hears of it: it would undo a letter that is not in the text.
if (typeof window !== 'undefined') for (const name of ['input', 'change']) addEventListener(name, hold, true)

function hold(event: Event): void {
  if (!isWriting(event.target) || (canAnswer && isHeard(event.target))) return
  event.stopImmediatePropagation()
  held.set(event.target, typedIn(event.target))
}

/** Also holds what was typed before this file was loaded. */
export function holdEarlier(): void {
  if (canAnswer) return
  for (const field of document.querySelectorAll('[data-writes]'))
    if (isWriting(field) && field.value !== field.defaultValue) held.set(field, typedIn(field))
}

/**
 * Lets fields be answered from now on, those first in which something was typed, each as soon as React hears it. The last of
 * the page comes first: the name of an entry precedes what is in the entry, and is part of where that is.
 */
export function answerHeld(frames = 0): void {
  canAnswer = true
  for (const [field, typed] of [...held].toSorted(([a], [b]) => (isBefore(a, b) ? 1 : -1))) {
    if (field.isConnected && !isHeard(field)) continue
    held.delete(field)
    if (field.isConnected && !field.readOnly) typeAgain(field, typed)
  }
  if (held.size === 0) return
  if (frames < FRAMES_MAX) requestAnimationFrame(() => answerHeld(frames + 1))
  else dropHeld()
}

function isBefore(a: Field, b: Field): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** React notes the value of a field that it hears in a property of its own. */
function isHeard(field: Field): boolean {
  return Object.hasOwn(field, 'value')
}

function typedIn({ value, selectionStart, selectionEnd }: Field): Typed {
  return { text: value, start: selectionStart, end: selectionEnd }
}

/** The fields show what is in the text again: what was typed cannot be answered. */
export function dropHeld(): void {
  for (const field of held.keys()) field.value = field.defaultValue
  held.clear()
}

function isWriting(target: EventTarget | null): target is Field {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField && target.hasAttribute('data-writes')
}

/** As if it was typed now, for React too, which compares with what it last knew of the field. */
function typeAgain(field: Field, typed: Typed): void {
  // React may have replaced what was typed, and with it the selection.
  const { start, end } = field.value === typed.text ? typedIn(field) : typed
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, typed.text)
  if (document.activeElement === field && start !== null) field.setSelectionRange(start, end)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
