import {
  BINARY_TAG,
  BOOLEAN_TAG,
  FLOAT_TAG,
  INTEGER_TAG,
  MERGE_TAG,
  NULL_TAG,
  throughAlias,
  shortTag,
  STRING_TAG,
  TIMESTAMP_TAG,
  tagOf,
  type Entry,
  type ScalarNode,
  type YamlNode,
} from './node'

/** What a scalar is, before anything is known about the field it is decoded into. */
export interface Resolved {
  /** Long form. */
  readonly tag: string
  /** Null and booleans by value; everything else by its text. */
  readonly value: string | boolean | null
  /** Why yaml.v2 stops immediately; null when it does not. */
  readonly failure: string | null
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((text) => [text, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((text) => [text, false] as const),
])
const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL'])
const SPECIAL_FLOAT = /^(?:\.nan|\.NaN|\.NAN|[-+]?\.(?:inf|Inf|INF))$/
// Go's own syntax, where digits may be separated by underscores; yaml.v2 uses it for what begins with a dot.
const DOT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

/** First characters of everything that can be more than a string. */
const HINTS: ReadonlySet<string> = new Set('+-0123456789yYnNtTfFoO~.')

/** The tags for which yaml.v2 resolves the text at all. */
const RESOLVABLE: ReadonlySet<string> = new Set([
  '',
  STRING_TAG,
  BOOLEAN_TAG,
  INTEGER_TAG,
  FLOAT_TAG,
  NULL_TAG,
  TIMESTAMP_TAG,
])

/**
 * Decides between null, boolean, number, timestamp and string as YAML 1.1 and Go's number syntax have it.
 * Source: gopkg.in/yaml.v2 v2.4.0, resolve.go
 */
export function resolveScalar(node: ScalarNode): Resolved {
  const tag = tagOf(node)
  const { text: value } = node
  if ((tag === '' && !node.implicit) || tag === STRING_TAG) return { tag: STRING_TAG, value, failure: null }
  if (tag === BINARY_TAG) return resolveBinary(value)
  if (!RESOLVABLE.has(tag)) return { tag, value, failure: null }

  const found = resolveText(value, tag)
  if (tag === '' || tag === found.tag) return found
  // yaml.v2 does not convert a signed integer beyond 64 bits to a float.
  if (tag === FLOAT_TAG && found.tag === INTEGER_TAG && isSigned64(value)) return { tag, value, failure: null }
  return { tag, value, failure: `cannot decode ${shortTag(found.tag)} \`${value}\` as a ${shortTag(tag)}` }
}

function resolveBinary(value: string): Resolved {
  const bytes = decodeBase64(value)
  if (bytes === null) return { tag: BINARY_TAG, value, failure: '!!binary value contains invalid base64 data' }
  return { tag: BINARY_TAG, value: new TextDecoder().decode(bytes), failure: null }
}

/** Go's `base64.StdEncoding`: padding is required, line breaks are skipped, nothing else is allowed in between. */
function decodeBase64(text: string): Uint8Array | null {
  const packed = text.replace(/[\r\n]/g, '')
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed)) return null
  return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
}

function resolveText(text: string, tag: string): Resolved {
  const first = text.charAt(0)
  if (first !== '' && !HINTS.has(first)) return { tag: STRING_TAG, value: text, failure: null }
  const boolean = BOOLEANS.get(text)
  if (boolean !== undefined) return { tag: BOOLEAN_TAG, value: boolean, failure: null }
  if (NULLS.has(text)) return { tag: NULL_TAG, value: null, failure: null }
  return { tag: textTag(text, first, tag), value: text, failure: null }
}

function textTag(text: string, first: string, tag: string): string {
  if (SPECIAL_FLOAT.test(text)) return FLOAT_TAG
  if (first === '.') return isFloat(DOT_FLOAT, text) ? FLOAT_TAG : STRING_TAG
  return /[-+0-9]/.test(first) ? numberTag(text, tag) : STRING_TAG
}

function numberTag(text: string, tag: string): string {
  if ((tag === '' || tag === TIMESTAMP_TAG) && isTimestamp(text)) return TIMESTAMP_TAG
  const plain = text.replaceAll('_', '')
  if (integerOf(plain) !== null) return INTEGER_TAG
  if (isFloat(FLOAT, plain)) return FLOAT_TAG
  if (/^0b[-+][01]+$|^-0b[01]+$/.test(plain) && fits(binaryOf(plain), true)) return INTEGER_TAG
  return STRING_TAG
}

/** Go refuses numbers beyond the range of 64-bit floats. */
function isFloat(syntax: RegExp, text: string): boolean {
  return syntax.test(text) && Number.isFinite(Number(text.replaceAll('_', '')))
}

/**
 * Go's `ParseInt` and `ParseUint` with base 0: `0x`, `0o`, `0b` and a leading 0 for octal; signs only for signed 64
 * bits.
 */
function integerOf(text: string): bigint | null {
  const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/.exec(text)
  if (match === null || text.length > 80) return null
  const [, sign = '', hex, binary, octal, decimal] = match
  const size =
    hex !== undefined
      ? BigInt(`0x${hex}`)
      : binary !== undefined
        ? BigInt(`0b${binary}`)
        : octal !== undefined
          ? BigInt(`0o${octal}`)
          : BigInt(decimal ?? '0')
  const value = sign === '-' ? -size : size
  return fits(value, true) || (sign === '' && fits(value, false)) ? value : null
}

function binaryOf(text: string): bigint {
  const digits = text.replace(/^-?0b[-+]?/, '').slice(-70)
  return BigInt(`0b${digits}`)
}

function fits(value: bigint, signed: boolean): boolean {
  return signed ? value >= -(2n ** 63n) && value < 2n ** 63n : value >= 0n && value < 2n ** 64n
}

function isSigned64(text: string): boolean {
  const value = integerOf(text.replaceAll('_', ''))
  return value === null || fits(value, true)
}

const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))| +(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?)?$/

/** The four formats yaml.v2 tries with Go's `time.Parse`, which knows how long months are. */
function isTimestamp(text: string): boolean {
  const match = TIMESTAMP.exec(text)
  if (match === null) return false
  const [year = 0, month = 0, day = 0, ...rest] = match.slice(1).map((part) => Number(part ?? 0))
  const [
    hour = 0,
    minute = 0,
    second = 0,
    zoneHour = 0,
    zoneMinute = 0,
    spaceHour = 0,
    spaceMinute = 0,
    spaceSecond = 0,
  ] = rest
  const days = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= days &&
    Math.max(hour, spaceHour) < 24 &&
    Math.max(minute, spaceMinute, second, spaceSecond) < 60 &&
    zoneHour <= 24 &&
    zoneMinute < 60
  )
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** What yaml.v2 makes of a text as a boolean; undefined for any other word. */
export function booleanOf(text: string): boolean | undefined {
  return BOOLEANS.get(text)
}

/** True for a scalar that yaml.v2 decodes as null: a missing value, or `~` or `null` without quotes. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && resolveScalar(node).value === null
}

/** `<<`, unless it is quoted. */
export function isMergeKey(node: YamlNode | null): boolean {
  return node?.kind === 'scalar' && node.text === '<<' && (node.implicit || tagOf(node) === MERGE_TAG)
}

/** The text of a key, empty for null; null where it is not a scalar. */
export function keyText({ key }: Entry): string | null {
  const value = key && throughAlias(key)
  if (value?.kind !== 'scalar') return null
  return isNull(value) ? '' : value.text
}
