import { composeYaml } from '@/lib/go/yaml/compose'
import { throughAlias, type YamlNode } from '@/lib/go/yaml/node'
import { resolveScalar } from '@/lib/go/yaml/resolve'
import { isAbsent, type NodeTree } from '@/lib/cli/node/tree/node-tree'
import { readTextOf } from '@/lib/cli/node/tree/read-text'

/** A value of a flag in a configuration file, with the file. */
export interface ConfigValue {
  readonly values: readonly string[]
  readonly path: string
}

export interface ConfigFiles {
  /** By the name of the flag. */
  readonly values: ReadonlyMap<string, ConfigValue>
  readonly files: readonly { readonly path: string; readonly modifiedMs: number }[]
  /** The files that are not YAML, with the error of yaml.v2: the node does not start with them. */
  readonly unreadable: readonly { readonly path: string; readonly error: string }[]
}

const DROP_INS_MAX = 256
const VALUES_MAX = 1_000

/**
 * What the flags of a node are by its config.yaml and the files of `config.yaml.d`, in order: the last one that has a key
 * counts, and a key with `+` at its end adds its values to those before it. Never throws.
 * Source: k3s pkg/configfilearg/parser.go, readConfigFile and dotDFiles, of 2024
 */
export async function readConfigFiles(tree: NodeTree, path: string): Promise<ConfigFiles> {
  const listed = await tree.list(`${path}.d`, DROP_INS_MAX)
  const dropIns = isAbsent(listed) ? [] : listed.names.filter((name) => /\.ya?ml$/i.test(name))
  const values = new Map<string, ConfigValue>()
  const files: { path: string; modifiedMs: number }[] = []
  const unreadable: { path: string; error: string }[] = []
  for (const file of [path, ...dropIns.map((name) => `${path}.d/${name}`)]) {
    const read = await readTextOf(tree, file)
    if (isAbsent(read)) continue
    files.push({ path: file, modifiedMs: read.modifiedMs })
    const { root, failure } = composeYaml(read.text)
    if (failure !== null) unreadable.push({ path: file, error: `yaml: ${failure.text.replace(/^yaml: /, '')}` })
    const map = root === null ? null : throughAlias(root)
    if (map === null || map.kind !== 'map') continue
    for (const { key, value } of map.entries) {
      const name = key === null ? '' : textOf(key)
      const isAdded = name.endsWith('+')
      const flag = isAdded ? name.slice(0, -1) : name
      const before = isAdded ? (values.get(flag)?.values ?? []) : []
      values.set(flag, { values: [...before, ...listOf(value)].slice(0, VALUES_MAX), path: file })
    }
  }
  return { values, files, unreadable }
}

function listOf(node: YamlNode): readonly string[] {
  const value = throughAlias(node)
  return value.kind === 'list' ? value.entries.map((entry) => textOf(entry.value)) : [textOf(value)]
}

function textOf(node: YamlNode): string {
  const value = throughAlias(node)
  if (value.kind !== 'scalar') return ''
  const resolved = resolveScalar(value)
  return resolved.value === null ? '' : String(resolved.value)
}
