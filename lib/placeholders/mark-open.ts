import { keepLast } from '@/lib/keep-last'
import type { Path } from '@/lib/registries/diagnostic'

export interface MadePlan {
  readonly reference: { readonly registry: string } | null
  readonly attempts: readonly MadeAttempt[]
  readonly openMirrors?: readonly string[]
  readonly openEntry?: readonly string[]
}

interface MadeAttempt {
  readonly kind: string
  readonly url: string
  readonly parts: { readonly host: string }
  readonly rewrites: readonly { readonly pattern: string }[]
  readonly credentials: string | null
  readonly tlsConfig: string | null
  readonly open?: readonly string[]
  readonly openAccess?: readonly string[]
}

type OpenIn = (text: string) => readonly string[]
/** The entries of a file by their keys. */
type Entries = ReadonlyMap<string, unknown>
export interface MadeRegistries {
  readonly mirrors: Entries
  readonly configs: Entries
}
/** What of an attempt decides which entry is for its host. */
export type AskedHost = Pick<MadeAttempt, 'kind' | 'parts' | 'credentials' | 'tlsConfig'>

/**
 * Creates the function that returns the placeholders without which it is not known which entry of `configs` is for the host
 * of an attempt. None where its entry has the same text, and where there is no entry that it could be. The keys are looked
 * through once for all attempts of a file.
 */
export function createOpenAccess(openIn: OpenIn): (attempt: AskedHost, configs: Entries) => readonly string[] {
  const inKeys = keepLast(({ configs }: { readonly configs: Entries }) => {
    const keys = [...configs.keys()].filter((key) => key !== '*')
    return keys.length === 0 ? null : openIn(keys.join('\n'))
  })
  return ({ kind, parts, credentials, tlsConfig }, configs) => {
    const open = inKeys({ configs })
    const isFound = [credentials, tlsConfig].some((key) => key !== null && key !== '*')
    return kind === 'embedded' || isFound || open === null ? [] : [...new Set([...openIn(parts.host), ...open])]
  }
}

/** Creates the function that returns the placeholders in keys of mirrors that may turn out to be a registry. */
export function createOpenMirrors(openIn: OpenIn): (registry: string, mirrors: Entries) => readonly string[] {
  const inKeys = keepLast(({ mirrors }: { readonly mirrors: Entries }) => openIn([...mirrors.keys()].join('\n')))
  return (registry, mirrors) => (mirrors.has(registry) ? [] : inKeys({ mirrors }))
}

/** A value that is no text and has a placeholder in its place, or what a line that writes entries is below. */
export interface OpenValue {
  /** Of a section, an entry or a part of it. */
  readonly path: Path
  readonly written: string
}

/** Whether endpoints are, or may be, in what a placeholder stands for. */
export function isAboutEndpoints({ path: [section, , group] }: OpenValue): boolean {
  return section === 'mirrors' && group !== 'rewrite'
}

type FindValues = (section: 'mirrors' | 'configs', keys: readonly (string | null)[]) => readonly OpenValue[]

/** Creates the function that returns those of some entries of a section, and of all of it. They are looked through once. */
export function createOpenValues(values: readonly OpenValue[]): FindValues {
  const byEntry = new Map<string, OpenValue[]>()
  for (const one of values) {
    const entry = one.path.slice(0, 2).join(' ')
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), one])
  }
  return (section, keys) =>
    byEntry.size === 0
      ? []
      : [section, ...new Set(keys.map((key) => `${section} ${key}`))].flatMap((entry) => byEntry.get(entry) ?? [])
}

interface Finders {
  readonly openValues: FindValues
  readonly openIn: OpenIn
  readonly openAccess: ReturnType<typeof createOpenAccess>
  readonly openMirrors: ReturnType<typeof createOpenMirrors>
}

/**
 * A plan with the placeholders of each attempt that are not filled in, and without which it is not known what it asks, or
 * which entry of `configs` is for its host; and those that decide whether there is a mirror for the image, or what its
 * entry says of endpoints.
 */
export function markOpen<Plan extends MadePlan>(find: Finders, plan: Plan, { mirrors, configs }: MadeRegistries): Plan {
  const registry = plan.reference?.registry
  const openMirrors = registry === undefined ? [] : find.openMirrors(registry, mirrors)
  const isOwn = registry !== undefined && mirrors.has(registry)
  // What stands for all of a section is not the entry that is there.
  const ofMirror = find.openValues('mirrors', [isOwn ? registry : '*']).filter(({ path }) => path.length > 1 || !isOwn)
  const openEntry = [...new Set(ofMirror.filter(isAboutEndpoints).map(({ written }) => written))]
  const attempts = plan.attempts.map((attempt) => {
    const { url, rewrites } = attempt
    const own = find.openIn([url, ...rewrites.map(({ pattern }) => pattern)].join('\n'))
    // The default endpoint has no rewrites.
    const ofValues = ofMirror.filter(({ path }) => path[2] !== 'rewrite' || attempt.kind === 'mirror')
    const open = [...new Set([...own, ...openMirrors, ...ofValues.map(({ written }) => written)])]
    const { parts, credentials, tlsConfig } = attempt
    const ofEntry = find
      .openValues('configs', [parts.host, credentials, tlsConfig])
      .filter(({ path }) => path.length > 1 || (credentials === null && tlsConfig === null))
    const ofHost = [...new Set([...find.openAccess(attempt, configs), ...ofEntry.map(({ written }) => written)])]
    // An account that stands in for one has nothing in it.
    const isAccountOpen = ofEntry.some(({ path }) => path[2] === 'auth')
    return {
      ...attempt,
      ...(isAccountOpen && { credentials: null }),
      ...(open.length > 0 && { open }),
      ...(ofHost.length > 0 && { openAccess: ofHost }),
    }
  })
  return {
    ...plan,
    attempts,
    ...(openMirrors.length > 0 && { openMirrors }),
    ...(openEntry.length > 0 && { openEntry }),
  }
}
