/** A field of the page as HTML, in which a person has typed before any script could hear it. */
export interface EarlyText {
  readonly input: HTMLInputElement
  /** What the field showed before. */
  readonly rendered: string
  readonly typed: string
  /** Of the selection, in UTF-16 units; null in a field without. */
  readonly start: number | null
  readonly end: number | null
}

/**
 * Types it again, now that the page hears it: as one change for each field, with the same selection. A field that shows
 * something else by now is left alone, because nobody saw that when they typed. The last field comes first: a name of an
 * entry precedes what is in the entry, and is part of where that is.
 */
export function typeAgain(texts: readonly EarlyText[]): void {
  for (const { input, rendered, typed, ...before } of texts.toReversed()) {
    const isShown = input.defaultValue === rendered && [rendered, typed].includes(input.value)
    if (!isShown || !input.isConnected || input.readOnly) continue
    const start = input.value === typed ? input.selectionStart : before.start
    const end = input.value === typed ? input.selectionEnd : before.end
    // React's own property notes the value. The browser's does not, which makes what is typed a change to React.
    input.value = rendered
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed)
    if (start !== null) input.setSelectionRange(start, end)
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  }
}
