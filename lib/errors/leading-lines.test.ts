import { expect, test } from 'vitest'
import { FILE_WITH_LINES, LEADING_LINES } from '@/lib/testdata/errors/file-with-lines'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { indexLines, lineAt } from '@/lib/text/line-index'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors } from './explain-errors'

const file = openFileOf(FILE_WITH_LINES, {}, ['nginx', 'gcr.io/hello-world'], [])
const index = indexLines(FILE_WITH_LINES)

test.each(LEADING_LINES)('$says: line $line, $finding', ({ text, says, line, finding }) => {
  const { explanations } = explainErrors(text, file)
  expect(explanations).toHaveLength(1)
  const [one] = explanations
  if (one === undefined) return
  expect(inEnglish(one.says)).toContain(says)
  const place = one.place === null ? null : file.parsed.locate(one.place)
  expect(place === null ? undefined : lineAt(index, (place.key ?? place.value).start) + 1).toBe(line)
  const findings = one.causes.flatMap((cause) => (cause.kind === 'finding' ? [cause.finding] : []))
  const places = findings.map(({ code, range }) => ({ code, line: lineAt(index, range.start) + 1 }))
  if (finding !== undefined) expect(places).toContainEqual(finding)
  expect(JSON.stringify(one)).not.toContain('s3cret-of-harbor')
})
