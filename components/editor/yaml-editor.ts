import { changeBetween } from '@/lib/text/text-change'
import { rulePage } from '@/components/problems/severity-look'
import { currentLanguage } from '@/components/words/language'
import type { Diagnostic, Fix, Range as TextRange, Severity } from '@/lib/registries/diagnostic'
import { indexLines, type LineIndex } from '@/lib/text/line-index'
import { followPageTheme } from './editor-theme'
import { applyModelChanges, mainLineEnd, toModelText, toOffset, toPosition } from './model-text'
import { editor, MarkerSeverity, Range, Selection, Uri } from './monaco'
import { letTabLeave } from './tab-leaves'
import { registerFixes } from './fixes'
import { markerText } from './marker-text'
import { ENGLISH, type Words } from '@/lib/words/words'
import { registerProviders, type ParsedSource } from './providers'

export interface YamlEditorOptions {
  readonly text: string
  readonly onType: (text: string) => void
  /** The offset under the cursor or the pointer; null when neither is in the editor. */
  readonly onPoint: (offset: number | null) => void
  readonly parsed: ParsedSource
  /** Says labels and helps in the language of the page. */
  readonly say: (text: string) => string
  readonly onFix: (fix: Fix) => void
}

/** The code editor. Its interface uses offsets of the workspace's text. */
export interface YamlEditor {
  /** Shows a text that was not typed here, as the smallest edit. */
  readonly show: (text: string) => void
  readonly mark: (diagnostics: readonly Diagnostic[], words: Words) => void
  readonly light: (ranges: readonly TextRange[]) => void
  readonly mask: (ranges: readonly TextRange[]) => void
  readonly reveal: (range: TextRange) => void
  /** Goes on where the person was in a text area with the same text. */
  readonly takeOver: (area: HTMLTextAreaElement) => void
  readonly dispose: () => void
}

const SEVERITIES: Record<Severity, MarkerSeverity> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
}

const MARKER_OWNER = 'pullpath'

/** Mounts the editor. Its model owns what is typed; only changes from elsewhere are applied to it. */
export function createYamlEditor(container: HTMLElement, options: YamlEditorOptions): YamlEditor {
  const model = editor.createModel('', 'yaml', Uri.parse(`inmemory://pullpath/${counter++}/registries.yaml`))
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } })
  const view = editor.create(container, { ...VIEW_OPTIONS, fontFamily: getComputedStyle(container).fontFamily, model })
  let text = ''
  let lines: LineIndex = indexLines(text)
  let showing = false
  const lit = view.createDecorationsCollection()
  const masked = view.createDecorationsCollection()

  const adopt = (next: string) => {
    text = next
    lines = indexLines(next)
  }
  const rangeOf = ({ start, end }: TextRange) => {
    const from = toPosition(text, lines, start)
    const to = toPosition(text, lines, end)
    return new Range(from.lineNumber, from.column, to.lineNumber, to.column)
  }
  const show = (next: string) => {
    if (next === text) return
    showing = true
    const lineEnd = mainLineEnd(next)
    if (model.getEOL() !== lineEnd)
      model.setEOL(lineEnd === '\n' ? editor.EndOfLineSequence.LF : editor.EndOfLineSequence.CRLF)
    const before = model.getValue(editor.EndOfLinePreference.LF)
    const change = changeBetween(before, toModelText(next))
    if (change !== null) {
      const beforeLines = indexLines(before)
      const from = toPosition(before, beforeLines, change.at)
      const to = toPosition(before, beforeLines, change.at + change.removed.length)
      model.pushEditOperations(
        [],
        [{ range: new Range(from.lineNumber, from.column, to.lineNumber, to.column), text: change.inserted }],
        () => null,
      )
    }
    adopt(next)
    showing = false
  }
  show(options.text)

  const stopTheme = followPageTheme()
  let marked: readonly Diagnostic[] = []
  let words: Words = ENGLISH
  const providers = registerProviders(model, options)
  const fixes = registerFixes(model, {
    diagnostics: () => marked,
    words: () => words,
    rangeOf: (range) => rangeOf(range),
    onFix: options.onFix,
  })
  const typing = model.onDidChangeContent((event) => {
    if (showing) return
    adopt(applyModelChanges(text, event.changes, lines))
    options.onType(text)
  })
  // Multi-line text that arrives at once (dictation, input tools) is not typing: otherwise each line would be
  // re-indented.
  const onInsert = (event: InputEvent) => {
    if (event.data === null || !event.data.includes('\n')) return
    event.preventDefault()
    event.stopPropagation()
    view.trigger('keyboard', 'paste', { text: event.data, pasteOnNewLine: false })
  }
  container.addEventListener('beforeinput', onInsert, true)
  const leaving = letTabLeave(view)
  const offsetOf = (position: { readonly lineNumber: number; readonly column: number }) =>
    toOffset(text, lines, position)
  const pointing = [
    view.onDidChangeCursorPosition(
      (event) => view.hasTextFocus() && !showing && options.onPoint(offsetOf(event.position)),
    ),
    view.onMouseMove((event) => options.onPoint(event.target.position ? offsetOf(event.target.position) : null)),
    view.onMouseLeave(() => options.onPoint(null)),
    view.onDidBlurEditorText(() => options.onPoint(null)),
  ]

  return {
    show,
    mark: (diagnostics, inWords) => {
      marked = diagnostics
      words = inWords
      const markers = diagnostics.filter(isPlaced).map((diagnostic) => {
        const { code, severity, range } = diagnostic
        const target = Uri.parse(new URL(rulePage(currentLanguage(), code), location.href).href)
        return {
          ...rangeOf(range),
          code: { value: code, target },
          message: markerText(diagnostic, words),
          severity: SEVERITIES[severity],
        }
      })
      editor.setModelMarkers(model, MARKER_OWNER, markers)
    },
    light: (ranges) =>
      lit.set(
        ranges.map((range) => ({
          range: rangeOf(range),
          options: { isWholeLine: true, className: 'yaml-lit', linesDecorationsClassName: 'yaml-lit-edge' },
        })),
      ),
    mask: (ranges) =>
      masked.set(ranges.map((range) => ({ range: rangeOf(range), options: { inlineClassName: 'secret-masked' } }))),
    reveal: (range) => {
      const at = rangeOf(range)
      view.setSelection(at)
      view.revealRangeInCenterIfOutsideViewport(at)
      view.focus()
    },
    takeOver: ({ value, selectionStart, selectionEnd, selectionDirection }) => {
      const areaLines = indexLines(value)
      const from = toPosition(value, areaLines, selectionStart)
      const to = toPosition(value, areaLines, selectionEnd)
      const [anchor, cursor] = selectionDirection === 'backward' ? [to, from] : [from, to]
      view.setSelection(new Selection(anchor.lineNumber, anchor.column, cursor.lineNumber, cursor.column))
      view.revealPositionInCenterIfOutsideViewport(cursor)
      view.focus()
    },
    dispose: () => {
      stopTheme()
      container.removeEventListener('beforeinput', onInsert, true)
      for (const each of [...pointing, ...leaving, typing, providers, fixes]) each.dispose()
      view.dispose()
      model.dispose()
    },
  }
}

/** A diagnostic of the whole file has no position to mark. */
function isPlaced({ path, range }: Diagnostic): boolean {
  return path !== null || range.end > range.start
}

let counter = 0

const VIEW_OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: 'registries.yaml',
  automaticLayout: true,
  // The text area is what browsers, input methods and screen readers support best.
  editContext: false,
  contextmenu: true,
  fixedOverflowWidgets: true,
  folding: true,
  fontSize: 13,
  guides: { indentation: true },
  lightbulb: { enabled: editor.ShowLightbulbIconMode.On },
  lineHeight: 21,
  lineNumbersMinChars: 3,
  links: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 12, bottom: 12 },
  quickSuggestions: { other: true, strings: true, comments: false },
  renderFinalNewline: 'on',
  renderLineHighlight: 'line',
  scrollBeyondLastLine: false,
  scrollbar: { useShadows: false },
  stickyScroll: { enabled: false },
  suggest: { showWords: false },
  tabSize: 2,
  unusualLineTerminators: 'off',
  wordBasedSuggestions: 'off',
}
