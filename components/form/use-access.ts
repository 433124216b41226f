'use client'

import { useMemo } from 'react'
import type { Analysis } from '@/lib/analyze'
import { createLoader, type Containerd } from '@/lib/containerd/containerd'
import { mirrorAccess, type MirrorAccess } from '@/lib/explain/endpoint-access'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { useDecoder } from './use-decoder'

/** Finds how the hosts of a mirror are asked; null while that cannot be said. */
export function useAccess(
  { template, rendered }: Pick<Analysis, 'template' | 'rendered'>,
  options: NodeOptions,
): (registry: string) => MirrorAccess | null {
  const decodeToml1 = useDecoder(options)
  const load = useMemo(() => createLoader(options, decodeToml1), [options, decodeToml1])
  const containerd = useMemo(() => load(rendered), [load, rendered])
  const isTemplate = template !== null
  return useMemo(() => accessBy(isTemplate ? null : containerd), [isTemplate, containerd])
}

/** containerd reads the filled files of a template, not those with placeholders that are shown: nothing is said then. */
function accessBy(containerd: Containerd | null): (registry: string) => MirrorAccess | null {
  return (registry) => containerd && mirrorAccess(registry, containerd)
}
