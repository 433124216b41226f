import { titled } from '@/lib/words/en/fixes'
import type { Titled } from '@/lib/words/worded'
import type { Change } from '@/lib/edit/change'
import type { NearMiss } from '@/lib/explain/near-misses'
import { copyConfig } from '@/lib/lint/fixes/copy-config'
import type { Fix } from '@/lib/registries/diagnostic'
import type { Registries } from '@/lib/registries/model'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export interface NearMissFixes {
  /** Those of the rule that make the entry the one of this host. */
  readonly fixes: readonly Fix[]
  /** The same as changes of the form, where the rule has none, or one for another host; else null. */
  readonly changes: (Titled & { readonly changes: readonly Change[] }) | null
}

const NONE: NearMissFixes = { fixes: [], changes: null }

/** Rules about an entry that may be used for something else: it stays, and a copy is made. */
const MAY_BE_USED: ReadonlySet<string> = new Set(['config-unused', 'config-keyed-by-mirrored-registry'])

/** What makes an entry of `configs` that was meant for a host the one that is used for it. */
export function nearMissFixes({ key, finding }: NearMiss, host: string, { configs }: Registries): NearMissFixes {
  const to = quoteName(host)
  const fixes = (finding.fixes ?? []).filter(({ title }) => title.endsWith(to))
  if (fixes.length > 0) return { fixes, changes: null }
  const config = configs.get(key)
  if (config === undefined || configs.has(host)) return NONE
  if (!MAY_BE_USED.has(finding.code))
    return { fixes, changes: { ...titled('rename', { to }), changes: [{ rename: ['configs', key], to: host }] } }
  const copied = copyConfig(config, host)
  return copied.length === 0 ? NONE : { fixes, changes: { ...titled('copy-to', { to }), changes: copied } }
}
