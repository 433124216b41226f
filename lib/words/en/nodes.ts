import { speaker } from '@/lib/words/worded'
import { or } from './lists'

interface UnknownFlag {
  readonly release: string
  readonly flag: string
}

interface Registry {
  readonly registry: string
}

/** What findings about flags, nodes and releases say. */
export const nodeWords = {
  'bootstrap-differs.wildcard': () => ({
    wrong: 'RKE2 uses these settings when it pulls its own image at its start, and containerd does not.',
    effect: 'The node starts, and its pods fail.',
    remedy: 'Write them under the host of each endpoint.',
  }),
  'bootstrap-differs.index': () => ({
    wrong: 'RKE2 uses this mirror at its start for its own image of Docker Hub, and containerd never does.',
    effect: 'The node can start although its pods cannot pull.',
    remedy: 'Nothing to do if the mirror "docker.io" has the same endpoints.',
  }),
  'bootstrap-differs.port': ({ host, registry }: Registry & { readonly host: string }) => ({
    wrong: `If --system-default-registry is ${host}, RKE2 uses this mirror at its start for its own image.`,
    effect: `containerd uses it only for images that are called ${registry}.`,
    remedy: 'Nothing to do if that is intended.',
  }),
  'default-endpoint-reachable.empty': ({ registry }: Registry) => ({
    ...stillAsked(registry),
    remedy: 'Remove this entry, which sets nothing.',
  }),
  'default-endpoint-reachable.meant': ({ registry, meant }: Registry & { readonly meant: string }) => ({
    ...stillAsked(registry),
    remedy: `Write ${meant} here, if this is meant for that mirror, which has no entry.`,
  }),
  'default-endpoint-reachable.hub': ({ registry }: Registry) => ({
    ...stillAsked(registry),
    remedy: 'Write the key registry-1.docker.io here.',
  }),
  'default-endpoint-reachable.other': ({ registry }: Registry) => ({
    ...stillAsked(registry),
    remedy: 'Remove this entry, if the registry itself must not be asked.',
  }),
  'default-endpoint-reachable.dropped': ({ registry }: Registry) => ({
    wrong: 'A mirror without endpoints has no effect, and neither has the flag here.',
    effect: `K3s drops the mirror, and ${registry} itself is still asked.`,
    remedy: 'Add an endpoint, or switch the embedded registry on.',
  }),
  'default-endpoint-reachable.dropped-wildcard': () => ({
    wrong: 'A mirror without endpoints has no effect, and neither has the flag here.',
    effect: 'K3s drops the mirror, and every other registry itself is still asked.',
    remedy: 'Add an endpoint, or switch the embedded registry on.',
  }),
  'default-endpoint-reachable.not-listed': ({ registry }: Registry) => ({
    wrong: `${registry} is not under mirrors, so the flag does not hold for it.`,
    effect: 'Its images still come from there.',
    remedy: 'Nothing to do if that is intended; otherwise add a mirror for it.',
  }),
  'deploy-every-node': ({
    distribution,
    services,
    flags,
  }: {
    readonly distribution: string
    readonly services: readonly string[]
    readonly flags: readonly string[]
  }) => ({
    wrong: 'The file must be on every node, servers too.',
    effect: `It is read at start only, and with ${or(flags)} not at all.`,
    remedy: `Put it at /etc/rancher/${distribution}/registries.yaml, mode 0600, and restart ${or(services)} on each node.`,
  }),
  'embedded-latest.only': ({ image }: { readonly image: string }) => ({
    wrong: `Nodes do not share images tagged latest, such as ${image}.`,
    effect: 'The embedded registry is the only place where it is looked for: the pull fails.',
    remedy: 'Use another tag or a digest, or add an endpoint.',
  }),
  'embedded-latest.elsewhere': ({ image }: { readonly image: string }) => ({
    wrong: `Nodes do not share images tagged latest, such as ${image}.`,
    effect: 'They come from the endpoints.',
    remedy: 'Use another tag or a digest.',
  }),
  'embedded-latest.registry': ({ registry }: Registry) => ({
    wrong: `Images of ${registry} come from other nodes alone, and nodes do not share the tag latest.`,
    effect: 'With that tag a pull fails.',
    remedy: 'Use other tags or digests, or add an endpoint.',
  }),
  'embedded-latest.wildcard': () => ({
    wrong: 'Images of other registries come from other nodes alone, and nodes do not share the tag latest.',
    effect: 'With that tag a pull fails.',
    remedy: 'Use other tags or digests, or add an endpoint.',
  }),
  'embedded-not-in-mirrors': ({ registry }: Registry) => ({
    wrong: `Nodes do not share images of ${registry}.`,
    effect: 'The embedded registry takes part only for registries under mirrors.',
    remedy: 'Add it there; an empty entry is enough.',
  }),
  'embedded-skips-wildcard': () => ({
    wrong: 'This release does not share images of the wildcard mirror between nodes.',
    effect: 'Only images of registries with their own entry are shared.',
    remedy: 'Add an entry for each, or use v1.26.15, v1.27.12, v1.28.8, v1.29.3 or a later release.',
  }),
  'release-newer': ({ release, newest }: { readonly release: string; readonly newest: string }) => ({
    wrong: `${release} is newer than what is known here, which ends with ${newest}.`,
    effect: 'It counts as the newest known release of its minor, or of all.',
    remedy: 'Nothing to do if its release notes name no change of registries.',
  }),
  'release-flag-unknown': ({ release, flag }: UnknownFlag) => ({
    wrong: `${release} does not have ${flag}.`,
    effect: 'The registry itself is always asked last.',
    remedy: 'Use v1.26.13, v1.27.10, v1.28.6, v1.29.1 or a later release.',
  }),
  'release-flag-unknown.embedded': ({ release, flag }: UnknownFlag) => ({
    wrong: `${release} does not have ${flag}.`,
    effect: 'Nodes do not share images.',
    remedy: 'Use v1.26.13, v1.27.10, v1.28.6, v1.29.1 or a later release.',
  }),
  'embedded-without-mirrors': () => ({
    wrong: 'The embedded registry is on, and there are no mirrors.',
    effect: 'This release of RKE2 does not start.',
    remedy: 'Add a registry below mirrors; an empty entry is enough.',
  }),
  'file-name': ({
    name,
    right,
    program,
    other,
  }: {
    readonly name: string
    readonly right: string
    readonly program: string
    readonly other: string | null
  }) => ({
    wrong: `${program} does not read ${name} unless --private-registry names it.`,
    effect: 'It starts without any of this.',
    remedy: `Put the file at ${right}${other === null ? '' : `, or choose ${other}`}.`,
  }),
}

function stillAsked(registry: string): { readonly wrong: string; readonly effect: string } {
  return {
    wrong: `${registry} is under configs as well, so the flag does not hold for it.`,
    effect: 'The registry itself is still asked last.',
  }
}

export const say = speaker(nodeWords)
