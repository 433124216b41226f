/** Shown in place of a secret. Always the same number, so that its length stays hidden. */
export const DOTS = '••••••'
