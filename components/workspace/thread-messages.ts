import type { Analysis, FilledWorkspace } from '@/lib/analyze'
import type { Recognised } from '@/lib/convert/recognise'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'

/** What a thread is asked. */
export type Asked =
  | { readonly kind: 'analyse'; readonly workspace: FilledWorkspace }
  | { readonly kind: 'recognise'; readonly text: string; readonly fileName: string | null }

/** Without what its fixes do, which is a function. */
export interface BareDiagnostic extends Omit<Diagnostic, 'fixes'> {
  readonly fixes: readonly Pick<Fix, 'title' | 'safe'>[]
}

export interface BareAnalysis extends Pick<Analysis, 'rendered' | 'plan'> {
  readonly diagnostics: readonly BareDiagnostic[]
}

/** What it answers. */
export type Answer =
  ({ readonly kind: 'analyse' } & BareAnalysis) | { readonly kind: 'recognise'; readonly found: Recognised | null }
