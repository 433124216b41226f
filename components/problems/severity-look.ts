import { siteAddressIn } from '@/components/site/site-address'
import type { IconName } from '@/components/ui/icon'
import type { Severity } from '@/lib/registries/diagnostic'
import type { Language } from '@/lib/words/language'

export const SEVERITY_LOOKS: Readonly<
  Record<Severity, { readonly icon: IconName; readonly colour: string; readonly word: string }>
> = {
  error: { icon: 'error', colour: 'text-error', word: /* SAID */ 'Error' /* END */ },
  warning: { icon: 'warning', colour: 'text-warn', word: /* SAID */ 'Warning' /* END */ },
  info: { icon: 'info', colour: 'text-mirror', word: /* SAID */ 'Note' /* END */ },
}

/** Where a rule is explained. */
export function rulePage(language: Language, code: string): string {
  return siteAddressIn(language, `/rules/${code}`)
}
