import { tokenServerOf } from '@/lib/known/known-registries'
import type { Consent } from '@/lib/probe/event'
import type { WireUrl } from '@/lib/probe/wire/wire-url'

/**
 * What a person has to allow before credentials for a registry go to the token server that the registry names; null
 * when they may go there. `scheme` is the registry's.
 */
export function consentFor(
  registry: string,
  scheme: string,
  realm: WireUrl,
  allowed: ReadonlySet<string>,
): Consent | null {
  const isSame = realm.host.toLowerCase() === registry.toLowerCase() && realm.scheme === scheme
  const isKnown = realm.scheme === 'https' && tokenServerOf(registry) === realm.host
  const consent: Consent = { kind: 'realm', registry, realm: `${realm.scheme}://${realm.host}` }
  return isSame || isKnown || allowed.has(consentKey(consent)) ? null : consent
}

export function consentKey({ kind, registry, realm }: Consent): string {
  return `${kind} ${registry} ${realm}`
}
