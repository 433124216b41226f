import { titled } from '@/lib/words/en/fixes'
import type { Change } from '@/lib/edit/change'
import type { LintContext } from '@/lib/lint/context'
import { hasCommentsAround } from '@/lib/lint/facts/comments'
import { entriesOf, scalarText, type WrittenEntry } from '@/lib/lint/facts/written'
import type { Fix, Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import type { ConfigGroup } from '@/lib/registries/fields'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { changeFix } from './fix'
import { servingHost } from './rename-everywhere'

/**
 * The keys of `configs` that login or TLS settings of a mirror can have been meant for: those of its endpoints that use
 * them, each once, in their order. TLS settings are not for an endpoint over http.
 */
export function hostsOfMirror(context: LintContext, registry: string, group: ConfigGroup): readonly string[] {
  const endpoints = context.mirror(registry)?.endpoints ?? []
  const used = endpoints.filter(({ address, scheme }) => address !== null && (group === 'auth' || scheme === 'https'))
  return [...new Set(used.map(({ host, config }) => config ?? servingHost(host)))]
}

/**
 * Moves `auth` or `tls`, written at `path` among mirrors, to hosts of `configs`: one fix for each that has none yet. None
 * where something of it would be lost: comments, what an alias repeats, and what K3s does not read there either.
 */
export function moveToConfigs(
  context: LintContext,
  path: Path,
  { name, map, key, value }: WrittenEntry,
  hosts: readonly string[],
): readonly Fix[] {
  const { text, aliases, locate } = context.parsed
  const isRepeated = aliases.some(({ target }) => {
    return target === map || (target.outerStart >= value.outerStart && target.outerStart < value.end)
  })
  if (isRepeated || hasCommentsAround(text, key.start, Math.max(key.end, value.end))) return []
  return hosts.flatMap((host) => {
    const home: Path = ['configs', host, name]
    const moved = locate(home) === null ? fieldsAt(home, value) : null
    if (moved === null) return []
    const offer = { ...titled('move-to', { to: `configs.${quoteName(host)}` }), safe: false }
    return [changeFix(context, offer, { remove: path }, ...moved)]
  })
}

/** Null when not all of a map can be written as fields of another. */
function fieldsAt(home: Path, value: WrittenEntry['value']): readonly Change[] | null {
  const fields = entriesOf(value)
  if (fields.length === 0 || new Set(fields.map(({ name }) => name)).size < fields.length) return null
  const changes = fields.map((field): Change | null => {
    const to = scalarText(field.value)
    const known = fieldOf([...home, field.name])
    if (to === null || known === null) return null
    if (known.kind !== 'boolean') return { set: [...home, field.name], to }
    return /^(?:true|false)$/i.test(to) ? { set: [...home, field.name], to: to.toLowerCase() === 'true' } : null
  })
  return changes.every((change) => change !== null) && entriesOf(value).length === countOf(value) ? changes : null
}

function countOf(value: WrittenEntry['value']): number {
  return value.kind === 'map' ? value.entries.length : 0
}
