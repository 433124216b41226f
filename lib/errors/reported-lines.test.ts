import { expect, test } from 'vitest'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { REPORTED_LINES } from '@/lib/testdata/errors/reported'
import { indexLines, lineAt } from '@/lib/text/line-index'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors, type Explanation } from './explain-errors'

function everything(one: Explanation): string {
  const causes = one.causes.map((cause) => (cause.kind === 'words' ? inEnglish(cause.says) : cause.finding.message))
  const said = [one.says, one.where ?? '', ...one.hides, ...one.evidence].map(inEnglish)
  return [...said, ...causes, ...one.commands.map(({ text }) => text)].join('\n')
}

test.each(REPORTED_LINES)(
  '$source: the attempt, the line of the file and what to run',
  ({ yaml, options, text, code, attempt, finding, says, silent = [] }) => {
    const [one] = explainErrors(text, openFileOf(yaml, options)).explanations
    if (one === undefined) throw new Error('Nothing is explained')
    const said = everything(one)
    expect(one.code).toBe(code)
    if (attempt === null) expect(one.matched.kind).toBe('image')
    else expect(inEnglish(one.where ?? '')).toContain(attempt)
    const first = one.causes.find((cause) => cause.kind === 'finding')
    const lines = indexLines(yaml)
    expect(first === undefined ? null : [first.finding.code, lineAt(lines, first.finding.range.start) + 1]).toEqual(
      finding,
    )
    for (const words of says) expect(said).toContain(words)
    for (const words of [...silent, 's3cret-of-it']) expect(said).not.toContain(words)
    // The cause that the file shows comes before what is true of most such lines.
    if (finding !== null) expect(one.causes[0]).toBe(first)
  },
)
