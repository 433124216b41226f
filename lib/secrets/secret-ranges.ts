import type { Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { isSecretName } from './secret-name'
import type { YamlNode } from '@/lib/go/yaml/node'

const SECRET_FIELDS = ['password', 'auth', 'identity_token'] as const

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

function collect({ kind, children }: YamlNode, ranges: Map<number, Range>): void {
  for (const [index, child] of children.entries()) {
    const name = kind === 'mapping' && index % 2 === 1 ? children[index - 1] : undefined
    if (name?.kind === 'scalar' && child.kind === 'scalar' && !isNothing(child) && isSecretName(name.value))
      ranges.set(child.start, { start: child.start, end: child.end })
    collect(child, ranges)
  }
}

function isNothing({ value, implicit }: YamlNode): boolean {
  return value === '' || (implicit && /^(?:~|null|Null|NULL)$/.test(value))
}
