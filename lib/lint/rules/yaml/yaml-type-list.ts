import { titled } from '@/lib/words/en/fixes'
import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import { textFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { entryAt } from '@/lib/lint/facts/written'
import { quote } from '@/lib/edit/write/quote'

export const yamlTypeList: Rule = {
  code: 'yaml-type-list',
  severity: 'error',
  rejects: true,
  layer: 'type',
  title: 'endpoint is not a list',
  why: 'endpoint is a list even if there is only one. A plain text in its place is a type error, and one type error rejects the whole file: the node does not start containerd.',
  evidence: ['rancher/wharfie:pkg/registries/types.go'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  check(context) {
    const { text, root } = context.parsed
    return findingsFromPipeline(context, 'yaml-type-list', ({ range }) => {
      const written = text.slice(range.start, range.end)
      const isScalar = written !== '' && !/^[[{|>&*!]|\n/.test(written) && entryAt(root, range.start) === null
      if (!isScalar) return []
      const items = itemsIn(written)
      const insert = items === null ? `[${written}]` : `[${items.map((one) => quote(one, 'double', true)).join(', ')}]`
      return [
        textFix(
          context,
          {
            ...titled(items !== null && items.length > 1 ? 'make-list-of-several' : 'make-list'),
            safe: items !== null,
          },
          () => [{ ...range, insert }],
        ),
      ]
    })
  },
}

const ITEM = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:\/[\w./~%-]*)?$/i

/** The endpoints in a plain text, if all of it is that. */
function itemsIn(written: string): readonly string[] | null {
  const items = written
    .replace(/^["']|["']$/g, '')
    .split(/[\s,;]+/)
    .filter((item) => item !== '' && item !== '-')
    .map((item) => item.replace(/^-(?=\w)/, ''))
  return items.length > 0 && items.every((item) => ITEM.test(item) && /[.:]/.test(item)) ? items : null
}
