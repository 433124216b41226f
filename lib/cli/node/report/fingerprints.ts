import { createHash, createHmac } from 'node:crypto'
import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'

/** The environment variable with the key that the nodes of one report share. Never a flag: others can read those. */
export const KEY_VARIABLE = 'PULLPATH_REPORT_KEY'

/**
 * Fingerprints that show whether two nodes have the same, and nothing else. They are made with a random key of one
 * report, which is in no report: without it nobody can try passwords until one gives the same fingerprint.
 */
export interface Fingerprints {
  /** Says which key it is, one-way; null without a key. */
  readonly key: string | null
  /** Of a text of one kind; null without a key. The same text of another kind has another one. */
  readonly of: (kind: string, text: string) => string | null
  /** Of a text without any secret, so that it may also be made without a key. */
  readonly ofOpen: (kind: string, text: string) => string
}

/**
 * @param key undefined or empty for none
 * @throws UsageError when it is too short to be random
 */
export function createFingerprints(key: string | undefined): Fingerprints {
  if (key === undefined || key === '') return { key: null, of: () => null, ofOpen: openHash }
  // 16 random bytes in hexadecimal digits. What it is must not be said.
  if (!/^[0-9a-f]{32,256}$/i.test(key))
    throw new UsageError(
      saying('{variable} must be at least 32 random hexadecimal digits: openssl rand -hex 16', {
        variable: KEY_VARIABLE,
      }),
    )
  const of = (kind: string, text: string) =>
    createHmac('sha256', key).update(`${kind}\0${text}`).digest('hex').slice(0, 32)
  return { key: of('key', '').slice(0, 16), of, ofOpen: of }
}

function openHash(kind: string, text: string): string {
  return `open:${createHash('sha256').update(`${kind}\0${text}`).digest('hex').slice(0, 32)}`
}
