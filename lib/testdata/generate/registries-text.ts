/** Texts and changes for the properties of `edit.ts`: the same seed gives the same result. */
import type { Change } from '@/lib/edit/change'
import type { Path } from '@/lib/registries/diagnostic'
import { AUTH_FIELDS, isOneOf, TLS_FIELDS, TLS_SWITCH_FIELDS } from '@/lib/registries/fields'
import type { Registries } from '@/lib/registries/model'

/** A whole number from 0 to below `count`. */
export type Random = (count: number) => number

/** Mulberry32: small, fast and good enough to choose with. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * count)
  }
}

type Kind = 'root' | 'mirrors' | 'mirror' | 'endpoint' | 'rewrite' | 'configs' | 'config' | 'auth' | 'tls' | 'text' | 'boolean'

const FIELDS: Readonly<Partial<Record<Kind, readonly (readonly [string, Kind])[]>>> = {
  root: [['mirrors', 'mirrors'], ['configs', 'configs']],
  mirror: [['endpoint', 'endpoint'], ['rewrite', 'rewrite'], ['unknown', 'text']],
  config: [['auth', 'auth'], ['tls', 'tls']],
  auth: [...AUTH_FIELDS, 'token'].map((name) => [name, 'text']),
  tls: TLS_FIELDS.map((name) => [name, isOneOf(TLS_SWITCH_FIELDS, name) ? 'boolean' : 'text']),
}
const ENTRIES: Readonly<Partial<Record<Kind, readonly [readonly string[], Kind]>>> = {
  mirrors: [['docker.io', 'quay.io', '"*"', 'localhost:5000', "'ghcr.io'", '__proto__', '5000', '10.0.0.1:80'], 'mirror'],
  configs: [['docker.io', 'a.example:5000', '"b.example"', "'c'", 'constructor', '1.10'], 'config'],
  rewrite: [['"^a/(.*)"', "'^b\\.c$'", '(.*)', '"x\\\\d"', '^k8s/'], 'text'],
}
const TEXTS = ['plain', 'https://a.example', '"https://b.example:5000/v2"', "'single ''quoted'''", '"dou\\"ble\\n"', '0123', 'yes', '"#no"', 'a b', '$1', '""', '"\\u00e9"']
const NULLS = ['', '~', 'null', '{}']

interface Writer {
  readonly random: Random
  readonly indent: number
  readonly dashIndent: number
  readonly comments: number
  readonly flow: number
  readonly anchors: number
  readonly repeats: number
  readonly defined: { readonly name: string; readonly kind: Kind; readonly isMap: boolean }[]
  names: number
}

/** A registries.yaml that yaml.v2 reads, in a mixture of all styles. */
export function generatedText(seed: number): string {
  const random = randomOf(seed)
  const indent = [2, 2, 4, 3][random(4)] ?? 2
  const writer: Writer = {
    random,
    indent,
    dashIndent: [0, 2, indent][random(3)] ?? 2,
    comments: [0, 2, 6][random(3)] ?? 0,
    flow: [0, 3, 10][random(3)] ?? 0,
    anchors: [0, 0, 4][random(3)] ?? 0,
    repeats: [0, 0, 2][random(3)] ?? 0,
    defined: [],
    names: 0,
  }
  const head = ['', '# Header\n', '# Header\n\n', '---\n', '--- # first\n', '%YAML 1.1\n---\n', '\n', '\ufeff'][random(8)] ?? ''
  const lines = random(12) === 0 ? [writeFlow(writer, 'root') + comment(writer, 0)] : blockLines(writer, 'root', 0)
  const tail = ['\n', '\n', '', '\n\n', '\n# end\n', '\n---\nmirrors: 1\n', '\n...\n'][random(7)] ?? ''
  const text = head + lines.join('\n') + tail
  return random(4) === 0 ? text.replaceAll('\n', '\r\n') : text
}

function chance(writer: Writer, tenths: number): boolean {
  return writer.random(10) < tenths
}

function comment(writer: Writer, column: number): string {
  return chance(writer, writer.comments) ? ` # ${'c'.repeat(column + 1)}` : ''
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[random(from.length)]
  if (picked === undefined) throw new Error('Nothing to choose from')
  return picked
}

function blockLines(writer: Writer, kind: Kind, column: number): string[] {
  const pad = ' '.repeat(column)
  const lines: string[] = []
  const add = (line: readonly string[]): void => {
    if (chance(writer, writer.comments / 3)) lines.push(`${' '.repeat(writer.random(3) === 0 ? writer.random(6) : column)}# above`)
    if (chance(writer, writer.comments / 3)) lines.push('')
    lines.push(...line)
    if (chance(writer, writer.comments / 4)) lines.push(`${' '.repeat(column + writer.random(4))}# below`)
  }
  if (kind === 'endpoint') {
    const gap = chance(writer, 1) ? '   ' : ' '
    for (let left = 1 + writer.random(3); left > 0; left -= 1) add([`${pad}-${gap}${inline(writer, 'text', false)}${comment(writer, column)}`.trimEnd()])
    return lines
  }
  const keys = chooseKeys(writer, kind)
  const mergeAt = chooseMerge(writer, kind, keys.length)
  keys.forEach(([key, below], index) => {
    if (mergeAt !== null && mergeAt.index === index) add([`${pad}<<: ${mergeAt.value}${comment(writer, column)}`])
    add(pairLines(writer, `${pad}${key}:`, below, column))
  })
  if (mergeAt !== null && mergeAt.index >= keys.length) add([`${pad}<<: ${mergeAt.value}`])
  return lines
}

function chooseKeys(writer: Writer, kind: Kind): readonly (readonly [string, Kind])[] {
  const entries = ENTRIES[kind]
  const choices = entries === undefined ? (FIELDS[kind] ?? []) : entries[0].map((key) => [key, entries[1]] as const)
  const chosen = choices.filter(() => writer.random(choices.length) < 3)
  const keys = chosen.length === 0 ? choices.slice(0, 1) : chosen
  return chance(writer, writer.repeats) ? [...keys, pick(writer.random, keys)] : keys
}

function chooseMerge(writer: Writer, kind: Kind, count: number): { readonly index: number; readonly value: string } | null {
  const maps = writer.defined.filter((one) => one.kind === kind && one.isMap)
  if (maps.length === 0 || !chance(writer, writer.anchors + 2)) return null
  const value = chance(writer, 2) ? `[*${pick(writer.random, maps).name}, *${pick(writer.random, maps).name}]` : `*${pick(writer.random, maps).name}`
  return { index: writer.random(count + 1), value }
}

function pairLines(writer: Writer, name: string, kind: Kind, column: number): string[] {
  const isScalar = kind === 'text' || kind === 'boolean'
  if (kind === 'text' && chance(writer, 1)) return [...blockScalar(writer, name, column)]
  if (isScalar || chance(writer, writer.flow) || chance(writer, 1)) return [`${name} ${inline(writer, kind, !isScalar)}${comment(writer, column)}`.trimEnd()]
  const alias = useAlias(writer, kind)
  if (alias !== null) return [`${name} ${alias}${comment(writer, column)}`]
  const anchor = nameAnchor(writer)
  const below = blockLines(writer, kind, column + (kind === 'endpoint' ? writer.dashIndent : writer.indent))
  if (anchor !== null) writer.defined.push({ name: anchor, kind, isMap: kind !== 'endpoint' })
  return [`${name}${anchor === null ? '' : ` &${anchor}`}${comment(writer, column)}`, ...below]
}

function blockScalar(writer: Writer, name: string, column: number): string[] {
  const pad = ' '.repeat(column + writer.indent)
  const header = `${pick(writer.random, ['|', '>'])}${pick(writer.random, ['', '-', '+'])}`
  return [`${name} ${header}${comment(writer, column)}`, `${pad}first`, ...(chance(writer, 5) ? [`${pad}# second`] : []), ...(chance(writer, 3) ? [''] : [])]
}

function inline(writer: Writer, kind: Kind, mayBeNull: boolean): string {
  if (mayBeNull && chance(writer, 3)) return kind === 'endpoint' ? pick(writer.random, ['', '~', '[]']) : pick(writer.random, NULLS)
  const alias = useAlias(writer, kind)
  if (alias !== null) return alias
  const anchor = nameAnchor(writer)
  const value = writeFlow(writer, kind)
  if (anchor === null) return value
  writer.defined.push({ name: anchor, kind, isMap: kind !== 'endpoint' && kind !== 'text' && kind !== 'boolean' })
  return `&${anchor} ${value}`
}

function useAlias(writer: Writer, kind: Kind): string | null {
  const fitting = writer.defined.filter((one) => one.kind === kind)
  return fitting.length > 0 && chance(writer, writer.anchors) ? `*${pick(writer.random, fitting).name}` : null
}

function nameAnchor(writer: Writer): string | null {
  if (!chance(writer, writer.anchors)) return null
  writer.names += 1
  // Sometimes a name is reused, which hides the first one.
  return `a${writer.random(8) === 0 ? 1 : writer.names}`
}

function writeFlow(writer: Writer, kind: Kind): string {
  if (kind === 'boolean') return pick(writer.random, ['true', 'false', 'yes', 'off'])
  if (kind === 'text') return pick(writer.random, TEXTS)
  const [open, comma, close] = pick(writer.random, [['', ', ', ''], [' ', ', ', ' '], ['', ',', ''], ['', ', ', ',']])
  if (kind === 'endpoint') {
    const values = Array.from({ length: writer.random(4) }, () => quoted(inline(writer, 'text', false)))
    return values.length === 0 ? '[]' : `[${open}${values.join(comma)}${close}]`
  }
  const pairs = chooseKeys(writer, kind).map(([key, below]) => `${quoted(key)}: ${quoted(inline(writer, below, below !== 'text' && below !== 'boolean'))}`)
  return `{${open}${pairs.join(comma)}${close}}`
}

/** In brackets, scalars with colons and dollars are quoted, as people do. */
function quoted(value: string): string {
  return /^[\w.-]*$|^["'[{&*~]/.test(value) ? value : `"${value}"`
}

const NEW_TEXTS = ['https://new.example', 'plain', 'a:5000', 'yes', '0123', '', ' lead', 'trail ', 'a: b', 'a #b', "it's", 'say "hi"', 'back\\slash', 'two\nlines', 'two\nlines\n', 'tab\t', '*', '&a', '{}', '- x', '#', '<<', 'é', '\u0085', '\u202e', '😀', '2001-01-01', '~', '1e3', '$1', 'null', '%', '@', '`']
const NEW_NAMES = ['new.example', 'new:5000', '*', 'no', '5001', 'a b', '^x/(.*)$', 'back\\d', "q'q", '"', '', '<<', '~', '__proto__', '#', 'a,b', '{', 'é\n']

/** A change of something that is in the model or could be. */
export function generatedChange(registries: Registries, seed: number): Change {
  const random = randomOf(seed)
  const path = generatedPath(registries, random)
  const to = pick(random, NEW_TEXTS)
  const isBoolean = path.at(-1) === 'insecure_skip_verify'
  const isList = path.at(-1) === 'endpoint'
  const isScalar = isBoolean || typeof path.at(-1) === 'number' || path.length === 4
  switch (random(6)) {
    case 0:
      if (isList) return { insert: path, at: random(4), to }
      return isScalar ? { set: path, to: isBoolean ? random(2) === 0 : to } : { add: path, to: 'empty' }
    case 1:
      return isScalar ? { set: path, to: isBoolean ? random(2) === 0 : to } : { remove: path }
    case 2:
      return { move: path, to: random(4) }
    case 3:
      return { rename: path, to: pick(random, NEW_NAMES) }
    case 4:
      return isScalar ? { set: path, to: isBoolean ? random(2) === 0 : to } : { add: path, to: 'empty' }
    default:
      return { remove: path }
  }
}

function generatedPath({ mirrors, configs }: Registries, random: Random): Path {
  const isMirror = random(2) === 0
  const names = [...(isMirror ? mirrors : configs).keys()]
  const name = names.length === 0 || random(6) === 0 ? pick(random, NEW_NAMES) : pick(random, names)
  const path = [isMirror ? 'mirrors' : 'configs', name]
  const depth = random(8)
  if (depth === 0) return path.slice(0, 1)
  if (depth <= 2) return path
  if (isMirror) {
    const mirror = mirrors.get(name)
    if (random(2) === 0) return depth <= 4 ? [...path, 'endpoint'] : [...path, 'endpoint', random((mirror?.endpoint.length ?? 0) + 1)]
    const patterns = [...(mirror?.rewrite.keys() ?? []), pick(random, NEW_NAMES)]
    return depth === 3 ? [...path, 'rewrite'] : [...path, 'rewrite', pick(random, patterns)]
  }
  const group = random(2) === 0 ? 'auth' : 'tls'
  if (depth === 3) return [...path, group]
  return [...path, group, pick(random, group === 'auth' ? AUTH_FIELDS : TLS_FIELDS)]
}
