import type { Analysis, FilledWorkspace } from '@/lib/analyze'
import type { Recognised } from '@/lib/convert/recognise'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
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
  | { readonly kind: 'store'; readonly state: WorkspaceState; readonly savedAtMs: number }

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
  | { readonly kind: 'store'; readonly stored: Stored }

/** A question as it travels. Of several a thread answers the one with the highest number. */
export interface Sent {
  readonly number: number
  readonly asked: Asked
}
