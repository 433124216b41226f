import type { Distribution } from '@/lib/k3s/distribution'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { NodePaths } from '@/lib/k3s/node-paths'
import type { Release } from '@/lib/k3s/releases/releases'
import type { ClusterNode } from '@/lib/node'
import type { DiffLine } from '@/lib/text/line-diff'
import type { ContainerdLog } from './containerd-log'
import type { DiskFiles } from './disk-files'
import type { Mask } from '@/lib/errors/mask'
import type { FoundRelease } from './release'
import type { NodeService } from './service/find-service'
import type { NodeSettings } from './service/node-settings'
import type { FoundTemplates } from './template'

/** registries.yaml as it is on the node. */
export interface NodeRegistries {
  readonly path: string
  /** The flag that names another path than the default; null for none. */
  readonly flagPath: string | null
  readonly state: 'read' | 'missing' | 'folder' | 'unreadable'
  /** False when it is in a part of the node that is not here. */
  readonly isMounted: boolean
  /** Of `unreadable`: why, as K3s or the system says it. */
  readonly why: string | null
  readonly text: string
  readonly modifiedMs: number | null
  readonly mode: number | null
  readonly owner: number | null
}

/** A file that the node generates, beside what is on its disk. */
export interface ComparedFile {
  /** Below the directory of containerd's configuration. */
  readonly path: string
  readonly fullPath: string
  /**
   * `same` and `differs` of what the node wrote; `missing`: it would write it; `leftover`: it would remove it; `foreign`:
   * written by something else.
   */
  readonly status: 'same' | 'differs' | 'missing' | 'leftover' | 'foreign'
  /** From what is there to what the node would write, without secrets. Empty for `same` and `foreign`. */
  readonly lines: readonly DiffLine[]
  readonly modifiedMs: number | null
  readonly expected: GeneratedFile | null
  readonly actual: string | null
}

/** Everything that was read of a node, and what follows from it. */
export interface NodeFacts {
  readonly program: Distribution
  /** Both, where there are traces of both. */
  readonly programs: readonly Distribution[]
  readonly services: readonly NodeService[]
  readonly service: NodeService | null
  readonly role: 'server' | 'agent' | null
  /** K3s runs without root, and sees another /etc/rancher than the node. */
  readonly isRootless: boolean
  /** Where a path that it names is on the node. */
  onNode(path: string): string
  readonly settings: NodeSettings
  readonly release: FoundRelease
  readonly options: NodeOptions
  readonly switches: Release
  readonly paths: NodePaths
  readonly registries: NodeRegistries
  /** What the node would make of registries.yaml at its next start. */
  readonly node: ClusterNode
  readonly disk: DiskFiles
  /** A config.toml in the usual data directory where a flag names another one; null for none. */
  readonly elsewhere: string | null
  readonly templates: FoundTemplates
  readonly files: readonly ComparedFile[]
  /** When the node wrote its files last; null when it never did. */
  readonly generatedMs: number | null
  readonly log: ContainerdLog | null
  /** Archives and lists of images that are imported when the node starts. */
  readonly images: readonly string[]
  readonly hide: Mask
}

export const NAMES: Readonly<Record<Distribution, string>> = { k3s: 'K3s', rke2: 'RKE2' }

/** How its service is started again, or for the first time. */
export function serviceCommand(
  facts: Pick<NodeFacts, 'service' | 'program' | 'role'>,
  verb: 'restart' | 'start',
): string {
  const unit = unitOf(facts)
  switch (facts.service?.manager) {
    case 'openrc':
      return `rc-service ${unit} ${verb}`
    case 'user':
      return `systemctl --user ${verb} ${unit}`
    default:
      return `systemctl ${verb} ${unit}`
  }
}

/** The unit to restart. */
export function unitOf({ service, program, role }: Pick<NodeFacts, 'service' | 'program' | 'role'>): string {
  if (service !== null) return service.unit.replace(/\.service$/, '')
  if (program === 'k3s') return role === 'agent' ? 'k3s-agent' : 'k3s'
  return role === 'agent' ? 'rke2-agent' : 'rke2-server'
}
