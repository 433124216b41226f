/** What stands in a shared file where a secret was. Each is valid where it stands and has to be filled in before use. */
export const PASSWORD_PLACEHOLDER = 'REDACTED_PASSWORD'
export const TOKEN_PLACEHOLDER = 'REDACTED_TOKEN'
/** `REDACTED:REDACTED` in base64, which is what auth holds. */
export const AUTH_PLACEHOLDER = 'UkVEQUNURUQ6UkVEQUNURUQ='
export const USER_PART_PLACEHOLDER = 'REDACTED:REDACTED'
/** Inside comments and other values. */
export const WORD_PLACEHOLDER = 'REDACTED'

const ANY = new RegExp([AUTH_PLACEHOLDER, USER_PART_PLACEHOLDER, `\\b${WORD_PLACEHOLDER}(?:_\\w+)?`].join('|'), 'g')

/** How often something stands in for a secret. */
export function countPlaceholders(text: string): number {
  return text.match(ANY)?.length ?? 0
}

const PLACEHOLDER = new RegExp(
  `^(?:${WORD_PLACEHOLDER}(?:_PASSWORD|_TOKEN)?(?::[ ]?${WORD_PLACEHOLDER})?|${AUTH_PLACEHOLDER})$`,
)

/** True for nothing but a placeholder: what only begins with one may hold a secret. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value)
}
