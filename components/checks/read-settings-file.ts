/** As much as is read of one. */
const BYTES_MAX = 256 * 1024

/** The text of a file, or why it is not opened. */
export async function readSettingsFile(file: File): Promise<{ readonly text: string } | 'tooLarge' | 'notText'> {
  if (file.size > BYTES_MAX) return 'tooLarge'
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer())
    return text.includes('\0') ? 'notText' : { text }
  } catch {
    return 'notText'
  }
}
