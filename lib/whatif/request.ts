import type { Written } from '@/lib/containerd/pull/line'
import type { FailureCode } from './server'

/** What of an image is asked for: its name, then what the name stands for. */
export type Wanted = 'name' | 'root' | 'platform' | 'config' | 'layer'

/** A request that containerd would send, and what came of it. */
export interface SimulatedRequest {
  /** Index of the attempt in the plan. */
  readonly attempt: number
  readonly wanted: Wanted
  /** Which layer, from 1; 0 for everything else. */
  readonly layer: number
  readonly to: 'host' | 'token-server' | 'elsewhere'
  readonly method: 'HEAD' | 'GET' | 'POST'
  readonly url: Written
  readonly authorization: 'none' | 'basic' | 'bearer'
  /** Null where no answer came. */
  readonly status: number | null
  readonly failure: FailureCode | null
  /** Milliseconds that are waited for it; null where that does not end by itself. */
  readonly waitMs: number | null
}
