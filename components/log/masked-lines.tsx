import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { visibleText } from '@/lib/text/visible-text'
import type { ParsedRegistries } from '@/lib/registries/model'

interface MaskedLinesProps {
  readonly texts: readonly string[]
  readonly parsed: ParsedRegistries
}

/** What K3s prints, with dots in place of the secrets of the file. */
export function MaskedLines({ texts, parsed }: MaskedLinesProps) {
  return texts.flatMap((text) => withoutSecrets(text, parsed).split('\n').map(visibleText)).join('\n')
}
