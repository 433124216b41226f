import { analyze, createAnalyzer, type Analysis } from '@/lib/analyze'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import type { Parser } from '@/lib/registries/parser'
import type { Workspace } from '@/lib/workspace/workspace'
import type { BareAnalysis, BareDiagnostic } from './thread-messages'

export interface PageAnalyzer {
  /** All of it at once. */
  now(workspace: Workspace, engines: Engines | null, lint: Lint | null): Analysis
  /** With what came from the thread. */
  arrived(workspace: Workspace, bare: BareAnalysis, engines: Engines | null, lint: Lint | null): Analysis
  /** The text as it is, and the rest as it was. */
  meanwhile(workspace: Workspace): Analysis
}

/** What the page shows of a workspace: the text is always read at once, since the form shows it. */
export function createPageAnalyzer(parser: Parser): PageAnalyzer {
  const analyzer = createAnalyzer(parser)
  let last: Analysis | null = null
  return {
    now(workspace, engines, lint) {
      last = analyzer(workspace, engines, lint)
      return last
    },
    arrived(workspace, { rendered, plan, diagnostics }, engines, lint) {
      const parsed = parser.read(workspace.text)
      const ofText = () => analyze(workspace, engines, lint).diagnostics
      last = { parsed, rendered, plan, diagnostics: diagnostics.map((bare) => withEdits(bare, ofText)) }
      return last
    },
    meanwhile(workspace) {
      const shown = last ?? analyze({ ...workspace, text: '' }, null)
      // The fixes would be those of another text.
      const diagnostics = shown.diagnostics.map((diagnostic): Diagnostic => ({ ...diagnostic, fixes: [] }))
      return { ...shown, parsed: parser.read(workspace.text), diagnostics }
    },
  }
}

/** What a fix does is a function, which does not travel between threads: it is looked for again when it is wanted. */
function withEdits(bare: BareDiagnostic, ofText: () => readonly Diagnostic[]): Diagnostic {
  const find = (title: string): Fix | undefined =>
    ofText()
      .find(({ code, range }) => code === bare.code && range.start === bare.range.start)
      ?.fixes?.find((fix) => fix.title === title)
  return { ...bare, fixes: bare.fixes.map((fix) => ({ ...fix, edits: () => find(fix.title)?.edits() ?? null })) }
}
