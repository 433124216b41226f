import { AUTH_FIELDS } from '@/lib/registries/fields'
import type { FormContextValue } from './form-context'
import { shownProblems } from './path-problems'

/** All that the cards of the form show, by value: as long as it is the same, a card need not be rendered again. */
export interface CardFacts {
  readonly ofMirror: (registry: string) => readonly unknown[]
  readonly ofConfig: (host: string) => readonly unknown[]
}

/** What cards show of a form, besides their place among the others. */
export function cardFacts(form: FormContextValue): CardFacts {
  const { parsed, options, everywhere, reveal, readOnly, has } = form
  const { mirrors, configs } = parsed.registries
  const ofMirrors = shownProblems(form.problems, 'mirrors')
  const ofConfigs = shownProblems(form.problems, 'configs')
  // Who shares a value is seen in the whole text.
  const sharing = parsed.aliases.length === 0 ? null : parsed.locate
  const ofAll = [options, everywhere, reveal, readOnly, sharing]
  return {
    ofMirror: (registry) => [ofAll, registry, mirrors.get(registry), ofMirrors.get(registry)],
    ofConfig: (host) => [
      ofAll,
      host,
      configs.get(host),
      ofConfigs.get(host),
      AUTH_FIELDS.map((field) => has(['configs', host, 'auth', field])),
    ],
  }
}
