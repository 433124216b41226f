import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexLines } from '@/lib/text/line-index'
import { applyModelChanges, applyTypedText, mainLineEnd, toModelText, toOffset, toPosition } from './model-text'

/** Texts with every kind of line end, some with a byte order mark. */
const texts = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(fc.constantFrom('a', ' ', 'mirrors:', '\n', '\r\n', '\r', 'é', '😀')))
  .map(([bom, pieces]) => bom + pieces.join(''))

describe('the text of the editor and the text of the file', () => {
  test.each([
    {
      why: 'a byte order mark and CRLF stay when a letter is typed',
      text: '\uFEFFa: 1\r\nb: 2\r\n',
      typed: 'a: 12\nb: 2\n',
      expected: '\uFEFFa: 12\r\nb: 2\r\n',
    },
    { why: 'a new line ends like most lines', text: 'a\r\nb\r\n', typed: 'a\nb\nc\n', expected: 'a\r\nb\r\nc\r\n' },
    {
      why: 'mixed line ends elsewhere stay',
      text: 'a\r\nb\nc\r\nd',
      typed: 'a\nb\nc\nde',
      expected: 'a\r\nb\nc\r\nde',
    },
    { why: 'removing a line removes its own line end', text: 'a\r\nb\r\nc', typed: 'a\nc', expected: 'a\r\nc' },
  ])('$why', ({ text, typed, expected }) => {
    expect(applyTypedText(text, typed)).toBe(expected)
  })

  test('typing nothing changes nothing, whatever the line ends', () => {
    fc.assert(fc.property(texts, (text) => void expect(applyTypedText(text, toModelText(text))).toBe(text)))
  })

  test('after typing, the text of the editor is what was typed', () => {
    const typed = fc.array(fc.constantFrom('x', '\n', ' - ', 'é')).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, typed, (text, next) => void expect(toModelText(applyTypedText(text, next))).toBe(next)),
      { numRuns: 1_000 },
    )
  })

  test('positions convert to offsets and back', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, any) => {
        const lines = indexLines(text)
        const line = (any % lines.starts.length) + 1
        const position = { lineNumber: line, column: 1 }
        expect(toPosition(text, lines, toOffset(text, lines, position))).toEqual(position)
      }),
    )
  })

  test('the ranges of several changes of one event refer to the text before', () => {
    const at = (line: number) => ({ startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 })
    expect(
      applyModelChanges('a\r\nb', [
        { range: at(2), text: '# ' },
        { range: at(1), text: '# ' },
      ]),
    ).toBe('# a\r\n# b')
  })

  test.each([
    { why: 'CRLF when most lines end with it', text: 'a\r\nb\r\nc\n', lineEnd: '\r\n' },
    { why: 'LF for one line', text: 'a', lineEnd: '\n' },
  ])('$why', ({ text, lineEnd }) => {
    expect(mainLineEnd(text)).toBe(lineEnd)
  })
})
