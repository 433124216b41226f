import type { Plan } from '@/lib/containerd/plan'
import { fileDifferences } from '@/lib/k3s/file-differences'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { commaOf, type Say } from '@/lib/words/say'
import { joinedByAnd, sayingIn } from '@/lib/words/saying'

/** What follows from a text on one node. */
export interface Consequences {
  readonly rendered: Pick<RenderedFiles, 'files'>
  readonly plan: Plan
  readonly diagnostics: readonly Diagnostic[]
}

/** Files that are named; the others are counted. */
const NAMED_MAX = 3

/**
 * What differs for the same text after the node was changed, as one sentence. `from` names the node before, in the
 * language of `say`. `hasFiles`: there are files to look at.
 */
export function switchWords(
  before: Consequences,
  after: Consequences,
  from: string,
  say: Say,
): { readonly text: string; readonly hasFiles: boolean } {
  const files = fileDifferences(before.rendered.files, after.rendered.files)
  const hasProblems = keyOfProblems(before.diagnostics) !== keyOfProblems(after.diagnostics)
  const what = [
    ...(files.length === 0 ? [] : [files.length === 1 ? say('1 file') : say('{count} files', { count: files.length })]),
    ...(keyOfPlan(before.plan) === keyOfPlan(after.plan) ? [] : [say('the plan')]),
    ...(hasProblems ? [say('the problems')] : []),
  ]
  if (what.length === 0)
    return {
      text: say('Nothing changes for this file: the same files, plan and problems as with {node}.', { node: from }),
      hasFiles: false,
    }
  const isOne = what.length === 1 && files.length < 2 && !hasProblems
  const parts = capitalised(sayingIn(say, joinedByAnd(what)))
  const differs = isOne
    ? say('{parts} differs from {node}', { parts, node: from })
    : say('{parts} differ from {node}', { parts, node: from })
  if (files.length === 0) return { text: say('{clause}.', { clause: differs }), hasFiles: false }
  const named = files.slice(0, NAMED_MAX).map(({ path }) => path)
  const rest = files.length - named.length
  const names = named.join(commaOf(say))
  return {
    text: say('{differs}: {files}.', {
      differs,
      files: rest === 0 ? names : say('{names} and {count} more', { names, count: rest }),
    }),
    hasFiles: true,
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** All that a pull depends on. In which line of which file it is written does not count. */
function keyOfPlan({ attempts, directory, ...plan }: Plan): string {
  return JSON.stringify([
    { ...plan, reference: plan.reference },
    directory?.match,
    directory?.name,
    directory?.decodeError,
    attempts.map(({ source: _source, path: _path, ...attempt }) => attempt),
  ])
}

function keyOfProblems(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(diagnostics.map(({ code, message, path }) => [code, message, path]))
}
