/** Attributes that give an element a short help on hover and focus. Screen readers hear it as the description. */
export function tip(text: string | undefined): { 'data-tip'?: string; 'aria-description'?: string } {
  return text ? { 'data-tip': text, 'aria-description': text } : {}
}
