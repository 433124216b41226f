import type { AttemptKind } from '@/lib/containerd/plan'
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
  open: saying('a placeholder that is not filled in decides which host it is'),
  named: saying('named in the file, and no public registry'),
  unknown: saying('not known whether it is inside'),
}

/** The verdict in one sentence. */
export function airGapVerdict({ verdict, hosts, notRunning }: AirGap): Saying {
  if (notRunning !== null) return saying('No containerd runs with this file: {why}', { why: visibleText(notRunning) })
  const count = hosts.filter(({ side }) => side === 'outside').length
  if (verdict === 'sealed') return saying('no host outside can be asked for an image')
  if (verdict === 'undecided' && hosts.every(({ side }) => side === 'inside'))
    return saying('what is not filled in can name other hosts')
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
  const kinds = [...new Set(uses.flatMap(({ kind, isOwnPull }) => (isOwnPull ? [] : [kind])))]
  const ofContainerd = kinds.map((kind) => {
    const own = uses.filter((use) => use.kind === kind && !use.isOwnPull)
    const named = own.map(({ registry }) => (registry === null ? saying('any other registry') : visibleText(registry)))
    const shown =
      named.length > REGISTRIES_SHOWN_MAX
        ? [
            ...named.slice(0, REGISTRIES_SHOWN_MAX),
            saying('{count} more', { count: named.length - REGISTRIES_SHOWN_MAX }),
          ]
        : named
    const images = own.reduce((sum, use) => sum + use.images, 0)
    const packaged = own.reduce((sum, use) => sum + use.packaged, 0)
    const use = useWords(kind, shown, images)
    return packaged === 0 ? use : saying('{use}; of K3s or RKE2 itself: {packaged}', { use, packaged })
  })
  const own = uses.filter(({ isOwnPull }) => isOwnPull)
  if (own.length === 0) return ofContainerd
  return [...ofContainerd, own.some(({ kind }) => kind === 'default') ? OWN_PULL : OWN_PULL_BEFORE]
}

const OWN_PULL: Saying = saying(
  'RKE2 itself pulls rancher/rke2-runtime there, whatever --disable-default-registry-endpoint says, unless the node has its programs or an archive with them.',
)

const OWN_PULL_BEFORE: Saying = saying(
  'RKE2 itself pulls rancher/rke2-runtime there, unless the node has its programs or an archive with them.',
)

function useWords(kind: AttemptKind, registries: SaidValue, images: number): Saying {
  const value = { registries, images }
  if (kind === 'mirror') return saying('endpoint for {registries}; images of the list: {images}', value)
  if (kind === 'default') return saying('default endpoint of {registries}; images of the list: {images}', value)
  return saying('embedded registry for {registries}; images of the list: {images}', value)
}

/** What is changed, and what is left then. */
export function remedyWords({ flag, systemDefaultRegistry, wildcard, after }: Remedy): readonly Saying[] {
  const parts = [
    ...(flag ? ['--disable-default-registry-endpoint'] : []),
    ...(systemDefaultRegistry === null ? [] : [`--system-default-registry ${visibleText(systemDefaultRegistry)}`]),
    ...(wildcard === null
      ? []
      : [saying('a mirror "*" with the endpoint {endpoint}', { endpoint: visibleText(shownEndpoint(wildcard)) })]),
  ]
  const how = parts
    .slice(0, -1)
    .reduceRight<SaidValue>((second, first) => saying('{first} and {second}', { first, second }), parts.at(-1) ?? '')
  const outside = after.hosts.filter(({ side }) => side === 'outside')
  if (outside.length > 0)
    return [saying('With {how}: still outside: {names}', { how, names: joinedByComma(outside.map(hostName)) })]
  return [
    saying('With {how}: no host outside.', { how }),
    ...(systemDefaultRegistry === null
      ? []
      : [
          saying(
            'The images of RKE2 itself are then pulled there under their own names, without rewrites of docker.io.',
          ),
        ]),
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
