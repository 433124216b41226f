import type { Diagnostic, Path, Severity } from '@/lib/registries/diagnostic'
import { didYouMean } from '@/lib/text/did-you-mean'
import type { Field } from '@/lib/registries/field'
import { USED_WORDS } from '@/lib/registries/fields'
import type { Issue } from './issue'
import type { ParseCode } from '@/lib/registries/parse-code'
import { quoteName } from './parse-messages'
import { say } from '@/lib/words/en/parsing'
import type { Worded } from '@/lib/words/worded'
import { rangeOf } from '@/lib/registries/decoded-value'
import type { YamlNode } from '@/lib/go/yaml/node'

/** What an issue means for the node, and what to write. Values are never quoted: they may be secret. */
export function explainIssue(issue: Issue): Diagnostic<ParseCode> {
  const { path } = issue
  const range = rangeOf(issue.node)
  const make = (code: ParseCode, severity: Severity, words: Worded): Diagnostic<ParseCode> => ({
    code,
    severity,
    ...words,
    path,
    range,
  })
  switch (issue.kind) {
    case 'type':
      return make(typeCode(issue.field, path.length), 'error', typeWords(issue.field, issue.node, path))
    case 'fatal':
      return make(fatalCode(issue.problem), 'error', fatalWords(issue.problem))
    case 'unknown-key':
      return make('unknown-key', 'error', unknownKeyWords(issue.name, issue.field))
    case 'duplicate-key':
      return make(
        'yaml-duplicate-key',
        'warning',
        duplicateWords(String(path.at(-1)), issue.field, issue.first.line + 1),
      )
    case 'unused':
      return make('auths-unused', 'warning', say('auths-unused'))
  }
}

function typeCode(field: Field, depth: number): ParseCode {
  if (depth === 0 && field.kind === 'group') return 'yaml-root'
  if (field.kind === 'boolean') return 'yaml-type-boolean'
  if (field.kind === 'list') return 'yaml-type-list'
  return field.kind === 'map' || field.kind === 'group' ? 'yaml-type-map' : 'yaml-type-string'
}

function typeWords(field: Field, node: YamlNode, path: Path): Worded {
  const last = path.at(-1)
  const named = {
    key: typeof last === 'string' ? quoteName(last) : null,
    item: typeof last === 'number' ? last + 1 : null,
  }
  const kind = node.kind === 'list' || node.kind === 'map' ? node.kind : 'scalar'
  if (last === undefined && field.kind === 'group')
    return isQuoted(node) ? say('yaml-root.quote') : say('yaml-root', { kind })
  switch (field.kind) {
    case 'boolean':
      return say('yaml-type-boolean', named)
    case 'list':
      return say('yaml-type-list', { ...named, kind })
    case 'map':
      if (field.entry?.kind === 'text') return say('yaml-type-map.pairs', { ...named, kind })
      return say('yaml-type-map', { ...named, kind, example: field.key?.example ?? 'key' })
    case 'group':
      return say('yaml-type-map.group', { ...named, kind, fields: field.children.map((child) => child.name) })
    default:
      return field.name === '' && last === undefined
        ? say('yaml-type-string.key', { kind })
        : say('yaml-type-string', { ...named, kind })
  }
}

/** A quote too many makes all up to the next one a single text. */
export function isQuoted(node: YamlNode | null): boolean {
  return node?.kind === 'scalar' && (node.style === 'double' || node.style === 'single')
}

function fatalCode(problem: string): ParseCode {
  if (problem.startsWith('map merge')) return 'yaml-type-map'
  return problem.startsWith('cannot decode') || problem.startsWith('!!binary') ? 'yaml-type-string' : 'yaml-alias'
}

function fatalWords(problem: string): Worded {
  if (problem.startsWith('map merge')) return say('yaml-type-map.merge')
  if (problem.startsWith('cannot decode')) return say('yaml-type-string.tag')
  if (problem.startsWith('!!binary')) return say('yaml-type-string.binary')
  return say(problem.includes('itself') ? 'yaml-alias.itself' : 'yaml-alias.many')
}

function unknownKeyWords(name: string, field: Field): Worded {
  const known = field.children.filter((child) => !child.unused).map((child) => child.name)
  const meant = didYouMean(name, known)
  const word = known.find((one) => name.startsWith(`${one}:`))
  // Among credentials, anything but a word may be a secret.
  const isWord = !known.includes('password') || (meant !== null && /^[A-Za-z][A-Za-z_-]*$/.test(name))
  const key = isWord ? quoteName(name) : null
  if (word !== undefined) return say('unknown-key.space', { key, word })
  if (meant !== null) return say('unknown-key.meant', { key, meant })
  // Where it belongs is found by a rule, which comes later: until then nobody is told to remove it.
  return USED_WORDS.has(name)
    ? say('unknown-key.elsewhere', { key: quoteName(name), known })
    : say('unknown-key.known', { key, known })
}

function duplicateWords(name: string, field: Field, line: number): Worded {
  const values = { key: quoteName(name), line }
  if (field.kind === 'map') return say('yaml-duplicate-key.dropped', values)
  const child = field.children.find((one) => one.name === name)
  const joins = child?.kind === 'map' || child?.kind === 'group'
  return say(joins ? 'yaml-duplicate-key.joined' : 'yaml-duplicate-key', values)
}
