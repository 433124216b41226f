import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { findRelease, newestRelease, releaseName, releasesOf, type Release } from '@/lib/k3s/releases/releases'
import type { NodeSettings } from './check-settings'

/** More releases than this are a mistake of a range. */
const NODES_MAX = 400

/** The nodes that an entry stands for, newest release first, or what is wrong with it. */
export function nodesOf(
  settings: NodeSettings,
): readonly NodeOptions[] | { readonly unknownRelease: string } | { readonly noReleases: string } {
  const distribution = settings.distribution ?? 'k3s'
  const options = (release: Release): NodeOptions => ({
    ...defaultOptions(),
    distribution,
    release: releaseName(release, distribution),
    disableDefaultRegistryEndpoint: settings['disable-default-registry-endpoint'] === true,
    embeddedRegistry: settings['embedded-registry'] === true,
  })
  const { release, releases } = settings
  if (releases === undefined) {
    const found = release === undefined ? newestRelease(distribution) : findRelease(release, distribution)
    return found === null ? { unknownRelease: release ?? '' } : [options(found)]
  }
  const [from, to] = [findRelease(releases.from, distribution), findRelease(releases.to, distribution)]
  if (from === null) return { unknownRelease: releases.from }
  if (to === null) return { unknownRelease: releases.to }
  const known = [...releasesOf(distribution), from, to].filter(
    (one) => orderOf(one.name) >= orderOf(from.name) && orderOf(one.name) <= orderOf(to.name),
  )
  const nodes = [...new Map(known.map((one) => [one.name, one])).values()]
    .toSorted((one, other) => orderOf(other.name) - orderOf(one.name))
    .slice(0, NODES_MAX)
    .map(options)
  return nodes.length === 0 ? { noReleases: `${releases.from} – ${releases.to}` } : nodes
}

/** Releases in the order of their versions. */
function orderOf(release: string): number {
  const [, minor = 0, patch = 0, revision = 0] = /^v1\.(\d+)\.(\d+)\+k3s(\d+)$/.exec(release) ?? []
  return (Number(minor) * 1_000 + Number(patch)) * 1_000 + Number(revision)
}
