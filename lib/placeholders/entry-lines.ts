import type { Range } from '@/lib/registries/diagnostic'
import { lineBefore } from './line-before'
import type { OpenValue } from './mark-open'

const KEY =
  /^(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|(\{\{[^\n]{1,300}?\}\}[^#\s]{0,100}?|[^\s"'#{}[\]&*!|>%@`-][^#\n]{0,300}?))\s*:(?:\s|$)/

/**
 * A placeholder that is alone on its line, and not all of the value of the line above it, writes entries. With a `key:` above,
 * it is among entries where what follows is below that key too.
 */
export function isLineAmongEntries(text: string, { start, end }: Range): boolean {
  const line = lineBefore(text, start)
  const from = start - line.length
  if (line.length > 200 || line.trim() !== '' || !/^[^\S\n]*(?:#.*)?(?:\r?\n|$)/.test(text.slice(end, end + 200)))
    return false
  const above = text.slice(Math.max(0, from - 500), from).trimEnd()
  const last = above.slice(above.lastIndexOf('\n') + 1).replace(/\s+#.*$/, '')
  if (/(?:[|>][-+]?\d?|-)$/.test(last)) return false
  return !last.endsWith(':') || indentAfter(text, end) > indentOf(last)
}

/** Of the next line that is not empty and no comment; 0 at the end of the text. */
function indentAfter(text: string, at: number): number {
  const [, next = ''] = /^[^\n]*\n(?:[^\S\n]*(?:#[^\n]*)?\n){0,20}([^\n]{1,200})/.exec(text.slice(at, at + 2_000)) ?? []
  return indentOf(next)
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** What lines that write entries can write: below the keys above them, or a section that the file does not have. */
export function openLines(
  text: string,
  lines: readonly (Range & { readonly written: string })[],
  hide: (key: string) => string,
): readonly OpenValue[] {
  if (lines.length === 0) return []
  const paths = entryLinePaths(text, lines)
  const absent = ['mirrors', 'configs'].filter((section) => !new RegExp(`^["']?${section}["']?\\s*:`, 'm').test(text))
  // Equal ones say the same.
  const found = new Map<string, { readonly path: readonly string[]; readonly written: string }>()
  for (const [at, { written }] of lines.entries()) {
    const path = paths[at] ?? []
    for (const one of path.length > 0 ? [path] : absent.map((section) => [section]))
      found.set(JSON.stringify([written, ...one]), { path: one, written })
  }
  return [...found.values()].map(({ path, written }) => ({ path: path.map(hide), written }))
}

/**
 * For lines that write entries, in text order, below what each of them writes: a section, an entry or a part of it; an empty
 * path is the file. Keys are as they are written. Read off the indentation of the lines above, and of what `indent` of
 * Helm names. Reads the text once.
 */
function entryLinePaths(text: string, lines: readonly Range[]): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = []
  const open: { readonly indent: number; readonly key: string }[] = []
  let at = 0
  for (const { start, end } of lines) {
    while (at < start) {
      const next = text.indexOf('\n', at)
      const stop = next === -1 ? text.length : next
      if (start <= stop) break
      enter(open, text.slice(at, Math.min(stop, at + 700)))
      at = stop + 1
    }
    // Helm; `indent(2)` of Jinja leaves the first line where it is.
    const [, named] = /\|\s*n?indent\s+(\d{1,3})/.exec(text.slice(start, end)) ?? []
    const indent = named === undefined ? lineBefore(text, start).length : Number(named)
    paths.push(open.filter((one) => one.indent < indent).map(({ key }) => key))
  }
  return paths
}

/** The keys above a line, the outermost first, each deeper than the one before. */
function enter(open: { readonly indent: number; readonly key: string }[], line: string): void {
  const bare = line.trimStart()
  if (bare === '' || bare.startsWith('#') || /^\{[{%#].*\}\}?\s*$/.test(bare)) return
  const indent = line.length - bare.length
  while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
  const [, double, single, plain] = KEY.exec(bare) ?? []
  const key = double ?? single ?? plain
  if (key !== undefined) open.push({ indent, key })
}
