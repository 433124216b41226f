import { lost } from './note-kinds'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'
import { containerdConfig } from '@/lib/convert/containerd/containerd-config'
import type { Converter } from './converter'
import { findNode, type FoundNode } from './found-node'
import { hostsToml, isRegistryUnknown } from '@/lib/convert/containerd/hosts-toml'
import { masked } from './masked'
import { configOf, emptyDraft, mirrorOf, printDraft, type RegistriesDraft } from './registries-draft'
import { readSource } from '@/lib/convert/source/source'
import { NODE_CONFIG } from '@/lib/convert/wrapped/found-file'

const HOSTS_NAME = /(?:^|\/)hosts\.toml$/
const CONFIG_NAME = /(?:^|\/)config\.toml(?:\.tmpl)?$/

/** A file of a folder or an archive. */
export interface TreeFile {
  readonly path: string
  readonly text: string
}

export interface ReadTree {
  /** As registries.yaml. */
  readonly text: string
  /** Files that went into it. */
  readonly taken: readonly string[]
  /** What could not be taken along, each a sentence. */
  readonly notes: readonly Saying[]
  /** What the node's own configuration says, if it is among the files. */
  readonly node: FoundNode
}

/**
 * The files of a node as one registries.yaml: the registries.yaml that is among them, or else those of containerd,
 * `certs.d/…/hosts.toml` and `config.toml`. Null when there are none. `byContent`: those of containerd under any name, as
 * somebody has chosen each of the files. Never throws.
 */
export function readTree(
  files: readonly TreeFile[],
  { byContent }: { readonly byContent: boolean } = { byContent: false },
): ReadTree | null {
  const configs = files.filter(({ path }) => NODE_CONFIG.test(path))
  const own = files.filter(({ path }) => /(?:^|\/)registries\.yaml$/.test(path))
  const [first, ...others] = own
  const node = findNode(
    configs.map(({ text }) => text),
    [...own, ...configs].map(({ path }) => path),
  )
  if (first === undefined) return containerdTree(files, node, byContent)
  return {
    text: first.text,
    taken: [first, ...configs].map(({ path }) => path),
    notes:
      others.length > 0
        ? [saying('There are others, which were not taken: {files}.', { files: others.map(({ path }) => path) })]
        : [],
    node,
  }
}

function containerdTree(files: readonly TreeFile[], node: FoundNode, byContent: boolean): ReadTree | null {
  const whole = emptyDraft()
  const taken: string[] = []
  const origins = new Map<string, string>()
  const hosts = files.filter(({ path }) => HOSTS_NAME.test(path))
  for (const { path, text } of files) {
    const isHosts = HOSTS_NAME.test(path)
    if (isHosts && hosts.length > 1 && !path.includes('/')) {
      whole.notes.push(
        lost(
          saying(
            'A {path} was not taken: its registry is the name of its folder, which is not known. Choose the folder, or an archive of it.',
            { path },
          ),
        ),
      )
      continue
    }
    const source = readSource(text, path)
    const converted = convertersFor(path, byContent)
      .map((one) => one.convert(source))
      .find((one) => one !== null)
    if (converted === undefined || !('draft' in converted)) continue
    // Beside others, a registry that nothing names is not taken for Docker Hub.
    if (!isHosts && converted.draft.notes.some(isRegistryUnknown)) continue
    taken.push(path)
    add(whole, converted.draft, path, origins)
  }
  if (taken.length === 0) return null
  const notes = masked(whole.notes)
  return {
    text: printDraft(whole),
    taken,
    notes: notes.filter((note) => !note.text.startsWith('Mirrors are in the files below')),
    node,
  }
}

function convertersFor(path: string, byContent: boolean): readonly Converter[] {
  if (HOSTS_NAME.test(path)) return [hostsToml]
  if (CONFIG_NAME.test(path)) return [containerdConfig]
  return byContent ? [containerdConfig, hostsToml] : []
}

/** Of what two files say differently of the same, the first counts, and both are named. */
function add(
  whole: RegistriesDraft,
  { mirrors, configs, excluded, notes }: RegistriesDraft,
  path: string,
  origins: Map<string, string>,
): void {
  const settle = (values: Map<string, string>, name: string, value: string, what: Saying): void => {
    const before = values.get(name)
    if (before === undefined) origins.set(inEnglish(what), path)
    if (before === undefined || before === value) values.set(name, value)
    else
      whole.notes.push(
        saying('{what} is another in {path} than in {other}, whose value is taken.', {
          what,
          path,
          other: origins.get(inEnglish(what)) ?? saying('a file before'),
        }),
      )
  }
  for (const registry of excluded) whole.excluded.add(registry)
  for (const [registry, { endpoint, rewrite }] of mirrors) {
    const mirror = mirrorOf(whole, registry)
    mirror.endpoint.push(...endpoint.filter((one) => !mirror.endpoint.includes(one)))
    for (const [pattern, replacement] of rewrite)
      settle(mirror.rewrite, pattern, replacement, saying('The rewrite {pattern} of {registry}', { pattern, registry }))
  }
  for (const [host, { auth, tls }] of configs) {
    const config = configOf(whole, host)
    for (const [name, value] of auth)
      settle(config.auth, name, value, saying('{field} of {host}', { field: name, host }))
    for (const [name, value] of tls) settle(config.tls, name, value, saying('{field} of {host}', { field: name, host }))
  }
  whole.notes.push(...notes)
}
