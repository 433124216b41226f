import { redirectsTo } from '@/lib/known/known-registries'
import type { Contact } from '@/lib/probe/contact'
import type { Consent } from '@/lib/probe/event'
import { consentFor, consentKey } from '@/lib/probe/login/realm'
import { forbiddenAddress, type Reach } from '@/lib/probe/wire/address-policy'
import type { Exchange } from '@/lib/probe/wire/exchange'
import { hostAndPort, originOf, type WireUrl } from '@/lib/probe/wire/wire-url'

/** Whether a host that an answer names may be asked: at once, at addresses within `reach` alone, or after a yes. */
export type Passage =
  | { readonly ask: null; readonly reach: Reach | null; readonly withoutLogin: boolean }
  | { readonly ask: Consent }

/**
 * Everything that leads a run to a host which is not one of its plan goes through here. The person agreed to the hosts of
 * the plan, each with its port, its scheme and its account; all else asks, but for what everybody knows to belong together.
 */
export interface Gate {
  /** A redirect of what was first asked for at `start`. */
  redirect(start: WireUrl, to: WireUrl, object: 'manifests' | 'blobs'): Passage
  /** A token server that a host names in its answer from `from`. */
  realm(from: WireUrl, realm: WireUrl, hasAccount: boolean): Passage
  /** What has to be allowed before the account for the host of `url` is sent to it; null when it may be. */
  account(endpoint: string, url: WireUrl): Consent | null
  /** Remembers from which network a host answered. */
  reached(exchange: Exchange): void
}

const OPEN: Passage = { ask: null, reach: null, withoutLogin: false }

/** For comparisons with containerd: it asks nobody. */
export const OPEN_GATE: Gate = {
  redirect: () => OPEN,
  realm: () => OPEN,
  account: () => null,
  reached: () => undefined,
}

/** The gate of one run. `contacts`: what the person agreed to; `plain`: hosts of these that may also be asked over http. */
export function createGate(contacts: readonly Contact[], plain: readonly string[], consents: readonly Consent[]): Gate {
  const allowed = new Set(consents.map(consentKey))
  const agreed = new Set([...contacts.map(({ host }) => host), ...plain.map((host) => `http://${host}`)].map(originOf))
  /** host:port that answered from an address of the internet. */
  const publicHosts = new Set<string>()

  const isAgreed = (url: WireUrl): boolean => agreed.has(originOf(url))
  /** What a host of the internet leads to without a question is in the internet too. */
  const within = (from: WireUrl): Passage => ({
    ask: null,
    reach: publicHosts.has(hostAndPort(from)) ? 'public' : null,
    withoutLogin: false,
  })

  return {
    redirect(start, to, object) {
      if (hostAndPort(start) === hostAndPort(to)) return within(start)
      if (isAgreed(to)) return OPEN
      const consent: Consent = { kind: 'redirect', registry: start.host, realm: `${to.scheme}://${to.host}` }
      if (allowed.has(consentKey(consent))) return OPEN
      if (to.scheme === 'https' && redirectsTo(start.host, to.host)) return within(start)
      // Registries give layers out of the storage of a cloud, whose host nobody knows before.
      return object === 'blobs' ? { ask: null, reach: 'public', withoutLogin: true } : { ask: consent }
    },
    realm(from, realm, hasAccount) {
      const consent = consentFor(from.host, from.scheme, realm, allowed)
      if (consent === null) return allowed.has(realmKey(from, realm)) ? OPEN : within(from)
      if (hasAccount) return { ask: consent }
      if (hostAndPort(from) === hostAndPort(realm)) return within(from)
      return isAgreed(realm) ? OPEN : { ask: consent }
    },
    account(endpoint, url) {
      if (isAgreed(url)) return null
      const consent: Consent = { kind: 'account', registry: endpoint, realm: `${url.scheme}://${url.host}` }
      return allowed.has(consentKey(consent)) ? null : consent
    },
    reached({ request, address }) {
      const ip = address?.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
      if (ip !== undefined && forbiddenAddress(ip, 'public') === null) publicHosts.add(hostAndPort(request))
    },
  }
}

function realmKey(from: WireUrl, realm: WireUrl): string {
  return consentKey({ kind: 'realm', registry: from.host, realm: `${realm.scheme}://${realm.host}` })
}
