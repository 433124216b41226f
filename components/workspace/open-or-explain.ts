import { isErrorText } from '@/components/errors/is-errors'
import type { OpenedFile } from './opened-file'

/**
 * Opens a text, unless it is what programs say of pulls that failed: that is explained, and the open file stays. True when
 * it was opened.
 */
export function openOrExplain(file: OpenedFile, onOpen: (file: OpenedFile) => void): boolean {
  if (isErrorText(file.text)) return false
  onOpen(file)
  return true
}
