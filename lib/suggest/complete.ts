import { SUGGESTED_REGISTRIES } from '@/lib/known/known-registries'
import { urlParts } from '@/lib/text/url-parts'
import type { Completion } from './completion'
import { snippetsFor } from './completion-snippets'
import { contextAt } from './context-at'
import type { Path, Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { childrenOf, fieldOf } from '@/lib/registries/field-of'

export interface Completions {
  readonly replace: Range
  readonly items: readonly Completion[]
}

/** What can be written at `offset`. Empty if there is nothing to suggest. Works in text that does not parse. */
export function completionsAt(parsed: ParsedRegistries, text: string, offset: number): Completions {
  const context = contextAt(text, offset)
  if (context === null) return { replace: { start: offset, end: offset }, items: [] }
  return { replace: context.replace, items: itemsFor(context.kind, context.parent, parsed) }
}

function itemsFor(kind: 'key' | 'value' | 'item', parent: Path, parsed: ParsedRegistries): readonly Completion[] {
  if (kind === 'item') return parent.at(-1) === 'endpoint' ? endpoints(parsed) : []
  if (kind === 'value') return fieldOf(parent)?.kind === 'boolean' ? booleans() : []
  const snippets = snippetsFor(parent)
  if (parent.length === 1 && parent[0] === 'mirrors')
    return [...registryKeys(SUGGESTED_REGISTRIES, [...parsed.registries.mirrors.keys()], true), ...snippets]
  if (parent.length === 1 && parent[0] === 'configs')
    return [...registryKeys(endpointHosts(parsed), [...parsed.registries.configs.keys()], false), ...snippets]
  const keys = childrenOf(parent).map((field): Completion => ({
    label: field.name,
    insert: `${field.name}:${['map', 'list', 'group'].includes(field.kind) ? '' : ' '}`,
    help: field.help,
    kind: 'key',
  }))
  return [...keys, ...snippets]
}

function registryKeys(names: readonly string[], taken: readonly string[], wildcard: boolean): readonly Completion[] {
  const free = names.filter((name) => !taken.includes(name))
  const keys = free.map((name): Completion => ({
    label: name,
    insert: `${name.includes(':') ? `"${name}"` : name}:`,
    help: '',
    kind: 'registry',
  }))
  const star: Completion = {
    label: '"*"',
    insert: '"*":',
    help: /* SAID */ 'Every registry without an entry of its own. The asterisk must be quoted.' /* END */,
    kind: 'registry',
  }
  return wildcard && !taken.includes('*') ? [...keys, star] : keys
}

/** host[:port] of every endpoint, as K3s compares it with the keys of configs, and the mirrored registries themselves. */
function endpointHosts(parsed: ParsedRegistries): readonly string[] {
  const hosts = [...parsed.registries.mirrors.values()].flatMap((mirror) =>
    mirror.endpoint.map((endpoint) => urlParts(endpoint).host),
  )
  return [...new Set([...hosts, ...parsed.registries.mirrors.keys()])].filter((host) => host !== '' && host !== '*')
}

function endpoints(parsed: ParsedRegistries): readonly Completion[] {
  const used = new Set([...parsed.registries.mirrors.values()].flatMap((mirror) => mirror.endpoint))
  return [...used]
    .filter((endpoint) => endpoint !== '')
    .map((endpoint) => ({
      label: endpoint,
      insert: JSON.stringify(endpoint),
      help: /* SAID */ 'Already used in this file.' /* END */,
      kind: 'value',
    }))
}

function booleans(): readonly Completion[] {
  return ['true', 'false'].map((value) => ({ label: value, insert: value, help: '', kind: 'value' }))
}

/** More are not gone through by anyone, and to show them all would take longer than a key may. */
const SHOWN_MAX = 300

/** Of many, those that have in their labels what is typed, whatever its case and without a quote before it. */
export function fittingCompletions(items: readonly Completion[], typed: string): readonly Completion[] {
  if (items.length <= SHOWN_MAX) return items
  const wanted = typed.replace(/^["']/, '').toLowerCase()
  return items.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, SHOWN_MAX)
}
