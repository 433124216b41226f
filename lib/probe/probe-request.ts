import type { Account } from '@/lib/probe/login/account'
import type { Wire } from '@/lib/probe/wire/exchange'
import type { CertificateFiles } from '@/lib/probe/wire/tls-settings'
import type { Consent } from './event'
import type { ProbeTarget } from './target'
import type { Shared } from '@/lib/probe/list/shared'
import type { Pace } from '@/lib/probe/guard/own-limits'

/** What is to be run. */
export interface ProbeRequest {
  readonly target: ProbeTarget
  /** Also the manifest, the platform's one, the configuration and the layers. Costs a pull where pulls are counted. */
  readonly deep: boolean
  /** `os/architecture` for the deep check. */
  readonly platform: string
  /** One GET more after an error, to read what the registry says. */
  readonly diagnostics: boolean
  /** What the person allowed for this run besides the hosts of the plan. */
  readonly consents: readonly Consent[]
  /** Only this attempt is asked, as it would be asked in its place, and there is no verdict; left out for all of them. */
  readonly only?: number
}

/** What it is run with. */
export interface ProbeEnvironment {
  readonly wire: Wire
  readonly files: CertificateFiles
  /** Credentials of the pull itself (imagePullSecrets): they replace those of the node, for every host. */
  readonly podAccount?: Account
  /** Secrets besides those of the file, as private keys. */
  readonly secrets?: readonly string[]
  /** Shared by runs that must not ask a host too often together. */
  readonly pace?: Pace
  /** Of a list of plans that are run together; then its pace and redactor count. */
  readonly shared?: Shared
  /** See `Pull.parity`. */
  readonly parity?: boolean
}
