import { createAnalyzer, type Analysis, type FilledWorkspace } from '@/lib/analyze'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { Parser } from '@/lib/registries/parser'
import { keepLast } from '@/lib/keep-last'
import { NO_VALUES } from '@/lib/placeholders/values'
import { isSameValue } from '@/lib/same-value'
import { changeBetween } from '@/lib/text/text-change'
import type { TextEdit } from '@/lib/text/text-edit'
import { withEdits } from './fix-later'
import type { BareAnalysis, BareDiagnostic, WantedFix } from '@/components/workspace/thread/thread-messages'

/** What a fix of a text changes, from the thread that knows; null where it is not possible. */
export type FindEdits = (workspace: FilledWorkspace, wanted: WantedFix) => Promise<readonly TextEdit[] | null>

/** An analysis, and the text that its findings are about: for a moment after a key that is the one before it. */
export interface Found {
  readonly analysis: Analysis
  readonly foundIn: ParsedRegistries
}

/** What is already known of a workspace, with its rules. */
export interface Known {
  readonly workspace: FilledWorkspace
  readonly analysis: Analysis
}

export interface PageAnalyzer {
  /** All of it at once. */
  now(workspace: FilledWorkspace, engines: Engines | null, lint: Lint | null): Found
  /**
   * What a person waits for after a key. The findings stay as they are, until the rules have run. Null where they would be
   * of something else: the file was replaced, or K3s rejects one of the two.
   */
  quick(workspace: FilledWorkspace, engines: Engines | null): Found | null
  /** The same with findings that came from the thread. */
  ruled(workspace: FilledWorkspace, engines: Engines | null, bare: readonly BareDiagnostic[], find: FindEdits): Found
  /** With what came from the thread. */
  arrived(workspace: FilledWorkspace, bare: BareAnalysis, engines: Engines | null, find: FindEdits): Found
  /** With what is known of it from elsewhere. */
  given(known: Known): Found
  /** The text as it is, and the rest as it was. */
  meanwhile(workspace: FilledWorkspace, engines: Engines | null): Found
}

/** UTF-16 units: more at once is no typing. */
const TYPED_MAX = 200

/**
 * What the page shows of a workspace: the text is always read at once, since the form shows it. `first` is what is shown
 * before.
 */
export function createPageAnalyzer(parser: Parser, first: Known): PageAnalyzer {
  const analyzer = createAnalyzer(parser)
  let last: Known & Found = { ...first, foundIn: first.analysis.parsed }
  const read = ({ text, values = NO_VALUES }: FilledWorkspace, engines: Engines | null) => {
    const template = engines?.readTemplate(text, values) ?? null
    return { template, parsed: template?.file() ?? parser.read(text) }
  }
  const remember = (workspace: FilledWorkspace, analysis: Analysis): Found => {
    const { parsed, diagnostics } = analysis
    // What shows the findings need not be rendered again for equal ones.
    const isSame = last.foundIn === parsed && isSameFound(last.analysis.diagnostics, diagnostics)
    const kept = isSame ? { ...analysis, diagnostics: last.analysis.diagnostics } : analysis
    last = { workspace, analysis: kept, foundIn: parsed }
    return last
  }
  const withFindings = (workspace: FilledWorkspace, engines: Engines | null, found: readonly Diagnostic[]): Analysis =>
    analyzer(workspace, engines, () => found)
  return {
    now: (workspace, engines, lint) => remember(workspace, analyzer(workspace, engines, lint)),
    quick(workspace, engines) {
      if (!isTyped(last.workspace, workspace) || last.foundIn.parseError !== null) return null
      const analysis = withFindings(workspace, engines, last.analysis.diagnostics)
      return analysis.parsed.parseError === null ? { analysis, foundIn: last.foundIn } : null
    },
    ruled(workspace, engines, bare, find) {
      const edits = (wanted: WantedFix) => find(workspace, wanted)
      return remember(
        workspace,
        withFindings(
          workspace,
          engines,
          bare.map((one) => withEdits(one, edits)),
        ),
      )
    },
    arrived(workspace, { rendered, plan, diagnostics }, engines, find) {
      const edits = (wanted: WantedFix) => find(workspace, wanted)
      const problems = diagnostics.map((bare) => withEdits(bare, edits))
      return remember(workspace, { ...read(workspace, engines), rendered, plan, diagnostics: problems })
    },
    given: ({ workspace, analysis }) => remember(workspace, analysis),
    meanwhile(workspace, engines) {
      const { analysis: shown, foundIn } = last
      const analysis = {
        ...shown,
        ...read(workspace, engines),
        diagnostics: unfixed({ diagnostics: shown.diagnostics }),
      }
      return { analysis, foundIn }
    },
  }
}

/** The fixes would be those of another text. */
const unfixed = keepLast(({ diagnostics }: Pick<Analysis, 'diagnostics'>): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => ({ ...diagnostic, fixes: [] })),
)

function isTyped(before: FilledWorkspace, after: FilledWorkspace): boolean {
  if (before.options !== after.options || before.fileName !== after.fileName) return false
  const change = changeBetween(before.text, after.text)
  return change === null || change.removed.length + change.inserted.length <= TYPED_MAX
}

function isSameFound(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return isSameValue(before.map(shownOf), after.map(shownOf))
}

/** Fixes of one text with the same title do the same. */
function shownOf({ fixes = [], ...shown }: Diagnostic): unknown {
  return [shown, fixes.map(({ title, safe }) => [title, safe])]
}
