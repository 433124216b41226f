/** What to do where an account is missing. */
export function addAuth(host: string): string {
  return `Write the account below configs "${host}", with exactly this name.`
}

/** host without port and brackets. */
export function hostName(host: string): string {
  return host.replace(/:\d*$/, '').replace(/^\[|\]$/g, '')
}

/** The first names of a certificate. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'no name'
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ')
}

/** In quotes and with escapes, cut after 120 characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text)
}

/** YYYY-MM-DD of an ISO date. */
export function day(iso: string | undefined): string {
  return iso?.slice(0, 10) ?? 'an unknown day'
}
