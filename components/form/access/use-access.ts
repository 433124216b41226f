'use client'

import type { Containerd } from '@/lib/containerd/containerd'
import { mirrorAccess, type MirrorAccess } from '@/lib/explain/endpoint-access'
import { keepLast } from '@/lib/keep-last'
import { useContainerd } from './use-containerd'
import { useTemplateAccess } from './use-template-access'

/** Each mirror once, for all of its endpoints. */
const accessIn = keepLast(({ containerd }: { readonly containerd: Containerd }) => {
  const known = new Map<string, MirrorAccess | null>()
  return (registry: string): MirrorAccess | null => {
    const before = known.get(registry)
    if (before !== undefined) return before
    const found = mirrorAccess(registry, containerd)
    known.set(registry, found)
    return found
  }
})

/** How the hosts of a mirror are asked; null while that cannot be said. */
export function useAccess(registry: string): MirrorAccess | null {
  const containerd = useContainerd()
  const ofTemplate = useTemplateAccess()
  if (ofTemplate !== null) return ofTemplate(registry)
  return containerd === null ? null : accessIn({ containerd })(registry)
}
