import { createAnalyzer } from '@/lib/analyze'
import { addToSettings } from '@/lib/checks/add-to-settings'
import { checkText } from '@/lib/checks/check-text'
import { compareSides } from '@/lib/compare/compare-sides'
import { engines } from '@/lib/containerd/engines'
import { recognise } from '@/lib/convert/recognise'
import { readErrors } from '@/lib/errors/read/read-errors'
import { filledScript } from '@/lib/fill/filled-script'
import { readImageList } from '@/lib/images/read-image-list'
import { createListPlanner } from '@/lib/routes/image-routes'
import { fixAll } from '@/lib/lint/fixes/fix-all'
import { lint } from '@/lib/lint/lint'
import { createNodeReader } from '@/lib/node'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { reportView } from '@/lib/report/report-view'
import { storedOf } from '@/lib/workspace/stored'
import type { Workspace } from '@/lib/workspace/workspace'
import { bareAnalysis } from './bare-analysis'
import { editsOf } from '@/components/workspace/fix-later'
import type { Answer, Asked } from './thread-messages'

/** A person waits for all fixes at once. The next click makes what is left. */
const FIXING_MAX_MS = 3_000

/** What a thread says to what it is asked. Only threads may: it takes as long as the text makes it. Never throws. */
export function createAnswers(): (asked: Asked) => Answer {
  const analyzer = createAnalyzer()
  const reader = createNodeReader()
  const planner = createListPlanner()
  const diagnosticsOf = (workspace: Workspace): readonly Diagnostic[] => analyzer(workspace, engines, lint).diagnostics
  return (asked) => {
    switch (asked.kind) {
      case 'analyse':
        return { kind: 'analyse', ...bareAnalysis(analyzer(asked.workspace, engines, lint)) }
      case 'lint':
        return { kind: 'lint', diagnostics: bareAnalysis(analyzer(asked.workspace, engines, lint)).diagnostics }
      case 'render':
        return { kind: 'render', files: analyzer(asked.workspace, engines).rendered.files }
      case 'fix':
        return { kind: 'fix', edits: editsOf(diagnosticsOf(asked.workspace), asked.wanted) }
      case 'fix-all': {
        const { workspace } = asked
        const endsMs = performance.now() + FIXING_MAX_MS
        const relint = (text: string): readonly Diagnostic[] => diagnosticsOf({ ...workspace, text })
        return { kind: 'fix-all', fixed: fixAll(workspace.text, relint, () => performance.now() > endsMs) }
      }
      case 'recognise':
        return { kind: 'recognise', found: recognise(asked.text, asked.fileName) }
      case 'errors':
        return { kind: 'errors', errors: readErrors(asked.text) }
      case 'read-images':
        return { kind: 'read-images', list: readImageList(asked.texts) }
      case 'images': {
        const { workspace, images, findings } = asked
        const { text, options, values } = workspace
        return { kind: 'images', ...planner.routes({ text, options, values, images, findings }) }
      }
      case 'air-gap': {
        const { workspace, images, inside, disabled } = asked
        const { text, options, values } = workspace
        return { kind: 'air-gap', ...planner.airGap({ text, options, values, images, inside, disabled }) }
      }
      case 'fill': {
        const { workspace, images, host, tool, platform } = asked
        const node = reader(workspace.text, workspace.options, engines, workspace.values)
        return {
          kind: 'fill',
          filled: filledScript(
            images.map((image) => node.shownPlan(image)),
            { host, tool, platform },
          ),
        }
      }
      case 'store':
        return { kind: 'store', stored: storedOf(asked.state, asked.savedAtMs) }
      case 'report':
        return { kind: 'report', view: reportView(asked.text) }
      case 'check':
        return { kind: 'check', checked: checkText(asked.question) }
      case 'add-check':
        return { kind: 'add-check', added: addToSettings(asked.text, asked.addition, asked.question) }
      case 'compare':
        return { kind: 'compare', compared: compareSides(asked.request, { engines, lint }) }
    }
  }
}
