import { createAnalyzer, type Analysis, type FilledWorkspace } from '@/lib/analyze'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import type { Parser } from '@/lib/registries/parser'
import { NO_VALUES } from '@/lib/placeholders/values'
import type { TextEdit } from '@/lib/text/text-edit'
import { withEdits } from './fix-later'
import type { BareAnalysis, WantedFix } from './thread-messages'

/** What a fix of a text changes, from the thread that knows; null where it is not possible. */
export type FindEdits = (workspace: FilledWorkspace, wanted: WantedFix) => Promise<readonly TextEdit[] | null>

export interface PageAnalyzer {
  /** All of it at once. */
  now(workspace: FilledWorkspace, engines: Engines | null, lint: Lint | null): Analysis
  /** With what came from the thread. */
  arrived(workspace: FilledWorkspace, bare: BareAnalysis, engines: Engines | null, find: FindEdits): Analysis
  /** With what is known of it from elsewhere. */
  given(analysis: Analysis): Analysis
  /** The text as it is, and the rest as it was. */
  meanwhile(workspace: FilledWorkspace, engines: Engines | null): Analysis
}

/**
 * What the page shows of a workspace: the text is always read at once, since the form shows it. `first` is what is shown
 * before.
 */
export function createPageAnalyzer(parser: Parser, first: Analysis): PageAnalyzer {
  const analyzer = createAnalyzer(parser)
  let last = first
  const read = ({ text, values = NO_VALUES }: FilledWorkspace, engines: Engines | null) => {
    const template = engines?.readTemplate(text, values) ?? null
    return { template, parsed: template?.file() ?? parser.read(text) }
  }
  return {
    now(workspace, engines, lint) {
      last = analyzer(workspace, engines, lint)
      return last
    },
    arrived(workspace, { rendered, plan, diagnostics }, engines, find) {
      const edits = (wanted: WantedFix) => find(workspace, wanted)
      const problems = diagnostics.map((bare) => withEdits(bare, edits))
      const analysis = { ...read(workspace, engines), rendered, plan, diagnostics: problems }
      last = analysis
      return analysis
    },
    given(analysis) {
      last = analysis
      return last
    },
    meanwhile(workspace, engines) {
      // The fixes would be those of another text.
      const diagnostics = last.diagnostics.map((diagnostic): Diagnostic => ({ ...diagnostic, fixes: [] }))
      return { ...last, ...read(workspace, engines), diagnostics }
    },
  }
}
