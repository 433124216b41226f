import type { Range } from './diagnostic'
import type { ParsedRegistries } from './model'

const SECRET_FIELDS = ['password', 'auth', 'identity_token'] as const

/** Where secrets stand in the text: the values of password, auth and identity_token that K3s would use. */
export function secretRanges(parsed: ParsedRegistries): readonly Range[] {
  const ranges: Range[] = []
  for (const [host, config] of parsed.registries.configs) {
    for (const field of SECRET_FIELDS) {
      if (!config.auth?.[field]) continue
      const source = parsed.locate(['configs', host, 'auth', field])
      if (source !== null) ranges.push(source.value)
    }
  }
  return ranges
}
