import { FILE_NAME } from '@/lib/convert/source/file-name'
import { isMap, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { nixIndented, nixString } from './nix-strings'

/** Values within each other; deeper ones are left out. */
const DEPTH_MAX = 60

const SPACE = /(?:[ \t\r\n]|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y
const NAME = /[A-Za-z_][\w'-]*/y
/** Numbers, paths, operators and whatever else a value is made of. */
const OTHER = /[^\s;{}[\]()"']+/y

/**
 * Reads a Nix expression, as far as its values can be known without evaluating it: attribute sets as maps, lists and
 * texts; `${…}` stays in a text as it is written, and so does a reference. Of a function that is called with the name
 * of the file and its content, as `pkgs.writeText` is, both are known. Never throws.
 *
 * Source: nix.dev/manual/nix/latest/language
 */
export function readNix(text: string): Plain {
  let at = 0
  return expression(0)

  /** What several values beside each other, as in a call, say together. */
  function expression(depth: number): Plain {
    const values: Plain[] = []
    while (at < text.length) {
      skip()
      const character = text.charAt(at)
      if (character === '' || character === ';' || character === '}' || character === ']' || character === ')') break
      const word = match(NAME)
      if (word === 'let') {
        // The names of the file's own values count as much as what is made of them.
        values.push(bindings(depth))
        continue
      }
      if (word === 'with' || word === 'assert') {
        expression(depth + 1)
        at += text.charAt(at) === ';' ? 1 : 0
        continue
      }
      if (word === null) values.push(value(depth))
      else values.push(named(word))
    }
    return meant(values)
  }

  /** A name is filled in by Nix, but for the words that are values. */
  function named(word: string): string {
    const whole = `${word}${match(OTHER) ?? ''}`
    return whole === 'true' || whole === 'false' ? whole : `\${${whole}}`
  }

  function bindings(depth: number): PlainMap {
    return attributes(depth, true)
  }

  function value(depth: number): Plain {
    const character = text.charAt(at)
    if (depth > DEPTH_MAX) {
      at += 1
      return null
    }
    if (character === '"') return taken(nixString(text, at))
    if (text.startsWith("''", at)) return taken(nixIndented(text, at))
    if (character === '{') {
      at += 1
      return attributes(depth, false)
    }
    if (character === '[') {
      at += 1
      return list(depth)
    }
    if (character === '(') {
      at += 1
      const inside = expression(depth + 1)
      at += text.charAt(at) === ')' ? 1 : 0
      match(/\.[\w.'-]*/y)
      return inside
    }
    const other = match(OTHER)
    if (other === null) at += 1
    return other === null ? null : `\${${other}}`
  }

  function attributes(depth: number, isLet: boolean): PlainMap {
    const found = new Map<string, Plain>()
    while (at < text.length) {
      skip()
      if (text.charAt(at) === '}') {
        at += 1
        break
      }
      const path = attributePath()
      if (path.length === 0) {
        at += 1
        continue
      }
      if (isLet && path[0] === 'in') break
      skip()
      if (text.charAt(at) !== '=') continue
      at += 1
      set(found, path, expression(depth + 1))
      at += text.charAt(at) === ';' ? 1 : 0
    }
    return found
  }

  function attributePath(): readonly string[] {
    const path: string[] = []
    while (at < text.length) {
      const name = text.charAt(at) === '"' ? taken(nixString(text, at)) : match(NAME)
      if (name === null) break
      path.push(name)
      if (text.charAt(at) !== '.') break
      at += 1
    }
    return path
  }

  function list(depth: number): readonly Plain[] {
    const found: Plain[] = []
    while (at < text.length) {
      skip()
      if (text.charAt(at) === ']') {
        at += 1
        break
      }
      const before = at
      const word = match(NAME)
      found.push(word === null ? value(depth + 1) : named(word))
      if (at === before) at += 1
    }
    return found
  }

  function taken({ text: read, end }: { readonly text: string; readonly end: number }): string {
    at = end
    return read
  }

  function skip(): void {
    match(SPACE)
  }

  function match(pattern: RegExp): string | null {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    at += found?.length ?? 0
    return found === '' ? null : found
  }
}

function meant(values: readonly Plain[]): Plain {
  const named = values.findIndex((one) => typeof one === 'string' && FILE_NAME.test(one))
  const content = named === -1 ? undefined : values[named + 1]
  if (content !== undefined) return new Map([[String(values[named]), content]])
  const maps = values.filter(isMap)
  if (maps.length > 1) return [...maps]
  return (
    maps[0] ?? values.findLast((one) => typeof one === 'string' && !/^\$\{[^}]*\}$/.test(one)) ?? values.at(-1) ?? null
  )
}

function set(map: Map<string, Plain>, [name = '', ...rest]: readonly string[], value: Plain): void {
  if (rest.length === 0) {
    map.set(name, value)
    return
  }
  const known = map.get(name)
  const inside = known instanceof Map ? known : new Map<string, Plain>()
  map.set(name, inside)
  set(inside, rest, value)
}
