import type { Diagnostic, Fix, Range as TextRange } from '@/lib/registries/diagnostic'
import type { Words } from '@/lib/words/words'
import { markerText } from './marker-text'
import { editor, languages, type Range } from './monaco'

interface FixSource {
  readonly diagnostics: () => readonly Diagnostic[]
  readonly words: () => Words
  readonly rangeOf: (range: TextRange) => Range
  readonly onFix: (fix: Fix) => void
}

/**
 * The light bulb: the fixes of the problems under the cursor. The page applies them, so that they are steps of its own
 * undo.
 */
export function registerFixes(
  model: editor.ITextModel,
  { diagnostics, words, rangeOf, onFix }: FixSource,
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
          (diagnostic.fixes ?? []).map((fix) => actionOf(diagnostic, fix, { markers, command, words: words() })),
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
  diagnostic: Diagnostic,
  fix: Fix,
  {
    markers,
    command,
    words,
  }: { readonly markers: readonly editor.IMarkerData[]; readonly command: string; readonly words: Words },
): languages.CodeAction {
  const { code } = diagnostic
  const message = markerText(diagnostic, words)
  const title = words.titleOf(fix)
  const own = markers.filter(
    (marker) => marker.message === message && typeof marker.code === 'object' && marker.code.value === code,
  )
  return {
    title,
    kind: 'quickfix',
    diagnostics: own,
    isPreferred: fix.safe,
    command: { id: command, title, arguments: [fix] },
  }
}
