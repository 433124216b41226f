import { describe, expect, it, test } from 'vitest'
import { plainSecrets } from '@/lib/secrets/loose-secrets'
import { CHAPTERS } from './chapters'
import { EXAMPLES } from './examples'
import { guideIn } from './guide-in'
import { SNIPPETS } from './snippets'
import { STATEMENTS } from './statements'
import { piecesOf, type PointWords } from './words'

const POINTS = CHAPTERS.flatMap((id) => {
  const zh: Readonly<Record<string, PointWords>> = guideIn('zh')[id].points
  return Object.entries(guideIn('en')[id].points).map(([point, en]) => ({ at: `${id}#${point}`, en, zh: zh[point] }))
})

test.each(POINTS)('$at is said the same way in both languages', ({ en, zh }) => {
  expect(zh).toBeDefined()
  expect(zh?.otherwise === undefined).toBe(en.otherwise === undefined)
  // Code is not translated: what is code in one language is code in the other.
  expect(codesOf(zh)).toEqual(codesOf(en))
  for (const text of [zh?.says, zh?.text, zh?.otherwise])
    if (text !== undefined) expect(text).toMatch(/\p{Script=Han}/u)
})

function codesOf(point: PointWords | undefined): readonly string[] {
  const texts = [point?.says ?? '', point?.text ?? '', point?.otherwise ?? '']
  return texts.flatMap((text) => piecesOf(text).flatMap((piece) => (piece.isCode ? [piece.text] : []))).toSorted()
}

describe('the chapters', () => {
  it('are in the same order, with the same points and examples, in both languages', () => {
    for (const id of CHAPTERS) {
      const [en, zh] = [guideIn('en')[id], guideIn('zh')[id]]
      expect(Object.keys(zh.points)).toEqual(Object.keys(en.points))
      expect(Object.keys(zh.examples).toSorted()).toEqual(Object.keys(en.examples).toSorted())
    }
  })
  it('have a sentence for each example, and each example its point', () => {
    for (const id of CHAPTERS) {
      const { points, examples } = guideIn('en')[id]
      expect(EXAMPLES[id].map((example) => example.id).toSorted()).toEqual(Object.keys(examples).toSorted())
      for (const { after } of EXAMPLES[id]) expect(Object.keys(points)).toContain(after)
    }
  })
  it('have commands for points that exist', () => {
    expect(Object.keys(SNIPPETS).filter((at) => !POINTS.some((point) => point.at === at))).toEqual([])
  })
  it('have no secrets in their examples but the one that says so', () => {
    for (const { text } of CHAPTERS.flatMap((id) => EXAMPLES[id])) {
      expect(text.replaceAll('change-me', '')).not.toMatch(/password: *[^\s]/)
      expect(plainSecrets(text)).toEqual([])
    }
  })
})

describe('the K3s documentation', () => {
  test.each(STATEMENTS)('says, and the guide has it at $at: $says.en', ({ at, differs, says }) => {
    const point = POINTS.find((one) => one.at === at)
    expect(point).toBeDefined()
    if (differs) expect(point?.en.otherwise).toBeDefined()
    expect(says.zh).toMatch(/\p{Script=Han}/u)
  })
  it('is named wherever the code does otherwise, and only there', () => {
    const differing = new Set(STATEMENTS.filter(({ differs }) => differs).map(({ at }) => String(at)))
    expect(
      POINTS.filter(({ en }) => en.otherwise !== undefined)
        .map(({ at }) => at)
        .toSorted(),
    ).toEqual([...differing].toSorted())
  })
})
