/** The text in a base64 text; null when it is none, or not UTF-8. White space inside does not matter, as in Secrets. */
export function fromBase64(text: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.codePointAt(0) ?? 0),
    )
  } catch {
    return null
  }
}
