import { siteAddressIn } from '@/components/site/site-address'
import { currentLanguage } from '@/components/words/language'
import { completionsAt, fittingCompletions } from '@/lib/suggest/complete'
import type { Completion } from '@/lib/suggest/completion'
import { indexLines } from '@/lib/text/line-index'
import type { ParsedRegistries } from '@/lib/registries/model'
import { pathAt } from '@/lib/suggest/path-at'
import { fieldOf } from '@/lib/registries/field-of'
import { fieldAnchor } from '@/lib/registries/field-anchor'
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
      const fitting = fittingCompletions(items, text.slice(replace.start, toOffset(text, lines, position)))
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
      const anchor = fieldAnchor(path)
      const start = toPosition(source.text, lines, (place.key ?? place.value).start)
      const end = toPosition(source.text, lines, (place.key ?? place.value).end)
      return {
        range: new Range(start.lineNumber, start.column, end.lineNumber, end.column),
        contents: [
          { value: `**${say(field.label)}**` },
          { value: say(field.help) },
          ...(anchor === null ? [] : [{ value: `[${say('Schema')}](${schemaAddress(anchor)})` }]),
        ],
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

/** The whole address of a field on the page of the schema, in the language of the person. */
function schemaAddress(anchor: string): string {
  return new URL(siteAddressIn(currentLanguage(), `/schema#${anchor}`), location.href).href
}
