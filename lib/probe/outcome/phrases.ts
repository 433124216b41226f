import { saying, type SaidValue, type Saying } from '@/lib/words/saying'

/** What to do where an account is missing. */
export function addAuth(host: string): Saying {
  return saying('Write the account below configs "{host}", with exactly this name.', { host })
}

/** host without port and brackets. */
export function hostName(host: string): string {
  return host.replace(/:\d*$/, '').replace(/^\[|\]$/g, '')
}

/** The first names of a certificate. */
export function listed(names: readonly string[]): SaidValue {
  if (names.length === 0) return saying('no name')
  return names.length > 4
    ? saying('{names} and {count} more', { names: names.slice(0, 4).join(', '), count: names.length - 4 })
    : names.join(', ')
}

/** In quotes and with escapes, cut after 120 characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text)
}

/** YYYY-MM-DD of an ISO date. */
export function day(iso: string | undefined): SaidValue {
  return iso?.slice(0, 10) ?? saying('an unknown day')
}
