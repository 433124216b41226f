import { completionsAt } from '@/lib/suggest/complete'
import type { Completion } from '@/lib/suggest/completion'
import { indexLines } from '@/lib/text/line-index'
import type { ParsedRegistries } from '@/lib/registries/model'
import { pathAt } from '@/lib/suggest/path-at'
import { fieldOf } from '@/lib/registries/field-of'
import { toOffset, toPosition } from './model-text'
import { languages, Range, type editor } from './monaco'

/** The latest analysis of the text. */
export type ParsedSource = () => ParsedRegistries

const KINDS: Record<Completion['kind'], languages.CompletionItemKind> = {
  key: languages.CompletionItemKind.Property,
  registry: languages.CompletionItemKind.Module,
  value: languages.CompletionItemKind.Value,
  snippet: languages.CompletionItemKind.Snippet,
}

/** More are not gone through by anyone, and the list of a large file would take longer than a key may. */
const SUGGESTED_MAX = 300

/** Those that have what is typed in them, where there are too many. */
function atMost(items: readonly Completion[], typed: string): readonly Completion[] {
  if (items.length <= SUGGESTED_MAX) return items
  const wanted = typed.replace(/^["']/, '').toLowerCase()
  return items.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, SUGGESTED_MAX)
}

/** Completion and hover for one model, derived from the schema. */
export function registerProviders(
  model: editor.ITextModel,
  { parsed, say }: { readonly parsed: ParsedSource; readonly say: (text: string) => string },
): { dispose: () => void } {
  const completion = languages.registerCompletionItemProvider('yaml', {
    triggerCharacters: ['\n', ' ', '-', '"', ':'],
    provideCompletionItems: (asked, position) => {
      if (asked !== model) return { suggestions: [] }
      const text = model.getValue()
      const lines = indexLines(text)
      const { replace, items } = completionsAt(parsed(), text, toOffset(text, lines, position))
      const from = toPosition(text, lines, replace.start)
      const range = new Range(from.lineNumber, from.column, position.lineNumber, position.column)
      const fitting = atMost(items, text.slice(replace.start, toOffset(text, lines, position)))
      return {
        // Of more, others fit once more is typed.
        incomplete: fitting.length < items.length,
        suggestions: fitting.map((item) => ({
          label: item.kind === 'snippet' ? say(item.label) : item.label,
          insertText: item.insert,
          insertTextRules:
            item.kind === 'snippet'
              ? languages.CompletionItemInsertTextRule.InsertAsSnippet
              : languages.CompletionItemInsertTextRule.None,
          documentation: say(item.help),
          kind: KINDS[item.kind],
          // What is typed is in English like the keys; and may begin with a quote that the label does not have.
          filterText:
            text.slice(replace.start, replace.start + 1) === '"' && !item.label.startsWith('"')
              ? `"${item.label}`
              : item.label,
          range,
        })),
      }
    },
  })
  const hover = languages.registerHoverProvider('yaml', {
    provideHover: (asked, position) => {
      if (asked !== model) return null
      const source = parsed()
      const lines = indexLines(source.text)
      const path = pathAt(source, toOffset(source.text, lines, position))
      const field = fieldOf(path)
      const place = source.locate(path)
      if (!field || !place) return null
      const start = toPosition(source.text, lines, (place.key ?? place.value).start)
      const end = toPosition(source.text, lines, (place.key ?? place.value).end)
      return {
        range: new Range(start.lineNumber, start.column, end.lineNumber, end.column),
        contents: [{ value: `**${say(field.label)}**` }, { value: say(field.help) }],
      }
    },
  })
  return {
    dispose: () => {
      completion.dispose()
      hover.dispose()
    },
  }
}
