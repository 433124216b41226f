import type { ClusterNode } from '@/lib/node'
import type { Account } from '@/lib/probe/login/account'
import type { Wire } from '@/lib/probe/wire/exchange'
import type { CertificateFiles } from '@/lib/probe/wire/tls-settings'
import type { Consent } from './event'

/** What is to be run. */
export interface ProbeRequest {
  readonly node: ClusterNode
  readonly image: string
  /** Also the manifest, the platform's one, the configuration and the layers. Costs a pull where pulls are counted. */
  readonly deep: boolean
  /** `os/architecture` for the deep check. */
  readonly platform: string
  /** One GET more after an error, to read what the registry says. */
  readonly diagnostics: boolean
  /** Token servers that the person allowed for this run. */
  readonly consents: readonly Consent[]
}

/** What it is run with. */
export interface ProbeEnvironment {
  readonly wire: Wire
  readonly files: CertificateFiles
  /** Credentials of the pull itself (imagePullSecrets): they replace those of the node, for every host. */
  readonly podAccount?: Account
  /** See `Pull.parity`. */
  readonly parity?: boolean
}
