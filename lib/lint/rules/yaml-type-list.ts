import { adopt } from '@/lib/lint/adopt'
import { textFix } from '@/lib/lint/fix'
import type { Rule } from '@/lib/lint/rule'
import { entryAt } from '@/lib/lint/written'
import { quote } from '@/lib/registries/quote'

export const yamlTypeList: Rule = {
  code: 'yaml-type-list',
  severity: 'error',
  title: 'endpoint is no list',
  why: 'endpoint is a list even if there is only one. A plain text in its place is a type error, and one type error rejects the whole file: the node does not start containerd.',
  evidence: ['rancher/wharfie:pkg/registries/types.go'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  check(context) {
    const { text, root } = context.parsed
    return adopt(context, 'yaml-type-list', ({ range }) => {
      const written = text.slice(range.start, range.end)
      const isScalar = written !== '' && !/^[[{|>&*!]|\n/.test(written) && entryAt(root, range.start) === null
      if (!isScalar) return []
      const several = written.replace(/^["']|["']$/g, '').split(/\s*,\s*/)
      const insert = several.length > 1 ? `[${several.map((one) => quote(one, 'double', true)).join(', ')}]` : `[${written}]`
      return [textFix(context, { title: several.length > 1 ? 'Make a list of them' : 'Make it a list', safe: true }, () => [{ ...range, insert }])]
    })
  },
}
