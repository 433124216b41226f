import { DISTRIBUTIONS, type Distribution } from './distribution'
import { findRelease, newestRelease, type ReleaseOptions } from '@/lib/k3s/releases/releases'

/** What decides what the node does, besides registries.yaml. */
export interface NodeOptions {
  readonly distribution: Distribution
  /** A release of `releases.ts`, e.g. `v1.33.4+k3s1` (RKE2: `v1.33.4+rke2r1`). */
  readonly release: string
  /** `--disable-default-registry-endpoint` */
  readonly disableDefaultRegistryEndpoint: boolean
  /** `--embedded-registry` */
  readonly embeddedRegistry: boolean
  /** `--data-dir`, null for the distribution's default (`/var/lib/rancher/k3s` or `/var/lib/rancher/rke2`). */
  readonly dataDir: string | null
  /**
   * `--system-default-registry`: host[:port], in K3s also with a path, from which K3s and RKE2 pull their own images; null for
   * Docker Hub. It changes no other pull.
   */
  readonly systemDefaultRegistry: string | null
  /** Of a comparison alone: never stored, sent or taken from outside. */
  readonly as?: ReleaseOptions['as']
}

export type NodeOption = Exclude<keyof NodeOptions, 'as'>

/** A release that is not listed may still be known, so only the length of its name is limited here. */
const RELEASE_LENGTH_MAX = 40

/** The newest release of K3s with default flags. */
export function defaultOptions(): NodeOptions {
  return {
    distribution: 'k3s',
    release: newestRelease().name,
    disableDefaultRegistryEndpoint: false,
    embeddedRegistry: false,
    dataDir: null,
    systemDefaultRegistry: null,
  }
}

/**
 * Reads options that were stored, sent or typed. Never throws: a missing or invalid option gets its value from
 * `defaultOptions`, and `wrong` names the invalid ones. Other keys are ignored. `dataDir` is always null: no path may
 * be chosen from outside.
 */
export function readNodeOptions(value: unknown): {
  readonly options: NodeOptions
  readonly wrong: readonly NodeOption[]
} {
  const otherwise = defaultOptions()
  const wrong: NodeOption[] = []
  const take = <Name extends NodeOption>(name: Name, isRight: (option: unknown) => boolean): NodeOptions[Name] => {
    const option: unknown = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
    if (isRight(option)) return option as NodeOptions[Name]
    wrong.push(name)
    return otherwise[name]
  }
  const distribution = take('distribution', (option) => DISTRIBUTIONS.some((one) => one === option))
  const options: NodeOptions = {
    distribution,
    release: take('release', isReleaseName),
    disableDefaultRegistryEndpoint: take('disableDefaultRegistryEndpoint', isBoolean),
    embeddedRegistry: take('embeddedRegistry', isBoolean),
    dataDir: take('dataDir', (option) => option === null),
    // What was stored before there was this option lacks it.
    systemDefaultRegistry: take('systemDefaultRegistry', (option) => isSystemRegistry(option, distribution)) ?? null,
  }
  return { options, wrong }
}

function isReleaseName(option: unknown): boolean {
  return typeof option === 'string' && option.length <= RELEASE_LENGTH_MAX && findRelease(option) !== null
}

const REGISTRY_LENGTH_MAX = 255

/**
 * True for host[:port], in K3s also with a path, and for none. A URL, or one with an account, is not one. RKE2 refuses a
 * path: it does not start with one.
 */
export function isSystemRegistry(option: unknown, distribution: Distribution = 'k3s'): boolean {
  if (option === undefined || option === null) return true
  if (typeof option !== 'string' || option.length > REGISTRY_LENGTH_MAX || !REGISTRY.test(option)) return false
  return distribution === 'k3s' || !option.includes('/')
}

const REGISTRY = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:]+\])(?::\d{1,5})?(?:\/[\w.-]+)*$/i

function isBoolean(option: unknown): boolean {
  return typeof option === 'boolean'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
