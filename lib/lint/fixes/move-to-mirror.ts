import { titled } from '@/lib/words/en/fixes'
import type { Change } from '@/lib/edit/change'
import type { YamlNode } from '@/lib/go/yaml/node'
import type { LintContext } from '@/lib/lint/context'
import type { UnknownKey } from '@/lib/lint/facts/unknown-keys'
import { entriesOf, scalarText } from '@/lib/lint/facts/written'
import type { Fix } from '@/lib/registries/diagnostic'
import { changeFix } from './fix'

/**
 * Moves endpoints or rewrites that were written below a host of `configs` to the mirror of that name; where that has
 * some of its own, they are removed. None for anything else.
 */
export function moveToMirror(context: LintContext, { name, parent, entry }: UnknownKey): readonly Fix[] {
  const [section, host] = parent
  if (section !== 'configs' || parent.length !== 2 || host === undefined || entry === null) return []
  if (name !== 'endpoint' && name !== 'rewrite') return []
  const remove: Change = { remove: [...parent, name] }
  if (context.parsed.locate(['mirrors', host, name]) !== null)
    return [changeFix(context, { ...titled('remove'), safe: false }, remove)]
  const path = ['mirrors', host, name]
  const moved = name === 'endpoint' ? endpointsAt(path, entry.value) : rewritesAt(path, entry.value)
  return moved === null || moved.length === 0
    ? []
    : [changeFix(context, { ...titled('move-to-mirrors'), safe: false }, remove, ...moved)]
}

/** Null when one of them is not a text. */
function endpointsAt(path: readonly (string | number)[], value: YamlNode): readonly Change[] | null {
  if (value.kind !== 'list') return null
  const texts = value.entries.map((item) => scalarText(item.value))
  return texts.includes(null) ? null : texts.map((to, at) => ({ insert: path, at, to: to ?? '' }))
}

function rewritesAt(path: readonly (string | number)[], value: YamlNode): readonly Change[] | null {
  if (value.kind !== 'map') return null
  const rules = entriesOf(value).map((rule) => ({ set: [...path, rule.name], to: scalarText(rule.value) }))
  return rules.some(({ to }) => to === null) ? null : rules.map(({ set, to }) => ({ set, to: to ?? '' }))
}
