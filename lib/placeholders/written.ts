import { throughAlias, type Syntax, type ValueNode, type YamlNode } from '@/lib/go/yaml/node'
import type { Path, Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries, SourceRange } from '@/lib/registries/model'
import { scalarPlaces } from './places'
import { showDeep } from './show'
import type { Template } from './template'

/**
 * A filled text as the person wrote it: values with their placeholders, positions of the written text. For what shows
 * the file; what changes it is `changeTemplate`.
 */
export function asWritten(template: Template, parsed: ParsedRegistries): ParsedRegistries {
  const { positions, show } = template
  const exact = exactShow(template, parsed)
  const range = (made: Range): Range => positions.toWritten(made)
  const source = (made: SourceRange): SourceRange => ({ key: made.key && range(made.key), value: range(made.value) })
  return {
    ...parsed,
    ...treeAsWritten(template, parsed, exact),
    text: template.written,
    end: range({ start: 0, end: parsed.end }).end,
    parseError: show(parsed.parseError),
    registries: showDeep(parsed.registries, { text: exact, key: exact }),
    diagnostics: parsed.diagnostics.map((one) => ({
      ...one,
      ...show({ path: one.path, message: one.message }),
      range: range(one.range),
    })),
    locate: (path) => {
      const found = parsed.locate(madePath(exact, parsed, path))
      return found && source(found)
    },
  }
}

/**
 * Shows values exactly as they are written: where equal placeholders are spelled differently, and where a stand-in is
 * more than its placeholder.
 */
export function exactShow(template: Template, parsed: Pick<ParsedRegistries, 'root'>): Template['showText'] {
  const written = new Map<string, string>()
  for (const { start, end, style, text } of scalarPlaces(parsed)) {
    if (template.positions.touched({ start, end }).length === 0) continue
    const range = template.positions.toWritten({ start, end })
    const source = template.written.slice(range.start, range.end)
    // What stands in for a list without quotes has some.
    const isQuoted = (style === 'single' || style === 'double') && /^["']/.test(source)
    if (style === 'literal' || style === 'folded' || /["'\\\n\r]/.test(isQuoted ? source.slice(1, -1) : '')) continue
    written.set(text, isQuoted ? source.slice(1, -1) : source)
  }
  return (text) => written.get(text) ?? template.showText(text)
}

/** The path of the filled text that is shown as this one. */
export function madePath(
  exact: Template['showText'],
  { registries }: Pick<ParsedRegistries, 'registries'>,
  path: Path,
): Path {
  let value: unknown = registries
  return path.map((step) => {
    const keys: readonly string[] =
      value instanceof Map ? [...value.keys()].filter((key): key is string => typeof key === 'string') : []
    const made =
      typeof step === 'string'
        ? (keys.find((key) => key === step) ?? keys.find((key) => exact(key) === step) ?? step)
        : step
    value = value instanceof Map ? value.get(made) : fieldOf(value, made)
    return made
  })
}

function fieldOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(String(step))
}

function treeAsWritten(
  template: Template,
  { root, aliases, anchored }: Syntax,
  exact: Template['showText'],
): Pick<Syntax, 'root' | 'aliases' | 'anchored'> {
  const made = new Map<YamlNode, YamlNode>()
  const at = (offset: number): number => template.positions.toWritten({ start: offset, end: offset }).start
  const copy = <Node extends YamlNode>(node: Node): Node => {
    const known = made.get(node)
    if (known !== undefined) return known as Node
    const copied = { ...node, ...template.positions.toWritten(node), outerStart: at(node.outerStart) }
    made.set(node, copied)
    if (copied.kind === 'scalar') return { ...copied, text: exact(copied.text) }
    return copied
  }
  const deep = (node: YamlNode): YamlNode => {
    if (made.has(node)) return copy(node)
    if (node.kind === 'alias') {
      const alias = { ...copy(node), target: deep(throughAlias(node)) as ValueNode }
      made.set(node, alias)
      return alias
    }
    if (node.kind === 'scalar') {
      const scalar = copy(node)
      made.set(node, scalar)
      return scalar
    }
    const entries = node.entries.map((entry) => ({
      ...entry,
      ...template.positions.toWritten(entry),
      key: entry.key && deep(entry.key),
      mark: entry.mark === null ? null : at(entry.mark),
      comma: entry.comma === null ? null : at(entry.comma),
      value: deep(entry.value),
    }))
    const collection = { ...copy(node), entries }
    made.set(node, collection)
    return collection
  }
  return {
    root: root && deep(root),
    aliases: aliases.map((alias) => deep(alias) as (typeof aliases)[number]),
    anchored: anchored.map((node) => deep(node) as ValueNode),
  }
}
