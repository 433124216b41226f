import { isMap, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { hclHeredoc, hclString } from './hcl-strings'

/** Values within each other; deeper ones are left out. */
const DEPTH_MAX = 60

/** What is made of a call: the position of the argument that it passes on. */
const PASSES: Readonly<Record<string, number>> = {
  jsonencode: 0,
  yamlencode: 0,
  base64encode: 0,
  base64gzip: 0,
  textencodebase64: 0,
  trimspace: 0,
  chomp: 0,
  sensitive: 0,
  nonsensitive: 0,
  replace: 0,
  format: 0,
  try: 0,
  tostring: 0,
  indent: 1,
}

const SPACE = /(?:[ \t\r\n]|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y
const NAME = /[A-Za-z_][\w-]*/y
const REFERENCE = /[A-Za-z_*][\w.*-]*/y

export interface Hcl {
  readonly body: PlainMap
  /** Files that it names by file() and templatefile(). */
  readonly named: readonly string[]
}

/**
 * Reads Terraform's language, as far as its values can be known without running it: `${…}` stays in a text as it is
 * written, and so does a reference. A block is a map under its type and labels, `resource.rancher2_cluster_v2.one`; of
 * several with the same, there is a list. What is not closed ends with the text. Never throws.
 *
 * Source: github.com/hashicorp/hcl hclsyntax/spec.md
 */
export function readHcl(text: string): Hcl {
  let at = 0
  const named: string[] = []
  return { body: body('', 0), named }

  function body(end: '}' | '', depth: number): PlainMap {
    const found = new Map<string, Plain>()
    while (at < text.length) {
      skip()
      if (text.charAt(at) === '}') {
        at += 1
        if (end === '}') break
        continue
      }
      const name = match(NAME) ?? (text.charAt(at) === '"' ? quoted() : null)
      if (name === null) {
        at += 1
        continue
      }
      skip()
      if ((text.charAt(at) === '=' && text.charAt(at + 1) !== '=') || text.charAt(at) === ':') {
        at += 1
        found.set(name, expression(depth + 1))
      } else block(found, name, depth)
    }
    return found
  }

  function block(found: Map<string, Plain>, type: string, depth: number): void {
    const labels = [type]
    while (at < text.length && text.charAt(at) !== '{') {
      const label = text.charAt(at) === '"' ? quoted() : match(NAME)
      if (label === null) return
      labels.push(label)
      skip()
    }
    if (at >= text.length) return
    at += 1
    const inside = depth > DEPTH_MAX ? new Map<string, Plain>() : body('}', depth + 1)
    const key = labels.join('.')
    const before = found.get(key)
    if (Array.isArray(before)) (before as Plain[]).push(inside)
    else found.set(key, before !== undefined && isMap(before) ? [before, inside] : inside)
  }

  function expression(depth: number): Plain {
    const value = operand(depth)
    skipSpaces()
    if (text.charAt(at) !== '?') return value
    at += 1
    const [yes, , no] = [expression(depth + 1), skipColon(), expression(depth + 1)]
    return isMap(yes) || (typeof yes === 'string' && yes.includes('\n')) ? yes : no === '' || no === null ? yes : no
  }

  function skipColon(): void {
    skip()
    if (text.charAt(at) === ':') at += 1
  }

  function operand(depth: number): Plain {
    skip()
    const character = text.charAt(at)
    if (depth > DEPTH_MAX) {
      at += 1
      return null
    }
    if (character === '"') return quoted()
    if (text.startsWith('<<', at)) {
      const { text: read, end } = hclHeredoc(text, at)
      at = end
      return read
    }
    if (character === '{') {
      at += 1
      return object(depth)
    }
    if (character === '[') {
      at += 1
      return items(']', depth)
    }
    if (character === '(') {
      at += 1
      return items(')', depth)[0] ?? null
    }
    return reference(depth)
  }

  function reference(depth: number): Plain {
    const begin = at
    const name = match(REFERENCE)
    if (name === null) {
      const number = match(/-?[\d.]+(?:[eE][-+]?\d+)?/y)
      if (number === null) at += text.charAt(at) === '' || /[\]})\n,]/.test(text.charAt(at)) ? 0 : 1
      return number
    }
    if (text.charAt(at) === '(') {
      at += 1
      return called(name, items(')', depth))
    }
    while (text.charAt(at) === '[' || text.charAt(at) === '.') {
      const step = match(/\[[^\]\n]*\]|\.[\w*-]*/y)
      if (step === null) break
    }
    if (name === 'true' || name === 'false') return name
    return name === 'null' ? null : `\${${text.slice(begin, at)}}`
  }

  function called(name: string, given: readonly Plain[]): Plain {
    const [first] = given
    if ((name === 'file' || name === 'templatefile' || name === 'filebase64') && typeof first === 'string') {
      named.push(first)
      return `\${${name}("${first}")}`
    }
    if (name === 'join' && Array.isArray(given[1]))
      return given[1].filter((one) => typeof one === 'string').join(String(first))
    return given[PASSES[name] ?? 0] ?? null
  }

  /** Keys are names, texts or expressions in parentheses; `=` and `:` mean the same. */
  function object(depth: number): PlainMap {
    const found = new Map<string, Plain>()
    while (at < text.length) {
      skip()
      const character = text.charAt(at)
      if (character === '}') {
        at += 1
        break
      }
      if (character === ',') {
        at += 1
        continue
      }
      const before = at
      const key = character === '"' ? quoted() : (match(REFERENCE) ?? (character === '(' ? operand(depth + 1) : null))
      skip()
      if (text.charAt(at) === '=' || text.charAt(at) === ':') {
        at += 1
        const value = expression(depth + 1)
        if (typeof key === 'string') found.set(key, value)
      } else if (at === before) at += 1
    }
    return found
  }

  function items(end: ']' | ')', depth: number): readonly Plain[] {
    const found: Plain[] = []
    while (at < text.length) {
      skip()
      const character = text.charAt(at)
      if (character === end) {
        at += 1
        break
      }
      const before = at
      if (character !== ',') found.push(expression(depth + 1))
      else at += 1
      if (at === before) at += 1
    }
    return found
  }

  function quoted(): string {
    const { text: read, end } = hclString(text, at)
    at = end
    return read
  }

  function skip(): void {
    match(SPACE)
  }

  function skipSpaces(): void {
    match(/[ \t]*/y)
  }

  function match(pattern: RegExp): string | null {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    at += found?.length ?? 0
    return found
  }
}
