'use client'

import { useEffect, useState } from 'react'
import type { DecodeToml1 } from '@/lib/go/toml/reader'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases'

/** Loads what reads the files of releases with containerd 1.7, when one of them is chosen. */
export function useDecoder(options: NodeOptions): DecodeToml1 | null {
  const [decode, setDecode] = useState<DecodeToml1 | null>(null)
  const isWanted = releaseOf(options).tomlParser === 'go-toml-1' && decode === null
  useEffect(() => {
    if (!isWanted) return
    // Without it, nothing is said of logins below endpoints.
    import('@/lib/go/toml/v1-decode').then(
      (module) => setDecode(() => module.decodeToml1),
      () => undefined,
    )
  }, [isWanted])
  return decode
}
