import type { Analysis } from '@/lib/analyze'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Supposed } from './state'

export interface WholePullProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly supposed: Supposed | null
  readonly onSuppose: (supposed: Supposed) => void
}
