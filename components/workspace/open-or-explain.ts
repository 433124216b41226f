import type { OpenedFile } from './opened-file'

/** Opens a text, unless it is what programs say of pulls that failed: that is explained, and the open file stays. */
export async function openOrExplain(file: OpenedFile, onOpen: (file: OpenedFile) => void): Promise<void> {
  const isErrors = await import('@/components/errors/is-errors').then(
    ({ isErrorText }) => isErrorText(file.text),
    () => false,
  )
  if (!isErrors) onOpen(file)
}
