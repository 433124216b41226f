'use client'

import { useEffect, useState } from 'react'
import type { DecodeToml1 } from '@/lib/go/toml/reader'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases'

let loaded: DecodeToml1 | null = null

/** Loads what reads the files of releases with containerd 1.7, when one of them is chosen. Null until then. */
export function useDecoder(options: NodeOptions): DecodeToml1 | null {
  const [decode, setDecode] = useState(() => loaded)
  const isWanted = releaseOf(options).tomlParser === 'go-toml-1' && decode === null
  useEffect(() => {
    if (!isWanted) return
    // Without it, nothing is said of logins below endpoints.
    import('@/lib/go/toml/v1-decode').then(
      (module) => {
        loaded = module.decodeToml1
        setDecode(() => loaded)
      },
      () => undefined,
    )
  }, [isWanted])
  return decode
}
