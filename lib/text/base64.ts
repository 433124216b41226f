/** The text of a base64 text; null when it is not base64 or not UTF-8. Whitespace inside is ignored, as in Secrets. */
export function fromBase64(text: string): string | null {
  const bytes = bytesFromBase64(text.replace(/\s/g, ''))
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text as UTF-8 in base64, with padding. */
export function toBase64(text: string): string {
  return btoa(binaryOf(new TextEncoder().encode(text)))
}

/** The bytes of a base64 text; null when it is not one. */
export function bytesFromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0)
  } catch {
    return null
  }
}

/** The alphabet of URLs, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(binaryOf(bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads what `toBase64Url` wrote; null for everything else. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  return /^[A-Za-z0-9_-]+$/.test(text) ? bytesFromBase64(text.replaceAll('-', '+').replaceAll('_', '/')) : null
}

function binaryOf(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCodePoint(byte)
  return binary
}
