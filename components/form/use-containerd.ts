'use client'

import { useMemo } from 'react'
import type { Analysis } from '@/lib/analyze'
import { createLoader, type Containerd } from '@/lib/containerd/containerd'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { useOldReaders } from './use-old-readers'

/** What containerd reads of the files. Null for a template: it reads the filled files, not those that are shown. */
export function useContainerd(
  { template, rendered }: Pick<Analysis, 'template' | 'rendered'>,
  options: NodeOptions,
): Containerd | null {
  const oldReaders = useOldReaders(options)
  const load = useMemo(
    () => createLoader(options, oldReaders?.decodeToml1 ?? null, oldReaders?.readInline ?? null),
    [options, oldReaders],
  )
  const isTemplate = template !== null
  return useMemo(() => (isTemplate ? null : load(rendered)), [isTemplate, load, rendered])
}
