import { sayFrom, type Dictionary, type Say } from '@/lib/words/say'

/**
 * Says texts from a dictionary in Chinese. Where a text has a space beside a name in braces and the value begins or ends in
 * Chinese too, the space goes.
 */
export function sayInChinese(dictionary: Dictionary): Say {
  return sayFrom(dictionary, 'zh-Hans', inTurn)
}

function inTurn(pieces: readonly string[]): string {
  return pieces.reduce((before, next) => {
    if (WIDE_THEN_SPACE.test(before) && WIDE_FIRST.test(next)) return before.slice(0, -1) + next
    return WIDE_LAST.test(before) && SPACE_THEN_WIDE.test(next) ? before + next.slice(1) : before + next
  }, '')
}

// Ideographs and the punctuation that is as wide.
const WIDE_FIRST = /^[\u3000-\u9fff\uff00-\uff60]/
const WIDE_LAST = /[\u3000-\u9fff\uff00-\uff60]$/
const SPACE_THEN_WIDE = /^ [\u3000-\u9fff\uff00-\uff60]/
const WIDE_THEN_SPACE = /[\u3000-\u9fff\uff00-\uff60] $/
