import { analyze, createAnalyzer, type Analysis } from '@/lib/analyze'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import type { Parser } from '@/lib/registries/parser'
import type { Workspace } from '@/lib/workspace/workspace'
import type { TextEdit } from '@/lib/text/text-edit'
import type { BareAnalysis, BareDiagnostic, WantedFix } from './thread-messages'

/** What a fix of a text changes, from the thread that knows; null where it is not possible. */
export type FindEdits = (workspace: Workspace, wanted: WantedFix) => Promise<readonly TextEdit[] | null>

export interface PageAnalyzer {
  /** All of it at once. */
  now(workspace: Workspace, engines: Engines | null, lint: Lint | null): Analysis
  /** With what came from the thread. */
  arrived(workspace: Workspace, bare: BareAnalysis, find: FindEdits): Analysis
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
    arrived(workspace, { rendered, plan, diagnostics }, find) {
      const parsed = parser.read(workspace.text)
      const edits = (wanted: WantedFix) => find(workspace, wanted)
      last = { parsed, rendered, plan, diagnostics: diagnostics.map((bare) => withEdits(bare, edits)) }
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
function withEdits({ fixes, ...bare }: BareDiagnostic, find: (wanted: WantedFix) => ReturnType<FindEdits>): Diagnostic {
  const { code, range } = bare
  return {
    ...bare,
    fixes: fixes.map(({ title, safe }) => ({
      title,
      safe,
      edits: () => null,
      later: () => find({ code, start: range.start, title }),
    })),
  }
}
