import { titled } from '@/lib/words/en/fixes'
import { hasWildcard } from '@/lib/lint/facts/config-route'
import { isPublicRegistry } from '@/lib/lint/facts/known-hosts'
import { keyProblemOf } from '@/lib/lint/facts/key-problem'
import { entriesOf } from '@/lib/lint/facts/written'
import type { UnknownKey } from '@/lib/lint/facts/unknown-keys'
import type { LintContext } from '@/lib/lint/context'
import type { Fix } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { changeFix } from './fix'

/**
 * What `insecure` of Docker means as well: a mirror of the host at http://, in the place of the key. None for a registry of
 * others, for one that has endpoints already or a login, which would be sent unencrypted, and beside a wildcard mirror, which the
 * registry would leave.
 */
export function askOverHttp(context: LintContext, { name, parent, entry }: UnknownKey): readonly Fix[] {
  const [section, key] = parent
  const host = String(key)
  if (name !== 'insecure' || section !== 'configs' || parent.length !== 2 || entry === null) return []
  if (keyProblemOf(host) !== null || isPublicRegistry(host) || hasWildcard(context)) return []
  const config = context.config(host)?.config
  if (context.mirror(host) !== null || config == null || config.auth !== null || config.tls !== null) return []
  const isAlone = entriesOf(entry.map).length === 1
  return [
    changeFix(
      context,
      { ...titled('ask-over-http', { host: quoteName(host) }), safe: false },
      { remove: isAlone ? parent : [...parent, name] },
      { insert: ['mirrors', host, 'endpoint'], at: 0, to: `http://${host}` },
    ),
  ]
}
