import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintNode } from '@/lib/lint/lint-text'
import { readNode } from '@/lib/node'
import { FILE_WITH_LINES, LEADING_LINES } from '@/lib/testdata/errors/file-with-lines'
import { indexLines, lineAt } from '@/lib/text/line-index'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors } from './explain-errors'
import type { OpenFile } from './open-file'

const node = readNode(FILE_WITH_LINES, defaultOptions(), engines)
const file: OpenFile = {
  parsed: node.parsed,
  options: node.options,
  diagnostics: lintNode(node, {}),
  images: ['nginx', 'gcr.io/hello-world'],
  plan: (image) => node.plan(image),
}
const index = indexLines(FILE_WITH_LINES)

test.each(LEADING_LINES)('$says: line $line, $finding', ({ text, says, line, finding }) => {
  const { explanations } = explainErrors(text, file)
  expect(explanations).toHaveLength(1)
  const [one] = explanations
  if (one === undefined) return
  expect(inEnglish(one.says)).toContain(says)
  const place = one.place === null ? null : node.parsed.locate(one.place)
  expect(place === null ? undefined : lineAt(index, (place.key ?? place.value).start) + 1).toBe(line)
  const findings = one.causes.flatMap((cause) => (cause.kind === 'finding' ? [cause.finding] : []))
  const places = findings.map(({ code, range }) => ({ code, line: lineAt(index, range.start) + 1 }))
  if (finding !== undefined) expect(places).toContainEqual(finding)
  expect(JSON.stringify(one)).not.toContain('s3cret-of-harbor')
})
