import type { Diagnostic, Fix, Range as TextRange } from '@/lib/registries/diagnostic'
import { editor, languages, type Range } from './monaco'

interface FixSource {
  readonly diagnostics: () => readonly Diagnostic[]
  readonly rangeOf: (range: TextRange) => Range
  readonly onFix: (fix: Fix) => void
}

/**
 * The light bulb: the fixes of the problems under the cursor. The page applies them, so that they are steps of its own
 * undo.
 */
export function registerFixes(
  model: editor.ITextModel,
  { diagnostics, rangeOf, onFix }: FixSource,
): { dispose: () => void } {
  const command = `pullpath.fix.${model.id}`
  const commands = editor.registerCommand(command, (_, fix: Fix) => onFix(fix))
  const actions = languages.registerCodeActionProvider(
    'yaml',
    {
      provideCodeActions: (asked, range, { markers }) => {
        if (asked !== model) return { actions: [], dispose: () => undefined }
        const touched = diagnostics().filter(
          ({ fixes = [], range: own }) =>
            fixes.length > 0 &&
            rangeOf(own).startLineNumber <= range.endLineNumber &&
            rangeOf(own).endLineNumber >= range.startLineNumber,
        )
        const found = touched.flatMap((diagnostic) =>
          (diagnostic.fixes ?? []).map((fix) => actionOf(diagnostic, fix, markers, command)),
        )
        return { actions: found, dispose: () => undefined }
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  )
  return {
    dispose: () => {
      actions.dispose()
      commands.dispose()
    },
  }
}

function actionOf(
  { code, message }: Diagnostic,
  fix: Fix,
  markers: readonly editor.IMarkerData[],
  command: string,
): languages.CodeAction {
  const own = markers.filter(
    (marker) => marker.message === message && typeof marker.code === 'object' && marker.code.value === code,
  )
  return {
    title: fix.title,
    kind: 'quickfix',
    diagnostics: own,
    isPreferred: fix.safe,
    command: { id: command, title: fix.title, arguments: [fix] },
  }
}
