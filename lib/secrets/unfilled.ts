import { fromBase64 } from '@/lib/text/base64'
import { isWholePlaceholder } from '@/lib/placeholders/forms'
import { isPlaceholder } from './placeholder'

/** What is written where a person has to fill in an account. `isUnfilled` knows both. */
export const USERNAME_TO_FILL_IN = 'FILL_IN_USERNAME'
export const PASSWORD_TO_FILL_IN = 'FILL_IN_PASSWORD'

/**
 * Why a value of an account is no value yet. `taken-out`: by us, for sharing. `variable`: of a shell or a template, which
 * nobody expands. `word`: what examples and forms say instead.
 */
export type Unfilled = 'taken-out' | 'variable' | 'word'

/** Longer ones are tokens. */
const LENGTH_MAX = 500

/** Without what is put around a word and between words: `<your-password>` and `YOUR_PASSWORD` are one. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'changeme changeit changethis tobechanged replaceme replacethis fillme fillin fillmein placeholder todo fixme tbd tba',
    'redacted hidden masked dummy dummypassword password passwd mypassword thepassword passwordhere tokenhere secrethere',
    'examplepassword somepassword samplepassword',
  ].flatMap((line) => line.split(' ')),
)
/** Of these, in lower case, what is in use as a password in test networks and as the first one of programs. */
const CHOSEN =
  /^(?:(?:[a-z]+[_-])?passw(?:or)?d|passw(?:or)?d[_-]?here|(?:my|the|example|some|sample|dummy)password|dummy|hidden|redacted|changeit|username)$|(?:^|[^a-z])(?:change[_-]me|(?<=[_-])changeme)[^a-z]*$/
const NAMES: ReadonlySet<string> = new Set(['username'])
const YOURS =
  /^(?:your|enter|insert|put|replacewith|changeme|fillin)(?:your|the|a)?[a-z]*?(?:password|passwd|pass|token|secret|key|pat|username|user|login|credentials?)(?:here)?$/
/** As variables are called. */
const CALLED =
  /^(?:[A-Z0-9]+_)+(?:PASSWORD|PASSWD|PASS|TOKEN|SECRET|PAT|USERNAME|USER)$|^(?:[a-z]+_)+(?:password|passwd|username)$/
/** In front of it may be what tokens of a kind begin with. */
const TO_CHANGE = /(?:^|[^a-z])(?:change|replace)[_-]?me[^a-z]*$/i

/** True for a placeholder that may be a real password all the same, also within base64 of user:password. */
export function mayBeChosen(value: string): boolean {
  if (CHOSEN.test(value)) return true
  const pair = value.length > LENGTH_MAX ? '' : (fromBase64(value) ?? '')
  return pair.includes(':') && CHOSEN.test(pair.slice(pair.indexOf(':') + 1))
}

/** Why a password or token is no real one; null when it may be one. */
export function unfilledSecret(value: string): Unfilled | null {
  return unfilled(value, (word) => WORDS.has(word) || NAMES.has(word))
}

/** The same for a user name. `password` is a name, `username` is not. */
export function unfilledName(value: string): Unfilled | null {
  return unfilled(value, (word) => NAMES.has(word))
}

/** The same for `auth`, which is base64 of user:password. */
export function unfilledPair(value: string): Unfilled | null {
  const whole = unfilled(value, (word) => WORDS.has(word))
  if (whole !== null) return whole
  const pair = value.length > LENGTH_MAX ? '' : (fromBase64(value) ?? '')
  const colon = pair.indexOf(':')
  if (colon < 0) return null
  const inside = unfilledSecret(pair.slice(colon + 1)) ?? unfilledName(pair.slice(0, colon))
  // Nobody sees a variable in base64.
  return inside === 'variable' ? 'word' : inside
}

function unfilled(value: string, isKnown: (word: string) => boolean): Unfilled | null {
  if (value === '' || value.length > LENGTH_MAX) return null
  if (isPlaceholder(value)) return 'taken-out'
  if (isWholePlaceholder(value)) return 'variable'
  if (
    /^(?:x{3,}|\*{2,}|\.{3,}|…|_{3,}|-{3,}|\?{2,}|#{3,})$/i.test(value) ||
    CALLED.test(value) ||
    TO_CHANGE.test(value)
  )
    return 'word'
  const word = value.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return YOURS.test(word) || isKnown(word) ? 'word' : null
}
