import { lost } from './note-kinds'
import { defaultHost } from '@/lib/k3s/endpoint'
import type { Converter } from './converter'
import { isDefaultEndpoint } from './endpoint'
import { addInsecure, emptyDraft, mirrorOf, type RegistriesDraft } from './registries-draft'
import { ANY, closed, listOf, open, TEXT } from '@/lib/convert/shape/shape'
import { listIn, mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import type { Source } from '@/lib/convert/source/source'
import { withRealSwitches } from './switch'
import { saying } from '@/lib/words/saying'

const MIRROR = closed({ location: TEXT, insecure: TEXT, 'pull-from-mirror': TEXT })
const REGISTRY = closed({
  prefix: TEXT,
  location: TEXT,
  insecure: TEXT,
  blocked: TEXT,
  'mirror-by-digest-only': TEXT,
  mirror: listOf(MIRROR),
})
const VERSION_2 = open({
  registry: listOf(REGISTRY),
  'unqualified-search-registries': ANY,
  'short-name-mode': ANY,
  aliases: ANY,
  'credential-helpers': ANY,
})
const LIST = closed({ registries: listOf(TEXT) })
const VERSION_1 = open({ registries: closed({ search: LIST, insecure: LIST, block: LIST }) })

/** Podman's and CRI-O's registries.conf, of both versions. Source: containers/image docs/containers-registries.conf.5.md */
export const registriesConf: Converter = {
  id: 'registries-conf',
  title: 'a registries.conf of Podman or CRI-O',
  looksFor: 'tables [[registry]] with location and [[registry.mirror]]',
  shapes: ({ toml }) => [{ value: toml, shape: toml?.get('registries') === undefined ? VERSION_2 : VERSION_1 }],
  roots: { of: 'toml', names: ['registry', 'unqualified-search-registries'], shape: VERSION_2 },
  convert(source) {
    const { toml } = source
    if (toml === null) return null
    const draft = emptyDraft()
    const registries = listIn(toml, 'registry').map((registry) => withReal(source, draft, registry))
    const [search, insecure, block] = [
      listIn(toml, 'registries', 'search', 'registries'),
      listIn(toml, 'registries', 'insecure', 'registries'),
      listIn(toml, 'registries', 'block', 'registries'),
    ]
    if (
      registries.length +
        listIn(toml, 'unqualified-search-registries').length +
        search.length +
        insecure.length +
        block.length ===
      0
    )
      return null
    const tables = new Map<string, number>()
    for (const registry of registries) tables.set(nameOf(registry), (tables.get(nameOf(registry)) ?? 0) + 1)
    for (const registry of registries) addRegistry(draft, registry, tables.get(nameOf(registry)) === 1)
    for (const registry of insecure) addInsecure(draft, textIn(registry), textIn(registry))
    for (const registry of block) noteBlocked(draft, textIn(registry))
    const shortNames = ['unqualified-search-registries', 'short-name-mode', 'aliases'].filter(
      (name) => textIn(toml, name) !== '' || listIn(toml, name).length + mapIn(toml, name).size > 0,
    )
    for (const name of search.length > 0 ? [...shortNames, 'registries.search'] : shortNames)
      draft.notes.push(
        saying('{name} has no counterpart: an image without a registry is always one of docker.io.', { name }),
      )
    if (listIn(toml, 'credential-helpers').length > 0)
      draft.notes.push(
        saying('credential-helpers are programs, which K3s does not run: write credentials below configs.'),
      )
    return { draft }
  },
}

const SWITCHES = ['insecure', 'blocked', 'mirror-by-digest-only']

/** A table with its mirrors, without switches that are not true or false. */
function withReal(source: Source, draft: RegistriesDraft, registry: Plain): PlainMap {
  const owner = textIn(registry, 'prefix') || textIn(registry, 'location')
  const mirrors = listIn(registry, 'mirror').map((mirror) =>
    withRealSwitches(source, draft, textIn(mirror, 'location'), mirror, SWITCHES),
  )
  return new Map([...withRealSwitches(source, draft, owner, registry, SWITCHES), ['mirror', mirrors]])
}

/** A host[:port] with a path below it, where images of a prefix are kept. */
interface Location {
  readonly host: string
  readonly path: string
  readonly insecure: boolean
}

/** The registry that a table is for. */
function nameOf(registry: Plain): string {
  return locationOf(textIn(registry, 'prefix') || textIn(registry, 'location'), false).host
}

function addRegistry(draft: RegistriesDraft, registry: Plain, isAlone: boolean): void {
  const written = textIn(registry, 'location')
  const prefix = textIn(registry, 'prefix') || written
  const { host: name, path: below } = locationOf(prefix, false)
  if (name === '') return
  if (name.startsWith('*.'))
    return void draft.notes.push(saying('{prefix}: K3s has no wildcard for a domain; name its registries.', { prefix }))
  if (textIn(registry, 'blocked') === 'true') return noteBlocked(draft, prefix)
  const own = locationOf(written || prefix, textIn(registry, 'insecure') === 'true')
  const isMoved = own.path !== below || !isDefaultEndpoint(name, own.host)
  const locations = listIn(registry, 'mirror').map((mirror) =>
    locationOf(textIn(mirror, 'location'), textIn(mirror, 'insecure') === 'true'),
  )
  if (isMoved || own.insecure) locations.push(own)
  const taken = isAlone ? locations : locations.filter(({ path }) => baseOf(path, below) !== null)
  for (const location of locations.filter((one) => !taken.includes(one))) noteUnrewritten(draft, name, location)
  // What is said of a table is true of what is taken of it.
  if (taken.length === 0) return
  if (below !== '')
    draft.notes.push(
      saying('{prefix}: K3s has mirrors for a whole registry, so all images of {name} are asked there first.', {
        prefix,
        name,
      }),
    )
  if (draft.mirrors.has(name))
    draft.notes.push(
      saying('{prefix}: K3s has one list of endpoints for {name}; these come after those of the tables before.', {
        prefix,
        name,
      }),
    )
  if (isAlone) addLocations(draft, name, below, taken)
  else addUnrewritten(draft, name, below, taken)
  if (isMoved)
    draft.notes.push(
      saying('{prefix}: {name} itself is asked last, unless the node has --disable-default-registry-endpoint.', {
        prefix,
        name,
      }),
    )
  noteLimits(draft, prefix, registry, new Set(taken.map(({ host, path }) => `${host}/${path}`)))
}

function locationOf(written: string, insecure: boolean): Location {
  const host = written.replace(/\/.*$/s, '')
  return { host, path: written.slice(host.length + 1), insecure }
}

/** The rewrites of a mirror are for all its endpoints: with unlike paths, each endpoint has its own. */
function addLocations(draft: RegistriesDraft, name: string, below: string, locations: readonly Location[]): void {
  const { endpoint, rewrite } = mirrorOf(draft, name)
  const [path = '', ...otherPaths] = new Set(locations.map((location) => location.path))
  const isShared = otherPaths.length === 0
  // With paths in the endpoints, the rewrite only takes away what the prefix says.
  const target = isShared ? path : ''
  const isRewritten = target !== below
  if (isRewritten) rewrite.set(...rewriteOf(below, target))
  if (!isShared)
    draft.notes.push(
      saying(
        '{name}: the paths of the locations differ, so they stand in the endpoints. A registry that asks for a token for each repository can refuse that.',
        { name },
      ),
    )
  for (const location of locations) {
    const suffix = isShared || location.path === '' ? '' : `/v2/${location.path}`
    if (location.insecure) addInsecure(draft, name, location.host, suffix)
    // K3s rewrites nothing for the default endpoint.
    else if (isRewritten && suffix === '' && isDefaultEndpoint(name, location.host))
      endpoint.push(spelledOut(defaultHost(location.host)))
    else endpoint.push(`https://${location.host}${suffix}`)
  }
}

/**
 * The locations of one of several tables for a registry. The rewrites of K3s would be for the endpoints of all tables, so
 * that the paths are in the endpoints.
 */
function addUnrewritten(draft: RegistriesDraft, name: string, below: string, locations: readonly Location[]): void {
  for (const { host, path, insecure } of locations) {
    const base = baseOf(path, below) ?? ''
    const suffix = base === '' ? '' : `/v2/${base}`
    if (suffix !== '')
      draft.notes.push(
        saying(
          '{host}/{path}: the path is in the endpoint, because there are other tables for {name}. A registry that asks for a token for each repository can refuse that.',
          { host, path, name },
        ),
      )
    if (insecure) addInsecure(draft, name, host, suffix)
    else mirrorOf(draft, name).endpoint.push(`https://${host}${suffix}`)
  }
}

function noteUnrewritten(draft: RegistriesDraft, name: string, { host, path }: Location): void {
  draft.notes.push(
    lost(
      saying(
        '{host}/{path} was not taken: it needs a rewrite, and K3s has one set of them for all endpoints of {name}, those of other tables too.',
        { host, path, name },
      ),
    ),
  )
}

/** What comes before the prefix in a path, if that ends with it; null when it does not. */
function baseOf(path: string, below: string): string | null {
  if (below === '') return path
  if (path === below) return ''
  return path.endsWith(`/${below}`) ? path.slice(0, -below.length - 1) : null
}

/** An endpoint that is asked like the default endpoint of its registry, and that K3s does not take for it. */
function spelledOut(host: string): string {
  return /:\d+$/.test(host) ? `https://${host}/v2/` : `https://${host}:443`
}

function rewriteOf(below: string, path: string): readonly [pattern: string, replacement: string] {
  const escaped = below.replaceAll('.', '[.]')
  if (below === '') return ['^(.*)$', `${path}/$1`]
  return path === '' ? [`^${escaped}/(.*)$`, '$1'] : [`^${escaped}(/.*)?$`, `${path}$1`]
}

function noteBlocked(draft: RegistriesDraft, prefix: string): void {
  draft.notes.push(
    saying('{prefix}: blocking has no counterpart; --disable-default-registry-endpoint comes closest.', { prefix }),
  )
}

function noteLimits(draft: RegistriesDraft, prefix: string, registry: Plain, taken: ReadonlySet<string>): void {
  if (textIn(registry, 'mirror-by-digest-only') === 'true')
    draft.notes.push(
      saying('{prefix}: mirror-by-digest-only cannot be written; K3s asks mirrors for tags as well.', { prefix }),
    )
  for (const mirror of listIn(registry, 'mirror')) {
    const limit = textIn(mirror, 'pull-from-mirror')
    const { host, path } = locationOf(textIn(mirror, 'location'), false)
    if (!taken.has(`${host}/${path}`)) continue
    if (limit !== '' && limit !== 'all')
      draft.notes.push(
        saying('{location}: pull-from-mirror {limit} cannot be written; K3s asks it for tags and digests.', {
          location: textIn(mirror, 'location'),
          limit,
        }),
      )
  }
}
