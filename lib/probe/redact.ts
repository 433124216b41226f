import type { ParsedRegistries } from '@/lib/registries/model'
import { secretsOf } from '@/lib/secrets/secrets-of'
import { DOTS } from '@/lib/text/dots'

/** Shorter ones would make holes into everything. */
const LENGTH_MIN = 4

export interface Redactor {
  /** For what a server says. */
  ofServer(text: string): string
  /**
   * For whole events, our own sentences among them. Secrets that are plain words stay: where "wrong" is masked in "the
   * password is wrong", everybody knows the password.
   */
  ofEvent(json: string): string
}

/** Takes every secret of a file out of texts, as it is, in base64 and encoded for URLs, whoever put it there. */
export function createRedactor(parsed: ParsedRegistries, more: readonly string[]): Redactor {
  const secrets = [...secretsOf(parsed), ...more]
  return {
    ofServer: masker(secrets.flatMap(formsOf)),
    ofEvent: masker(secrets.flatMap(formsOf).filter((form) => !PLAIN_WORD.test(form))),
  }
}

const PLAIN_WORD = /^[A-Za-z]{1,16}$/

function masker(forms: readonly string[]): (text: string) => string {
  const longestFirst = [...new Set(forms)]
    .filter((form) => form.length >= LENGTH_MIN)
    .toSorted((a, b) => b.length - a.length)
  return (text) => {
    let open = text
    for (const form of longestFirst) open = open.replaceAll(form, DOTS)
    return open
  }
}

function formsOf(secret: string): readonly string[] {
  if (secret === '') return []
  const encoded = Buffer.from(secret).toString('base64')
  const plain = [
    secret,
    encoded,
    encoded.replace(/=+$/, ''),
    encoded.replaceAll('+', '-').replaceAll('/', '_'),
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll('%20', '+'),
    Buffer.from(secret).toString('hex'),
  ]
  return plain.flatMap((form) => [form, JSON.stringify(form).slice(1, -1)])
}
