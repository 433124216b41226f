/** On fields whose every letter is written into the text, or asked of it. */
export const WRITES = { 'data-writes': '' }

type Field = HTMLInputElement | HTMLTextAreaElement

/** What was typed while nothing could answer, by field; null when all can be answered. */
let held: Map<Field, string> | null = new Map()

// Before React hears of it: it would undo a letter that is not in the text.
if (typeof window !== 'undefined') for (const name of ['input', 'change']) addEventListener(name, hold, true)

function hold(event: Event): void {
  if (held === null || !isWriting(event.target)) return
  event.stopImmediatePropagation()
  held.set(event.target, event.target.value)
}

/** Also holds what was typed before this file was loaded. */
export function holdEarlier(): void {
  if (held === null) return
  for (const field of document.querySelectorAll('[data-writes]'))
    if (isWriting(field) && field.value !== field.defaultValue) held.set(field, field.value)
}

/**
 * Lets fields be answered from now on, those first in which something was typed. The last of the page comes first: the name
 * of an entry precedes what is in the entry, and is part of where that is.
 */
export function answerHeld(): void {
  const waiting = [...(held ?? [])].toSorted(([a], [b]) => (isBefore(a, b) ? 1 : -1))
  held = null
  for (const [field, typed] of waiting) if (field.isConnected && !field.readOnly) typeAgain(field, typed)
}

function isBefore(a: Field, b: Field): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** The fields show what is in the text again: what was typed cannot be answered. */
export function dropHeld(): void {
  for (const field of held?.keys() ?? []) field.value = field.defaultValue
  held?.clear()
}

function isWriting(target: EventTarget | null): target is Field {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField && target.hasAttribute('data-writes')
}

/** As if it was typed now, for React too, which compares with what it last knew of the field. */
function typeAgain(field: Field, typed: string): void {
  const { selectionStart, selectionEnd } = field
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, typed)
  if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
