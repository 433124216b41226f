import type { Plan } from '@/lib/containerd/plan'
import { fileDifferences } from '@/lib/k3s/file-differences'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { Diagnostic } from '@/lib/registries/diagnostic'

/** What follows from a text on one node. */
export interface Consequences {
  readonly rendered: Pick<RenderedFiles, 'files'>
  readonly plan: Plan
  readonly diagnostics: readonly Diagnostic[]
}

/** Files that are named; the others are counted. */
const NAMED_MAX = 3

/**
 * What differs for the same text after the node was changed, as one sentence. `from` names the node before. `hasFiles`:
 * there are files to look at.
 */
export function switchWords(
  before: Consequences,
  after: Consequences,
  from: string,
): { readonly text: string; readonly hasFiles: boolean } {
  const files = fileDifferences(before.rendered.files, after.rendered.files)
  const what = [
    ...(files.length === 0 ? [] : [files.length === 1 ? '1 file' : `${files.length} files`]),
    ...(keyOfPlan(before.plan) === keyOfPlan(after.plan) ? [] : ['the plan']),
    ...(keyOfProblems(before.diagnostics) === keyOfProblems(after.diagnostics) ? [] : ['the problems']),
  ]
  if (what.length === 0)
    return {
      text: `Nothing changes for this file: the same files, plan and problems as with ${from}.`,
      hasFiles: false,
    }
  const isOne = what.length === 1 && files.length < 2 && what[0] !== 'the problems'
  const named = files.slice(0, NAMED_MAX).map(({ path }) => path)
  const rest = files.length - named.length
  const names = files.length === 0 ? '' : `: ${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`
  return { text: `${listed(what)} ${isOne ? 'differs' : 'differ'} from ${from}${names}.`, hasFiles: files.length > 0 }
}

function listed(words: readonly string[]): string {
  const text = [words.slice(0, -1).join(', '), words.at(-1)].filter((part) => part !== '').join(' and ')
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
