import type { Bytes } from './bytes'
import { goQuoteBytes } from './quote'

/** A key and a value of a query, decoded. */
export type QueryPair = readonly [key: Bytes, value: Bytes]

/**
 * Reads a query as Go does; the error text for a semicolon or a bad escape, e.g. `invalid URL escape "%/m"`.
 * Source: net/url ParseQuery, go1.26
 */
export function parseGoQuery(query: Bytes): { readonly pairs: readonly QueryPair[] } | { readonly error: string } {
  const pairs: QueryPair[] = []
  let error: string | null = null
  for (const piece of query.split('&')) {
    if (piece.includes(';')) {
      error = 'invalid semicolon separator in query'
      continue
    }
    if (piece === '') continue
    const equals = piece.indexOf('=')
    const key = unescapeQuery(equals < 0 ? piece : piece.slice(0, equals))
    const value = unescapeQuery(equals < 0 ? '' : piece.slice(equals + 1))
    if ('error' in key) error ??= key.error
    else if ('error' in value) error ??= value.error
    else pairs.push([key.bytes, value.bytes])
  }
  return error === null ? { pairs } : { error }
}

/** Prints pairs sorted by key, those of one key in their order. Source: net/url Values.Encode, go1.26 */
export function printGoQuery(pairs: readonly QueryPair[]): string {
  return pairs
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map((pair) => pair.map(escapeQuery).join('='))
    .join('&')
}

function unescapeQuery(text: Bytes): { readonly bytes: Bytes } | { readonly error: string } {
  const wrong = /%(?![0-9a-fA-F]{2})[^]{0,2}/.exec(text)?.[0]
  if (wrong !== undefined) return { error: `invalid URL escape ${goQuoteBytes(wrong)}` }
  const spaced = text.replaceAll('+', ' ')
  return { bytes: spaced.replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) }
}

function escapeQuery(text: Bytes): string {
  return text.replaceAll(/[^-A-Za-z0-9_.~]/g, (byte) =>
    byte === ' ' ? '+' : `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
