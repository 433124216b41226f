import type { LintContext } from '@/lib/lint/context'
import type { Path, Range } from '@/lib/registries/diagnostic'

/** The range of the value at a path, for a finding about the value and not its key; nothing where it is not in the text. */
export function valueRange({ parsed }: Pick<LintContext, 'parsed'>, path: Path): { readonly range?: Range } {
  const place = parsed.locate(path)
  return place === null ? {} : { range: place.value }
}
