import { looksLikeErrors } from '@/lib/errors/looks-like-errors'
import { explainText } from './explain-text'

/** True for errors of pulls; they are then shown and explained. */
export function isErrorText(text: string): boolean {
  const isErrors = looksLikeErrors(text)
  if (isErrors) explainText(text)
  return isErrors
}
