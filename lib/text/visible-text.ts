/**
 * Text in which characters that would hide or reorder others are written out: controls, bidi marks, zero-width
 * characters and lone surrogates appear as `⟨U+202E⟩`. For names and addresses that came from outside.
 */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
}
