import { CONFIG_GROUPS, MIRROR_FIELDS, SECTIONS, TLS_FIELDS } from '@/lib/registries/fields'
import {
  throughAlias,
  textOf,
  type CollectionNode,
  type Entry,
  type ScalarNode,
  type ValueNode,
  type YamlNode,
} from '@/lib/go/yaml/node'
import { isMergeKey } from '@/lib/go/yaml/resolve'
import { didYouMean } from '@/lib/text/did-you-mean'
import { isAccountName, isOpenInAccount, isSecretName } from './secret-name'

/**
 * What a scalar that is not below a secret's name is: the name of a registry, an endpoint or rewrite, a value or key that
 * the format has, or anything else.
 */
export type Place = 'registry' | 'url' | 'known' | 'unknown'

export interface SecretVisitor {
  /** A scalar that goes as a whole, with the name that says so. */
  secret(node: ScalarNode, name: string, isKey: boolean): void
  other(node: ScalarNode, place: Place): void
  /** Every value at or below a secret's name, collections too. */
  hidden?(node: ValueNode): void
}

type Path = readonly string[]

/** What is hidden below a key: nothing, all but the user name, all. A node that is reached twice keeps the most. */
const NOTHING = 0
const ACCOUNT = 1
const ALL = 2
type Hidden = typeof NOTHING | typeof ACCOUNT | typeof ALL

const STRUCTURE = /^(?:value|valueFrom|secretKeyRef|from|default|data|name|key|content|env|file|type)$/
const NAMES_IN_ACCOUNT = ['username', 'tls']
const DEEP = 6

/** True for a tree that is meant as registries.yaml. */
export function isRegistriesRoot(root: YamlNode): boolean {
  return root.kind === 'map' && root.entries.some(({ key }) => key !== null && isIn(SECTIONS, textOf(key)))
}

/**
 * Visits every scalar of a tree once, or twice where an alias brings it below a secret's name. Below a key that is called
 * like a secret every scalar goes, whatever stands there, and keys of maps too.
 */
export function walkSecrets(root: YamlNode, isRegistries: boolean, visitor: SecretVisitor): void {
  const seen = new Map<YamlNode, Hidden>()

  function enter(node: YamlNode, hidden: Hidden, name: string, path: Path): void {
    const value = throughAlias(node)
    if ((seen.get(value) ?? -1) >= hidden) return
    seen.set(value, hidden)
    if (hidden !== NOTHING) visitor.hidden?.(value)
    if (value.kind === 'scalar') {
      if (hidden === NOTHING) visitor.other(value, isRegistries ? placeOf(path) : 'unknown')
      else visitor.secret(value, name, false)
    } else if (value.kind === 'list') {
      for (const entry of value.entries) enter(entry.value, hidden, name, deeper(path, ''))
    } else enterMap(value, hidden, name, path)
  }

  function enterMap(map: CollectionNode, hidden: Hidden, name: string, path: Path): void {
    const values = hidden === NOTHING ? secretEntries(map) : new Set<Entry>()
    for (const entry of map.entries) {
      const { key, value } = entry
      const text = key === null ? '' : textOf(key)
      const below = deeper(path, text)
      const isMerge = isMergeKey(key)
      const inside = isMerge ? hidden : values.has(entry) ? ALL : hiddenBelow(hidden, text, name, value, path)
      if (key !== null && !isMerge) {
        if (key.kind !== 'scalar') enter(key, hidden, name, below)
        else if (hidden === NOTHING || staysInside(text, hidden, name))
          visitor.other(key, isRegistries ? placeOfKey(path, text) : 'unknown')
        else visitor.secret(key, name, true)
      }
      enter(value, inside, isMerge || hidden === ALL || inside === NOTHING ? name : text, below)
    }
  }

  function hiddenBelow(hidden: Hidden, key: string, name: string, value: YamlNode, path: Path): Hidden {
    if (hidden === ALL) return ALL
    if (hidden === ACCOUNT) {
      if (isAccountName(key)) return ACCOUNT
      if (isSecretName(key)) return ALL
      if (isOpenInAccount(key) || didYouMean(key, NAMES_IN_ACCOUNT) !== null) return NOTHING
      return isHost(key, name) ? ACCOUNT : ALL
    }
    if (!isSecretName(key) || (isRegistries && isKnownKey(path, key))) return NOTHING
    if (isRegistries && isHostLevel(path) && isConfigured(throughAlias(value))) return NOTHING
    return isAccountName(key) ? ACCOUNT : ALL
  }

  enter(root, NOTHING, '', [])
}

/** Keys that say nothing stay, so that what is wrong with them can be seen. */
function staysInside(key: string, hidden: Hidden, name: string): boolean {
  if (isOpenInAccount(key) || isSecretName(key) || STRUCTURE.test(key)) return true
  return hidden === ACCOUNT && (isHost(key, name) || didYouMean(key, NAMES_IN_ACCOUNT) !== null)
}

function isHost(key: string, name: string): boolean {
  return name !== 'auth' && /[.:]/.test(key)
}

/** Data of a Secret of Kubernetes, and the value beside the name of a secret. */
function secretEntries({ entries }: CollectionNode): ReadonlySet<Entry> {
  const named = (pattern: RegExp) => entries.filter(({ key }) => key !== null && pattern.test(textOf(key)))
  const isSecret = named(/^kind$/i).some(({ value }) => /^secret$/i.test(textOf(value)))
  const isNamed = named(/^(?:name|key|env|variable|id)$/i).some(({ value }) => isSecretName(textOf(value)))
  return new Set([
    ...(isSecret ? named(/^(?:data|stringData)$/i) : []),
    ...(isNamed ? named(/^(?:value|default|content|data|text)$/i) : []),
  ])
}

function placeOf([section, , field, inner]: Path): Place {
  if (section === 'mirrors' && (isIn(MIRROR_FIELDS, field) || isNear(field, MIRROR_FIELDS))) return 'url'
  if (section !== 'configs') return 'unknown'
  const isKnown = (field === 'tls' && isIn(TLS_FIELDS, inner)) || (field === 'auth' && isOpenInAccount(inner ?? ''))
  return isKnown ? 'known' : 'unknown'
}

function placeOfKey(path: Path, key: string): Place {
  if (isHostLevel(path)) return 'registry'
  if (path[0] === 'mirrors' && path[2] === 'rewrite') return 'url'
  return isKnownKey(path, key) ? 'known' : 'unknown'
}

function isKnownKey(path: Path, key: string): boolean {
  return path[0] === 'configs' && path[2] === 'tls' && isIn(TLS_FIELDS, key)
}

function isHostLevel(path: Path): boolean {
  return path.length === 1 && isIn(SECTIONS, path[0])
}

/** What a registry is configured with, or nothing yet. */
function isConfigured(value: YamlNode): boolean {
  if (value.kind !== 'map') return false
  const fields: readonly string[] = [...MIRROR_FIELDS, ...CONFIG_GROUPS]
  return value.entries.every(({ key }) => key !== null && fields.includes(textOf(key)))
}

function isNear(word: string | undefined, known: readonly string[]): boolean {
  return word !== undefined && didYouMean(word, known) !== null
}

function isIn(known: readonly string[], word: string | undefined): boolean {
  return word !== undefined && known.includes(word)
}

function deeper(path: Path, key: string): Path {
  return path.length >= DEEP ? path : [...path, key]
}
