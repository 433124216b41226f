import type { Worded } from '@/lib/words/worded'

/** Line numbers in a message, as in "(lines 4, 6 and 3 more)" and "in line 8". What K3s itself says has none of these. */
const IN_BRACKETS = / \(lines? (\d+(?:, \d+)*)( and \d+ more)?\)/g
const IN_WORDS = /\bin line (\d+)((?:, \d+)*(?: and \d+)?)/g

/** The same in Chinese. */
const IN_CHINESE = /（第 (\d+(?:、\d+)*) 行(，另有 \d+ 处)?）|第 (\d+(?:(?:、| 和 )\d+)*) 行/g

/** The words of a finding in a part of a file, with the lines of the whole file. */
export function withOuterLines(
  { message, parts }: Worded,
  outerLine: (line: number) => number | null,
): Pick<Worded, 'message' | 'parts'> {
  const moved = (text: string): string => outerLinesIn(text, outerLine)
  const { wrong, effect, remedy, note } = parts
  return {
    message: moved(message),
    parts: {
      wrong: moved(wrong),
      effect: moved(effect),
      remedy: moved(remedy),
      ...(note !== undefined && { note: moved(note) }),
    },
  }
}

/**
 * A message about a part of a file with the lines of the whole file. `outerLine` says for a line of the part, from 1, which
 * that is; null where the part is said there in other words: then lists of lines are left out.
 */
export function outerLinesIn(message: string, outerLine: (line: number) => number | null): string {
  const named = (numbers: string): readonly number[] | null => {
    const lines = Array.from(numbers.matchAll(/\d+/g), ([line]) => outerLine(Number(line)))
    return lines.every((line) => line !== null) ? [...new Set(lines)] : null
  }
  return message
    .replace(IN_BRACKETS, (_, numbers: string, more: string | undefined) => {
      const lines = named(numbers)
      return lines === null ? '' : ` (line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}${more ?? ''})`
    })
    .replace(IN_WORDS, (written: string) => {
      const lines = named(written)
      return lines === null ? `${written} of the converted text` : `in line ${lines.join(' and ')}`
    })
    .replace(IN_CHINESE, (written: string, inBrackets?: string, more?: string) => {
      const lines = named(written.replace(more ?? '', ''))
      if (inBrackets !== undefined) return lines === null ? '' : `（第 ${lines.join('、')} 行${more ?? ''}）`
      return lines === null ? `转换后文本的${written}` : `第 ${lines.join('、')} 行`
    })
}
