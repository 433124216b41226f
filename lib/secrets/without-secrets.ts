import type { ParsedRegistries } from '@/lib/registries/model'
import { excerptOf } from '@/lib/go/yaml/type-error'
import { DOTS } from '@/lib/text/dots'
import { secretScalars } from './find-secrets'
import { namedSecrets } from './loose-secrets'
import { userParts } from './user-parts'

/**
 * A log line or error text of K3s for people to read, without secrets: user parts of URLs become dots, and what a type
 * error quotes of a secret of the file. All else stays as K3s prints it, so that it can be found in a log. Without the
 * file, every quote becomes dots. Programs get the text as it is.
 */
export function withoutSecrets(text: string, parsed: ParsedRegistries | null = null): string {
  const open = withoutUserParts(text)
  if (parsed === null) return open.replace(/`[^`\n]*`/g, `\`${DOTS}\``)
  let masked = open
  for (const secret of secretScalars(parsed)) {
    masked = masked.replaceAll(`\`${excerptOf(secret)}\``, `\`${DOTS}\``)
    // Of what is tagged as a map or list, yaml.v2 prints all, with nothing before it.
    for (const tag of ['!!map', '!!seq']) masked = masked.replaceAll(`${tag}${secret} into`, `${tag}${DOTS} into`)
  }
  return masked.replace(/anchor '([^']*)'/g, (whole, name: string) =>
    isNamed(parsed.text, `*${name}`) || isNamed(parsed.text, `&${name}`) ? `anchor '${DOTS}'` : whole,
  )
}

/** A password that begins with * is an alias for YAML, one that begins with & an anchor. */
function isNamed(text: string, alias: string): boolean {
  return namedSecrets(text).some(({ start, end }) => text.slice(start - 1, end).includes(alias))
}

function withoutUserParts(text: string): string {
  return userParts(text)
    .filter(({ start }) => text.slice(start - 2, start) === '//')
    .reduceRight((left, { start, end }) => left.slice(0, start) + DOTS + left.slice(end), text)
}
