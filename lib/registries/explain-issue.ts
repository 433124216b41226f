import type { Diagnostic, Severity } from './diagnostic'
import { didYouMean } from '@/lib/text/did-you-mean'
import type { Field } from './field'
import type { Issue } from './issue'
import type { ParseCode } from './parse-code'
import { quoteName, REJECTED } from './parse-messages'
import { rangeOf } from './decoded-value'
import type { YamlNode } from '@/lib/go/yaml/node'

/** What an issue means for the node, and what to write. Values are never quoted: they may be secret. */
export function explainIssue(issue: Issue): Diagnostic<ParseCode> {
  const { path } = issue
  const range = rangeOf(issue.node)
  const make = (code: ParseCode, severity: Severity, message: string): Diagnostic<ParseCode> => ({
    code,
    severity,
    message,
    path,
    range,
  })
  switch (issue.kind) {
    case 'type':
      return make(
        typeCode(issue.field, path.length),
        'error',
        `${typeMessage(issue.field, issue.node, path)} ${REJECTED}`,
      )
    case 'fatal':
      return make(fatalCode(issue.problem), 'error', `${fatalMessage(issue.problem)} ${REJECTED}`)
    case 'unknown-key':
      return make('unknown-key', 'error', unknownKeyMessage(issue.name, issue.field))
    case 'duplicate-key':
      return make(
        'yaml-duplicate-key',
        'warning',
        duplicateMessage(String(path.at(-1)), issue.field, issue.first.line + 1),
      )
    case 'unused':
      return make(
        'auths-unused',
        'warning',
        'K3s reads auths but never uses it. Write the credentials of a host to configs.<host>.auth.',
      )
  }
}

function typeCode(field: Field, depth: number): ParseCode {
  if (depth === 0 && field.kind === 'group') return 'yaml-root'
  if (field.kind === 'boolean') return 'yaml-type-boolean'
  if (field.kind === 'list') return 'yaml-type-list'
  return field.kind === 'map' || field.kind === 'group' ? 'yaml-type-map' : 'yaml-type-string'
}

function typeMessage(field: Field, node: YamlNode, path: Diagnostic['path']): string {
  const last = path?.at(-1)
  const name = last === undefined ? 'The file' : typeof last === 'number' ? `Item ${last + 1}` : quoteName(last)
  const found = node.kind === 'list' ? 'a list' : node.kind === 'map' ? 'a map' : 'a plain value'
  if (last === undefined && field.kind === 'group') {
    return `The file must be a map with the keys mirrors and configs, not ${found}.`
  }
  switch (field.kind) {
    case 'boolean':
      return `${name} must be true or false, written without quotes.`
    case 'list':
      return `${name} must be a list, not ${found}: write each item on its own line after "- ", or all of them in [ ].`
    case 'map':
      return `${name} must be a map, not ${found}: write "${field.key?.example ?? 'key'}:" below it, and what belongs to it below that.`
    case 'group':
      return `${name} must be a map with ${listOf(field.children.map((child) => child.name))}, not ${found}.`
    default:
      return field.name === '' && last === undefined
        ? `A key must be text, not ${found}.`
        : `${name} must be text, not ${found}.`
  }
}

function fatalCode(problem: string): ParseCode {
  if (problem.startsWith('map merge')) return 'yaml-type-map'
  return problem.startsWith('cannot decode') || problem.startsWith('!!binary') ? 'yaml-type-string' : 'yaml-alias'
}

function fatalMessage(problem: string): string {
  if (problem.startsWith('map merge')) return 'Only a map, an alias of one or a list of them can stand behind "<<".'
  if (problem.startsWith('cannot decode')) return 'The value is not what its tag says. Remove the tag.'
  if (problem.startsWith('!!binary')) return 'The value is tagged !!binary but is not valid Base64.'
  if (problem.includes('itself')) return 'The alias stands within what it stands for, so it would never end.'
  return 'Aliases of aliases make too much of this file. Write out what they stand for.'
}

function unknownKeyMessage(name: string, field: Field): string {
  const known = field.children.filter((child) => !child.unused).map((child) => child.name)
  const meant = didYouMean(name, known)
  const glued = known.find((word) => name.startsWith(`${word}:`))
  const advice =
    glued !== undefined
      ? `Write a blank behind "${glued}:".`
      : meant === null
        ? `Here it knows only ${listOf(known)}.`
        : `Did you mean "${meant}"?`
  // Among credentials, anything but a word may be a secret.
  const isWord = !known.includes('password') || (meant !== null && /^[A-Za-z][A-Za-z_-]*$/.test(name))
  return `K3s ignores the key ${isWord ? `${quoteName(name)} ` : 'that stands here '}and everything below it without a word. ${advice}`
}

function duplicateMessage(name: string, field: Field, line: number): string {
  const twice = `${quoteName(name)} stands here a second time; the first is in line ${line}.`
  if (field.kind === 'map') return `${twice} K3s keeps only the last one and drops the others. Merge them by hand.`
  const child = field.children.find((one) => one.name === name)
  const joins = child?.kind === 'map' || child?.kind === 'group'
  return joins
    ? `${twice} K3s joins both, and where both say something the last one counts. Merge them by hand.`
    : `${twice} K3s keeps only the last one. Remove the other.`
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
