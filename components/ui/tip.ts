import { visibleText } from '@/lib/text/visible-text'

/**
 * Attributes that give an element a short help on hover and focus. Screen readers hear it as the description. What would
 * hide or reorder other characters is written out.
 */
export function tip(text: string | undefined): { 'data-tip'?: string; 'aria-description'?: string } {
  const shown = text === undefined ? '' : visibleText(text)
  return shown === '' ? {} : { 'data-tip': shown, 'aria-description': shown }
}
