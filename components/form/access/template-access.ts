import { engines } from '@/lib/containerd/engines'
import type { Attempt } from '@/lib/containerd/plan'
import { isHostAsWritten, mirrorAccess, type MirrorAccess } from '@/lib/explain/endpoint-access'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { keepLast } from '@/lib/keep-last'
import { readNode } from '@/lib/node'
import type { Template } from '@/lib/placeholders/template'

interface InTemplate {
  readonly template: Template
  readonly options: NodeOptions
}

/** What is asked of a mirror, by its key as it is written; null while that cannot be said. */
export type AccessOf = (registry: string) => MirrorAccess | null

/**
 * `mirrorAccess` for a template, with its placeholders as they are written. `open` of an attempt has those of its host.
 */
export const templateAccess = keepLast(({ template, options }: InTemplate): AccessOf => {
  // A value that is filled in may look like a placeholder.
  const { parsed, containerd } = readNode(template.text, options, { ...engines, readTemplate: () => null })
  const { mirrors, configs } = parsed.registries
  const file = template.file().registries
  const written = [...file.mirrors.keys()]
  const keys = [...mirrors.keys()]
  const writtenConfigs = [...file.configs.keys()]
  const configKeys = new Map([...configs.keys()].map((key, index) => [key, writtenConfigs[index]]))
  // Values that are filled in can make two keys one.
  const isAsMany = keys.length === written.length && configs.size === file.configs.size
  const shown = (attempt: Attempt): Attempt => {
    const open = template.openIn(attempt.parts.host)
    const openAccess = template.openAccess(attempt, configs)
    const asWritten = (key: string | null) => (key === null ? null : (configKeys.get(key) ?? key))
    return {
      ...template.show(attempt),
      credentials: asWritten(attempt.credentials),
      tlsConfig: asWritten(attempt.tlsConfig),
      ...(open.length > 0 && { open }),
      ...(openAccess.length > 0 && { openAccess }),
    }
  }
  const rules = releaseOf(options)
  const known = new Map<string, MirrorAccess | null>()
  const find = (registry: string): MirrorAccess | null => {
    const key = isAsMany ? keys[written.indexOf(registry)] : undefined
    const found = key === undefined ? null : mirrorAccess(key, containerd)
    if (key === undefined || found === null) return null
    const { endpoint = [] } = mirrors.get(key) ?? {}
    const endpoints = [...found.endpoints].filter(([index, attempt]) =>
      isHostAsWritten(endpoint[index] ?? '', attempt, rules),
    )
    return {
      ...found,
      endpoints: new Map(endpoints.map(([index, attempt]) => [index, shown(attempt)])),
      own: found.own && shown(found.own),
    }
  }
  return (registry) => {
    const before = known.get(registry)
    if (before !== undefined) return before
    const found = find(registry)
    known.set(registry, found)
    return found
  }
})
