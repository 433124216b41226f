import { visibleText } from '@/lib/text/visible-text'
import { joinedByComma, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import type { AirGap, HostUse, ReachedHost } from './airgap'
import type { Remedy } from './remedies'
import type { Side, SideReason } from './side'

export const SIDE_WORDS: Readonly<Record<Side, Saying>> = {
  outside: saying('outside'),
  unclear: saying('undecided'),
  inside: saying('inside'),
}

const REASONS: Readonly<Record<SideReason, Saying>> = {
  node: saying('the node itself'),
  stated: saying('stated to be inside'),
  public: saying('a public registry'),
  any: saying('any image of a registry that nothing in the file is for is asked for there'),
  private: saying('a private address or name'),
  named: saying('named in the file, and no public registry'),
  unknown: saying('not known whether it is inside'),
}

/** The verdict in one sentence. */
export function airGapVerdict({ verdict, hosts, notRunning }: AirGap): Saying {
  if (notRunning !== null) return saying('No containerd runs with this file: {why}', { why: visibleText(notRunning) })
  const count = hosts.filter(({ side }) => side === 'outside').length
  if (verdict === 'sealed') return saying('no host outside can be asked for an image')
  if (verdict === 'undecided') return saying('of some hosts it is not known whether they are inside')
  return count === 1 ? saying('1 host outside can be asked') : saying('{count} hosts outside can be asked', { count })
}

export function hostName({ host }: Pick<ReachedHost, 'host'>): SaidValue {
  return host === null ? saying('the registry of any other image') : visibleText(host)
}

/** Why a host is on its side. */
export function sideReason({ reason }: ReachedHost): Saying {
  return REASONS[reason]
}

/** More registries of one kind are counted. */
const REGISTRIES_SHOWN_MAX = 6

/** Uses of one kind together, with their registries and how many of the images they are for. */
export function usesOf(uses: readonly HostUse[]): readonly Saying[] {
  const pulled = uses.filter(({ ownImage }) => ownImage === null)
  const kinds = [...new Set(pulled.map(({ kind }) => kind))]
  return [...kinds.map((kind) => usesOfKind(pulled, kind)), ...ownUses(uses)]
}

function usesOfKind(uses: readonly HostUse[], kind: HostUse['kind']): Saying {
  const own = uses.filter((use) => use.kind === kind)
  const named = own.map(({ registry }) => (registry === null ? saying('any other registry') : visibleText(registry)))
  const shown =
    named.length > REGISTRIES_SHOWN_MAX
      ? [
          ...named.slice(0, REGISTRIES_SHOWN_MAX),
          saying('{count} more', { count: named.length - REGISTRIES_SHOWN_MAX }),
        ]
      : named
  const images = own.reduce((sum, use) => sum + use.images, 0)
  const value = { registries: shown, images }
  if (kind === 'mirror') return saying('endpoint for {registries}; images of the list: {images}', value)
  if (kind === 'default') return saying('default endpoint of {registries}; images of the list: {images}', value)
  return saying('embedded registry for {registries}; images of the list: {images}', value)
}

/** What RKE2 itself asks there. */
function ownUses(uses: readonly HostUse[]): readonly Saying[] {
  return [...new Set(uses.flatMap(({ ownImage }) => ownImage ?? []))].map((image) =>
    saying('RKE2 itself at its start, for {image}, unless an archive in agent/images has it', {
      image: visibleText(image),
    }),
  )
}

/** What is changed, and what is left then. */
export function remedyWords({ flag, wildcard, after }: Remedy): readonly Saying[] {
  const parts = [
    ...(flag ? ['--disable-default-registry-endpoint'] : []),
    ...(wildcard === null
      ? []
      : [saying('a mirror "*" with the endpoint {endpoint}', { endpoint: visibleText(shownEndpoint(wildcard)) })]),
  ]
  const [first = '', second] = parts
  const how: SaidValue = second === undefined ? first : saying('{first} and {second}', { first, second })
  const outside = after.hosts.filter(({ side }) => side === 'outside')
  if (outside.length > 0)
    return [saying('With {how}: still outside: {names}', { how, names: joinedByComma(outside.map(hostName)) })]
  return [
    saying('With {how}: no host outside.', { how }),
    ...(wildcard === null ? [] : [saying('Images of all other registries are then asked for there alone.')]),
  ]
}

/** What the check does not know. */
export const NOT_IN_FILE: Saying = saying(
  'What a registry itself leads to is not in the file: its token server, and where it redirects for layers. pullpath probe asks.',
)

/** Without a user part or query. */
export function shownEndpoint(endpoint: string): string {
  return endpoint.replace(/^([a-z]+:\/\/)[^/]*@/i, '$1').replace(/[?#].*$/, '')
}
