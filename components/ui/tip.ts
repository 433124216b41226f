import { visibleText } from '@/lib/text/visible-text'

/** Attributes that give an element a short help on hover and focus. Screen readers hear it as the description. */
export function tip(text: string | undefined): { 'data-tip'?: string; 'aria-description'?: string } {
  if (!text) return {}
  const seen = visibleText(text)
  return { 'data-tip': seen, 'aria-description': seen }
}
