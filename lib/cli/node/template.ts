import type { NodePaths } from '@/lib/k3s/node-paths'
import type { Release } from '@/lib/k3s/releases/releases'
import { isAbsent, type NodeTree } from './tree/node-tree'
import { readTextOf } from './tree/read-text'

/** A template of the person, from which config.toml is made. */
export interface NodeTemplate {
  readonly path: string
  readonly modifiedMs: number
  /** Version of config.toml that is made of it. */
  readonly version: 2 | 3
  /** Contains the node's own template as a whole. */
  readonly extendsBase: boolean
  /** Has something for `config_path`, for mirrors, for logins. */
  readonly hasConfigPath: boolean
  readonly hasMirrors: boolean
  readonly hasAuth: boolean
}

export interface FoundTemplates {
  readonly used: NodeTemplate | null
  /** Those that this release does not read. */
  readonly ignored: readonly string[]
  /** Files that containerd reads after config.toml. */
  readonly dropIns: readonly { readonly path: string; readonly concernsRegistries: boolean }[]
}

const DROP_INS_MAX = 64

/**
 * The templates of a node. Releases with containerd 2 try `config-v3.toml.tmpl`, then `config.toml.tmpl`; older ones only
 * the latter. Never throws.
 * Source: k3s pkg/agent/containerd/config.go@06ea261, writeContainerdConfig; config_linux.go@0146717, setupContainerdConfig
 */
export async function findTemplates(tree: NodeTree, paths: NodePaths, release: Release): Promise<FoundTemplates> {
  const all = [
    { path: `${paths.containerdEtc}/config-v3.toml.tmpl`, version: 3 },
    { path: `${paths.containerdEtc}/config.toml.tmpl`, version: 2 },
  ] as const
  let used: NodeTemplate | null = null
  const ignored: string[] = []
  for (const { path, version } of all) {
    const read = await readTextOf(tree, path)
    if (isAbsent(read)) continue
    if (used !== null || (version === 3 && release.configVersion === 2)) ignored.push(path)
    else used = { path, modifiedMs: read.modifiedMs, version, ...partsOf(read.text) }
  }
  const folder = `${paths.containerdEtc}/config-v3.toml.d`
  const listed = release.configTemplate === 'v3-current' ? await tree.list(folder, DROP_INS_MAX) : null
  const names = listed === null || isAbsent(listed) ? [] : listed.names.filter((name) => name.endsWith('.toml'))
  const dropIns: { path: string; concernsRegistries: boolean }[] = []
  for (const name of names) {
    const read = await readTextOf(tree, `${folder}/${name}`)
    const text = isAbsent(read) ? '' : withoutComments(read.text)
    dropIns.push({ path: `${folder}/${name}`, concernsRegistries: /\bregistry\b|config_path/.test(text) })
  }
  return { used, ignored, dropIns }
}

function partsOf(written: string): Pick<NodeTemplate, 'extendsBase' | 'hasConfigPath' | 'hasMirrors' | 'hasAuth'> {
  const text = withoutComments(written)
  const extendsBase = /\{\{-?\s*template\s+"base"/.test(text)
  return {
    extendsBase,
    hasConfigPath: extendsBase || /config_path/.test(text),
    hasMirrors: extendsBase || /registry\.mirrors|\.Mirrors\b/.test(text),
    hasAuth: extendsBase || /registry\.configs|\.Configs\b/.test(text),
  }
}

function withoutComments(text: string): string {
  return text.replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, '').replace(/^[ \t]*#[^\n]*$/gm, '')
}
