import type { NodeOptions } from '@/lib/k3s/node-options'
import { findRelease } from '@/lib/k3s/releases/releases'
import { saying, type Saying } from '@/lib/words/saying'

/** What a text of another format says about the node, as far as it does. */
export type FoundOptions = Partial<
  Pick<NodeOptions, 'distribution' | 'release' | 'disableDefaultRegistryEndpoint' | 'embeddedRegistry'>
>

export interface FoundNode {
  readonly options: FoundOptions
  /** What was found, and what could not be taken of it, each a sentence. */
  readonly notes: readonly Saying[]
}

const SWITCHES = [
  {
    name: 'disableDefaultRegistryEndpoint',
    flag: 'disable-default-registry-endpoint',
    field: 'disableDefaultRegistryEndpoint',
  },
  { name: 'embeddedRegistry', flag: 'embedded-registry', field: 'embeddedRegistry' },
] as const

const RELEASE = /\bv1\.\d{1,3}\.\d{1,3}[+-](k3s|rke2r)\d{1,3}\b/g

/**
 * The distribution, the release and the switches of a node in texts about it: as flags of a command, fields of a
 * configuration, or names of files. `targets` are paths to which registries.yaml goes, the first of which counts more
 * than other traces of a distribution. Comments do not count, nor do paths of certificates: those are what registries.yaml says,
 * and people keep them in any folder.
 */
export function findNode(texts: readonly string[], targets: readonly string[]): FoundNode {
  const whole = texts.map((text) => withoutCertificates(withoutComments(text))).join('\n')
  const releases = [...new Set(Array.from(whole.matchAll(RELEASE), ([name]) => name.replace('-', '+')))]
  const options: { -readonly [Name in keyof FoundOptions]: FoundOptions[Name] } = {}
  const notes: Saying[] = []
  const distribution = distributionOf(whole, targets, releases)
  if (distribution !== null) options.distribution = distribution
  const fitting = releases.filter(
    (name) => distribution === null || name.includes(distribution === 'rke2' ? '+rke2' : '+k3s'),
  )
  const [release] = fitting
  if (release !== undefined) {
    if (findRelease(release) === null)
      notes.push(
        saying('{release} is older than what can be computed here: the release stays as it is set.', { release }),
      )
    else options.release = release
  }
  if (fitting.length > 1) notes.push(saying('There is more than one release in it: {releases}.', { releases: fitting }))
  for (const { name, flag, field } of SWITCHES) {
    const isSet = switchOf(whole, flag) ?? switchOf(whole, field)
    if (isSet !== null) options[name] = isSet
  }
  const said = saidOptions(options)
  const system = /(?:--|["']?)system-default-registry["']?[=:\s]+["']?([\w.:/-]+)/.exec(whole)?.[1]
  if (system !== undefined)
    notes.push(
      saying(
        'system-default-registry is {system}: it changes the names of system images, and nothing in registries.yaml.',
        { system },
      ),
    )
  return {
    options,
    notes: said.length > 0 ? [saying('Found for the node: {options}.', { options: said }), ...notes] : notes,
  }
}

function distributionOf(
  text: string,
  targets: readonly string[],
  releases: readonly string[],
): NodeOptions['distribution'] | null {
  for (const target of targets) {
    const [, name] = /(?:^|\/)(k3s|rke2)(?:\/|$)/.exec(target) ?? []
    if (name !== undefined) return name === 'rke2' ? 'rke2' : 'k3s'
  }
  const [release] = releases
  if (release !== undefined) return release.includes('rke2') ? 'rke2' : 'k3s'
  if (
    /\bkind: ["']?RKE2|\/(?:etc|lib)\/rancher\/rke2\/|get\.rke2\.io|\bINSTALL_RKE2_|^[ \t]*["']?rke2_\w+["']?[ \t]*[:=]/m.test(
      text,
    )
  )
    return 'rke2'
  return /\bk3d\.io\/|\/(?:etc|lib)\/rancher\/k3s\/|get\.k3s\.io|\bINSTALL_K3S_|^[ \t]*["']?k3s_\w+["']?[ \t]*[:=]/m.test(
    text,
  )
    ? 'k3s'
    : null
}

/** A flag of a command, or a field; null when it is not there. */
function switchOf(text: string, name: string): boolean | null {
  const match = new RegExp(
    `(?<![\\w/.-])(?:--)?["']?${name}["']?(?:\\s*[=:]\\s*["']?(true|false|yes|no|1|0)\\b)?`,
  ).exec(text)
  if (match === null) return null
  const [whole, value] = match
  if (value !== undefined) return /^(?:true|yes|1)$/.test(value)
  return whole.startsWith('--') ? true : null
}

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:#|\/\/)[^\n]*$/gm, '')
}

const CERTIFICATE_FIELD = /(\b(?:ca|cert|key)[_-]?file\b\\?["']?[ \t]{0,9}[:=][ \t]{0,9}\\?["']?)[^\s"',}\\]+/gi
const CERTIFICATE_PATH = /\/(?:[\w.-]+\/){1,9}[\w.-]+\.(?:pem|crt|cer|cert|key|ca)\b/g

function withoutCertificates(text: string): string {
  return text.replace(CERTIFICATE_FIELD, '$1').replace(CERTIFICATE_PATH, '')
}

function saidOptions({
  distribution,
  release,
  disableDefaultRegistryEndpoint,
  embeddedRegistry,
}: FoundOptions): readonly string[] {
  return [
    ...(release === undefined
      ? distribution === undefined
        ? []
        : [distribution === 'rke2' ? 'RKE2' : 'K3s']
      : [release]),
    ...(disableDefaultRegistryEndpoint === undefined
      ? []
      : [`--disable-default-registry-endpoint${disableDefaultRegistryEndpoint ? '' : '=false'}`]),
    ...(embeddedRegistry === undefined ? [] : [`--embedded-registry${embeddedRegistry ? '' : '=false'}`]),
  ]
}
