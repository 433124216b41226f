import { DEMO_HOSTS } from '@/lib/known/known-registries'
import { allowedHostProblem, allowedHosts, type AllowedHost } from '@/lib/probe/api/allowed/allowed-hosts'
import type { Reach } from '@/lib/probe/wire/address-policy'
import { saying, type Saying } from '@/lib/words/saying'

/** `off`: nothing is sent. `local`: whatever this computer reaches. `allowlist`: named hosts. `demo`: a few public ones, without credentials. */
export type ProbeMode = 'off' | 'local' | 'allowlist' | 'demo'

export interface ProbePolicy {
  readonly mode: ProbeMode
  readonly reach: Reach
  /** Null for all. */
  readonly hosts: readonly AllowedHost[] | null
  readonly takesCredentials: boolean
  /** Folder of certificate files that may be read by the path in registries.yaml; null for none. */
  readonly filesDir: string | null
}

export interface ProbeSettings {
  readonly mode: string
  readonly allow: string
  readonly allowRemote: boolean
  readonly filesDir: string
  /** The page is reachable from this machine only. */
  readonly isLoopback: boolean
  /** This computer is a node; null or left out when that is to be found out. */
  readonly isNode?: boolean | null
  /** Shared by servers that answer in turn; empty or left out for one of each start. */
  readonly token?: string
}

/** What a server may probe, or why it must not start like this. */
export function probePolicy({
  mode: wanted,
  allow,
  allowRemote,
  filesDir,
  isLoopback,
}: ProbeSettings): ProbePolicy | { readonly refused: Saying } {
  const mode = wanted === '' ? (isLoopback ? 'local' : 'off') : modeOf(wanted)
  if (mode === null)
    return { refused: saying('PROBE_MODE is "{wanted}"; it is one of off, local, allowlist and demo.', { wanted }) }
  const files = filesDir === '' ? null : filesDir
  if (files !== null && mode !== 'local')
    return { refused: saying('Certificate files of this machine are read in the mode local only.') }
  const words = allow.split(/[\s,]+/).filter((one) => one !== '')
  const problem = words.map(allowedHostProblem).find((one) => one !== null)
  if (problem !== undefined) return { refused: saying('PROBE_ALLOW has {problem}', { problem }) }
  const named = allowedHosts(words)
  switch (mode) {
    case 'off':
      return { mode, reach: 'public', hosts: [], takesCredentials: false, filesDir: null }
    case 'local':
      if (!isLoopback && !allowRemote)
        return {
          refused: saying(
            'PROBE_MODE=local lets everybody who reaches this address send requests from this machine. Bind it to 127.0.0.1, or start it with --allow-remote-probes.',
          ),
        }
      return { mode, reach: 'local', hosts: null, takesCredentials: true, filesDir: files }
    case 'allowlist':
      if (named.length === 0)
        return {
          refused: saying(
            'PROBE_MODE=allowlist needs PROBE_ALLOW with the hosts that may be asked, separated by commas.',
          ),
        }
      return { mode, reach: 'local', hosts: named, takesCredentials: true, filesDir: null }
    case 'demo':
      return {
        mode,
        reach: 'public',
        hosts: named.length > 0 ? named : allowedHosts(DEMO_HOSTS.map((host) => `${host}:443`)),
        takesCredentials: false,
        filesDir: null,
      }
  }
}

function modeOf(text: string): ProbeMode | null {
  return (['off', 'local', 'allowlist', 'demo'] as const).find((mode) => mode === text) ?? null
}
