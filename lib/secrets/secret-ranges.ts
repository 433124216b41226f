import type { Range } from '@/lib/registries/diagnostic'
import { SECRET_FIELDS } from '@/lib/registries/fields'
import type { ParsedRegistries } from '@/lib/registries/model'
import { isSecretName } from './secret-name'
import { isCollection, type ScalarNode, type YamlNode } from '@/lib/go/yaml/node'
import { isNull } from '@/lib/go/yaml/resolve'

/** Where secrets stand in the text, by place: what K3s would use as one, and every text whose key is called like one. */
export function secretRanges(parsed: ParsedRegistries): readonly Range[] {
  const ranges = new Map<number, Range>()
  for (const [host, config] of parsed.registries.configs) {
    for (const field of SECRET_FIELDS) {
      if (!config.auth?.[field]) continue
      const source = parsed.locate(['configs', host, 'auth', field])
      if (source !== null) ranges.set(source.value.start, source.value)
    }
  }
  if (parsed.root !== null) collect(parsed.root, ranges)
  return [...ranges.values()].toSorted((a, b) => a.start - b.start)
}

function collect(node: YamlNode, ranges: Map<number, Range>): void {
  if (!isCollection(node)) return
  for (const { key, value } of node.entries) {
    if (key?.kind === 'scalar' && value.kind === 'scalar' && isSecretName(key.text) && hasText(value))
      ranges.set(value.start, { start: value.start, end: value.end })
    if (key !== null) collect(key, ranges)
    collect(value, ranges)
  }
}

function hasText(value: ScalarNode): boolean {
  return value.text !== '' && !isNull(value)
}
