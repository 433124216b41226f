import type { Analysis, FilledWorkspace } from '@/lib/analyze'
import type { AddQuestion, Added, Addition } from '@/lib/checks/add-to-settings'
import type { CheckedText, CheckQuestion } from '@/lib/checks/check-text'
import type { Compared, CompareRequest } from '@/lib/compare/compare-sides'
import type { Recognised } from '@/lib/convert/recognise'
import type { Concerning } from '@/lib/explain/attempt-findings'
import type { ReadErrors } from '@/lib/errors/read/read-errors'
import type { FillTool } from '@/lib/fill/fill-tools'
import type { FilledScript } from '@/lib/fill/filled-script'
import type { ImageList, NamedText } from '@/lib/images/image-list'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import type { AirGapFound, ImageRoutes } from '@/lib/routes/image-routes'
import type { ReportView } from '@/lib/report/report-view'
import type { Stored } from '@/lib/workspace/stored'
import type { WorkspaceState } from '@/lib/workspace/reduce'
import type { TextEdit } from '@/lib/text/text-edit'

/** What a thread is asked. */
export type Asked =
  | { readonly kind: 'analyse'; readonly workspace: FilledWorkspace }
  | { readonly kind: 'lint'; readonly workspace: FilledWorkspace }
  | { readonly kind: 'render'; readonly workspace: FilledWorkspace }
  | { readonly kind: 'fix'; readonly workspace: FilledWorkspace; readonly wanted: WantedFix }
  | { readonly kind: 'fix-all'; readonly workspace: FilledWorkspace }
  | { readonly kind: 'recognise'; readonly text: string; readonly fileName: string | null }
  | { readonly kind: 'errors'; readonly text: string }
  | { readonly kind: 'read-images'; readonly texts: readonly NamedText[] }
  | {
      readonly kind: 'images'
      readonly workspace: FilledWorkspace
      readonly images: readonly string[]
      /** Of this text, by position; null while they are not known. */
      readonly findings: readonly Concerning[] | null
    }
  | {
      readonly kind: 'air-gap'
      readonly workspace: FilledWorkspace
      readonly images: readonly string[]
      /** Hosts that a person says are inside. */
      readonly inside: readonly string[]
      /** Components that are switched off. */
      readonly disabled: readonly string[]
    }
  | {
      readonly kind: 'fill'
      readonly workspace: FilledWorkspace
      readonly images: readonly string[]
      readonly host: string
      readonly tool: FillTool
      /** `os/architecture`, null for all. */
      readonly platform: string | null
    }
  | { readonly kind: 'store'; readonly state: WorkspaceState; readonly savedAtMs: number }
  | { readonly kind: 'compare'; readonly request: CompareRequest }
  | { readonly kind: 'check'; readonly question: CheckQuestion }
  /** Something is added to a text of pullpath.yaml. */
  | { readonly kind: 'add-check'; readonly text: string; readonly addition: Addition; readonly question: AddQuestion }
  /** The report of a cluster. */
  | { readonly kind: 'report'; readonly text: string }

/** A fix, by what travels of it: what it does is a function, which does not. */
export interface WantedFix {
  readonly code: string
  /** Where the range of its diagnostic begins. */
  readonly start: number
  readonly title: string
}

/** Without what its fixes do. */
export interface BareDiagnostic extends Omit<Diagnostic, 'fixes'> {
  readonly fixes: readonly Omit<Fix, 'edits' | 'later'>[]
}

export interface BareAnalysis extends Pick<Analysis, 'rendered' | 'plan'> {
  readonly diagnostics: readonly BareDiagnostic[]
}

/** What it answers. */
export type Answer =
  | ({ readonly kind: 'analyse' } & BareAnalysis)
  | ({ readonly kind: 'lint' } & Pick<BareAnalysis, 'diagnostics'>)
  | { readonly kind: 'render'; readonly files: readonly GeneratedFile[] }
  | { readonly kind: 'fix'; readonly edits: readonly TextEdit[] | null }
  | { readonly kind: 'fix-all'; readonly fixed: FixedText }
  | { readonly kind: 'recognise'; readonly found: Recognised | null }
  | { readonly kind: 'errors'; readonly errors: ReadErrors }
  | { readonly kind: 'read-images'; readonly list: ImageList }
  | ({ readonly kind: 'images' } & ImageRoutes)
  | ({ readonly kind: 'air-gap' } & AirGapFound)
  | { readonly kind: 'fill'; readonly filled: FilledScript }
  | { readonly kind: 'store'; readonly stored: Stored }
  | { readonly kind: 'compare'; readonly compared: Compared }
  | { readonly kind: 'check'; readonly checked: CheckedText }
  | { readonly kind: 'add-check'; readonly added: Added }
  | { readonly kind: 'report'; readonly view: ReportView | null }

/** A question as it travels. Of several a thread answers the one with the highest number. */
export interface Sent {
  readonly number: number
  readonly asked: Asked
}
