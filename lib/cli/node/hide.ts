import type { ParsedRegistries } from '@/lib/registries/model'
import { secretsOf } from '@/lib/secrets/secrets-of'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { DOTS } from '@/lib/text/dots'

/** Shorter ones are in too many other words. */
const SECRET_LENGTH_MIN = 4
/** Parts of a query that name what is asked for. */
const PLAIN_QUERIES: ReadonlySet<string> = new Set(['ns', 'scope', 'service'])

/** Takes secrets out of a text of the node: what registries.yaml has as such, user parts of URLs, and values of queries. */
export type Hide = (text: string) => string

export function createHide(parsed: ParsedRegistries | null): Hide {
  const secrets = [...new Set(parsed === null ? [] : secretsOf(parsed))]
    .filter((secret) => secret.length >= SECRET_LENGTH_MIN)
    .toSorted((a, b) => b.length - a.length)
  return (text) => {
    let hidden = withoutSecrets(text, parsed)
    for (const secret of secrets) hidden = hidden.replaceAll(secret, DOTS)
    return hidden.replace(/([?&])([\w.%-]+)=([^\s"'&\\)]+)/g, (whole, mark: string, name: string) =>
      PLAIN_QUERIES.has(name) ? whole : `${mark}${name}=${DOTS}`,
    )
  }
}
