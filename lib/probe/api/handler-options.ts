import type { CertificateInspection } from '@/lib/probe/event'
import type { Wire } from '@/lib/probe/wire/exchange'
import type { CertificateTask } from './certificate-task'
import type { HttpRefusal } from './inbound'
import type { ProbePolicy } from './mode'
import type { RunWatch } from './run-watch'
import type { MadePlan, MadePlans, PlansTask, PlanTask } from './plan-task'

export interface HandlerOptions {
  readonly policy: ProbePolicy
  /** Values of the Host header that are ours. */
  readonly hosts: ReadonlySet<string>
  readonly wire: Wire
  /** What a stranger's text can make long is done apart from what answers requests. */
  readonly work: {
    readonly plan: (task: PlanTask) => Promise<MadePlan | HttpRefusal>
    readonly plans: (task: PlansTask) => Promise<MadePlans | HttpRefusal>
    readonly certificates: (task: CertificateTask) => Promise<CertificateInspection | HttpRefusal>
  }
  readonly limits?: RunLimits
  /** Left out: runs are not watched. */
  readonly watch?: RunWatch
  /** What the page sends back with what has an effect; left out for one of this start. Servers that answer in turn share it. */
  readonly token?: string
}

export interface RunLimits {
  /** A whole run. */
  readonly runMs: number
  /** A run of many plans; left out: ten minutes. */
  readonly listMs?: number
  /** For a place while others run; left out: five seconds. */
  readonly placeMs?: number
  /** After it, and after its cancelling, for a run to end by itself. */
  readonly marginMs: number
}
