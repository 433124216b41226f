import { Document, Scalar, type ScalarTag } from 'yaml'
import { stringTag } from 'yaml/util'

/** A text that is written in a given style if possible, after its tag if it has one. */
export function scalar(text: string, style: 'plain' | 'single' | 'double' | 'literal', tag?: string): object {
  const made = new Scalar(text)
  const isPossible = style === 'literal' ? canBeLiteral(text) : !UNSEEN.test(text)
  made.type = TYPES[isPossible ? style : 'double']
  if (tag !== undefined) made.tag = tag
  return made
}

/** A number that is written in octal, as modes of files are in YAML 1.1: `0600`. */
export function octal(number: number): object {
  const made = new Scalar(number)
  made.format = 'OCT'
  return made
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/u

const TYPES = { plain: 'PLAIN', single: 'QUOTE_SINGLE', double: 'QUOTE_DOUBLE', literal: 'BLOCK_LITERAL' } as const

/**
 * A document of maps, objects, lists, booleans, texts and scalars in block style, ending with a line break.
 *
 * Entries that are undefined are left out. Plain strings are for words that we chose: they are quoted where YAML 1.1 or
 * 1.2 would read something else. Pass what a person wrote as scalars, so that the style does not depend on the content.
 */
export function printYaml(value: unknown): string {
  const document = new Document(value, {
    aliasDuplicateObjects: false,
    schema: 'yaml-1.1',
    compat: 'core',
    // The others would print a Map as an ordered one, and "<<" as a merge key whatever its style is.
    customTags: (tags) => [TEXT, ...tags.filter((tag) => typeof tag !== 'string' && tag.default === true)],
  })
  return document.toString({ lineWidth: 0, singleQuote: true, nullStr: '' })
}

/** A map; undefined without entries, so that its key is left out. */
export function mapping(entries: Iterable<readonly [key: unknown, value: unknown]>): object | undefined {
  const map = new Map(entries)
  return map.size > 0 ? map : undefined
}

/** A list; undefined without items, so that its key is left out. */
export function sequence(items: readonly unknown[]): object | undefined {
  return items.length > 0 ? items : undefined
}

/** A text in double quotes as in JSON, with invisible characters escaped too. */
export function inDoubleQuotes(text: string): string {
  return JSON.stringify(text).replace(new RegExp(UNSEEN, 'gu'), (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16)
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
  })
}

const TEXT: ScalarTag = {
  ...stringTag,
  // The library would fold long ones.
  stringify: (item, ...rest) =>
    item.type === 'QUOTE_DOUBLE' ? inDoubleQuotes(String(item.value)) : (stringTag.stringify?.(item, ...rest) ?? ''),
}

/** True for a text that a block scalar can hold unchanged: no control characters, and only one kind of line break. */
function canBeLiteral(text: string): boolean {
  return (
    !/(?:^|\n)[\t ]*$/.test(text.replace(/\n+$/, '')) &&
    !/[^\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(text)
  )
}
