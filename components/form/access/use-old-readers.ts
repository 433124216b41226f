'use client'

import { useEffect, useState } from 'react'
import type { Engines } from '@/lib/containerd/engines'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'

/** What reads the files of old releases. */
export type OldReaders = Pick<Engines, 'decodeToml1' | 'readInline'>

let loaded: OldReaders | null = null

/** Loads what reads the files of releases with containerd 1, when one of them is chosen. */
export function useOldReaders(options: NodeOptions): OldReaders | null {
  const [readers, setReaders] = useState(loaded)
  const isWanted = releaseOf(options).tomlParser === 'go-toml-1' && readers === null
  useEffect(() => {
    if (!isWanted) return
    // Without it, nothing is said of logins below endpoints.
    Promise.all([import('@/lib/go/toml/v1-decode'), import('@/lib/containerd/hosts/inline-registries')]).then(
      ([{ decodeToml1 }, { readInlineRegistries }]) => {
        loaded = { decodeToml1, readInline: readInlineRegistries }
        setReaders(loaded)
      },
      () => undefined,
    )
  }, [isWanted])
  return readers
}
