import type { Range } from '@/lib/registries/diagnostic'
import { SECRET_FIELDS } from '@/lib/registries/fields'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { ScalarNode } from '@/lib/go/yaml/node'
import { isRegistriesRoot, walkSecrets } from './walk-secrets'

/** Where secrets stand in the text, by place: what K3s would use as one, and all below a key that is called like one. */
export function secretRanges(parsed: ParsedRegistries): readonly Range[] {
  const ranges = new Map<number, Range>()
  for (const [host, config] of parsed.registries.configs) {
    for (const field of SECRET_FIELDS) {
      if (!config.auth?.[field]) continue
      const source = parsed.locate(['configs', host, 'auth', field])
      if (source !== null) ranges.set(source.value.start, source.value)
    }
  }
  if (parsed.root !== null)
    walkSecrets(parsed.root, isRegistriesRoot(parsed.root), {
      secret: (node) => {
        if (hasText(node)) ranges.set(node.start, { start: node.start, end: node.end })
      },
      other: () => undefined,
    })
  return [...ranges.values()].toSorted((a, b) => a.start - b.start)
}

/** Not so for nothing and null. A tag that makes any text null hides nothing. */
export function hasText({ text, style }: ScalarNode): boolean {
  return text !== '' && !(style === 'plain' && /^(?:~|null|Null|NULL)$/.test(text))
}
