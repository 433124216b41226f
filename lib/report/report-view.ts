import { readClusterReport, type ClusterReport } from './cluster-report'
import { driftOf, type Drift } from './drift'
import { matrixOf, type Matrix } from './matrix'

/** A report with all that is shown of it. */
export interface ReportView {
  readonly report: ClusterReport
  readonly drift: readonly Drift[]
  readonly matrix: Matrix
}

/** Null for a text that is not a report that can be read. */
export function reportView(text: string): ReportView | null {
  const report = readClusterReport(text)
  return report === null ? null : { report, drift: driftOf(report), matrix: matrixOf(report) }
}
