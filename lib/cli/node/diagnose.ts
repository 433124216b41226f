import { lintNode } from '@/lib/lint/lint-text'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { inWords } from '@/lib/cli/words'
import type { Plan } from '@/lib/containerd/plan'
import type { RuleLevels } from '@/lib/lint/rule-levels'
import type { Words } from '@/lib/words/words'
import { checkFiles } from './checks/files'
import { checkForeign } from './checks/foreign'
import { checkPlace } from './checks/place'
import { checkRunning } from './checks/running'
import { checkRuntime } from './checks/runtime'
import { checkTemplates } from './checks/templates'
import { checkWritten } from './checks/written'
import { byCause, type NodeFinding } from './finding'
import type { NodeFacts } from './inspection'
import type { NodeTree } from './tree/node-tree'

interface Judged {
  /** Of the images that are asked about, as the node pulls them now and after its next start. */
  readonly plans: readonly Plan[]
  readonly words: Words
  readonly levels: RuleLevels
}

/** What is wrong with a node, the most likely cause first. */
export async function diagnose(facts: NodeFacts, tree: NodeTree, judged: Judged): Promise<readonly NodeFinding[]> {
  const found = [
    ...checkRuntime(facts),
    ...(await checkPlace(facts, tree)),
    ...(await checkFiles(facts, tree)),
    ...checkTemplates(facts),
    ...checkForeign(facts),
    ...checkWritten(facts),
    ...checkRunning(facts, judged.plans),
    ...ofFile(facts, judged),
  ]
  return found.toSorted(byCause)
}

/** The errors that the rules find in registries.yaml. */
function ofFile({ node, registries }: NodeFacts, { words, levels }: Judged): readonly NodeFinding[] {
  if (registries.state !== 'read' || node.parsed.parseError !== null) return []
  const lines = indexLines(node.parsed.text)
  return lintNode(node, { images: [], levels, fileName: registries.path })
    .filter(({ severity }) => severity === 'error')
    .map((each) => {
      const { code, severity, range, parts } = inWords(each, words)
      const { line } = positionOf(lines, range.start)
      return {
        code,
        severity,
        path: registries.path,
        line,
        wrong: parts.wrong,
        effect: parts.effect,
        remedy: parts.remedy,
      }
    })
}
