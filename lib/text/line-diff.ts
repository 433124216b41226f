/** A line of a diff: of both texts, or of one. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  /** Without its line break. */
  readonly text: string
}

/** Half-open, of the lines before and after. */
interface Block {
  readonly before: number
  readonly beforeEnd: number
  readonly after: number
  readonly afterEnd: number
}

/** A line before, and the equal one after. */
type Pair = readonly [before: number, after: number]

/** Blocks within blocks that are looked at; what is left is replaced as a whole. */
const DEPTH_MAX = 30
/** Pairs of lines that are compared each with each in a block in which no line is unique. */
const PAIRS_MAX = 10_000

/**
 * All lines of both texts in order, removed ones before those added in their place. Lines that occur once in both texts
 * lead (patience diff); long stretches without one count as replaced. Without the added lines it is `before`, without
 * the removed ones `after`. Work grows like sorting.
 */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const lines: DiffLine[] = []
  let next: Pair = [0, 0]
  const addUpTo = ([to, toAfter]: Pair): void => {
    for (let line = next[0]; line < to; line++) lines.push({ kind: 'removed', text: before[line]! })
    for (let line = next[1]; line < toAfter; line++) lines.push({ kind: 'added', text: after[line]! })
    next = [to + 1, toAfter + 1]
  }
  for (const pair of pairsOf(before, after)) {
    addUpTo(pair)
    lines.push({ kind: 'same', text: before[pair[0]]! })
  }
  addUpTo([before.length, after.length])
  return lines
}

function pairsOf(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = []
  const walk = (block: Block, depth: number): void => {
    const { beforeEnd, afterEnd } = block
    let [from, fromAfter] = [block.before, block.after]
    while (from < beforeEnd && fromAfter < afterEnd && before[from] === after[fromAfter])
      pairs.push([from++, fromAfter++])
    let tail = 0
    while (
      tail < Math.min(beforeEnd - from, afterEnd - fromAfter) &&
      before[beforeEnd - 1 - tail] === after[afterEnd - 1 - tail]
    )
      tail++
    const middle = { before: from, beforeEnd: beforeEnd - tail, after: fromAfter, afterEnd: afterEnd - tail }
    walkMiddle(middle, depth)
    for (let left = tail; left > 0; left--) pairs.push([beforeEnd - left, afterEnd - left])
  }
  const walkMiddle = (block: Block, depth: number): void => {
    const height = block.beforeEnd - block.before
    const width = block.afterEnd - block.after
    if (height === 0 || width === 0) return
    if (height * width <= PAIRS_MAX) return void pairs.push(...longestOf(before, after, block))
    if (depth === DEPTH_MAX) return
    let { before: from, after: fromAfter } = block
    const anchors = ascending(uniquePairs(before, after, block))
    for (const [line, lineAfter] of anchors) {
      walk({ before: from, beforeEnd: line, after: fromAfter, afterEnd: lineAfter }, depth + 1)
      pairs.push([line, lineAfter])
      ;[from, fromAfter] = [line + 1, lineAfter + 1]
    }
    if (anchors.length > 0) walk({ ...block, before: from, after: fromAfter }, depth + 1)
  }
  walk({ before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length }, 0)
  return pairs
}

/** Lines that occur once in the block before and once after, in the order before. */
function uniquePairs(before: readonly string[], after: readonly string[], block: Block): readonly Pair[] {
  const ofBefore = onlyOnes(before, block.before, block.beforeEnd)
  const ofAfter = onlyOnes(after, block.after, block.afterEnd)
  return [...ofBefore].flatMap(([text, line]): Pair[] => {
    const other = ofAfter.get(text)
    return line === null || other === undefined || other === null ? [] : [[line, other]]
  })
}

/** Where each text is; null when it is in several lines. */
function onlyOnes(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>()
  for (let line = from; line < to; line++) found.set(lines[line]!, found.has(lines[line]!) ? null : line)
  return found
}

/** The longest part of the pairs that also ascends after: the others moved. */
function ascending(pairs: readonly Pair[]): readonly Pair[] {
  /** Of each length the run that ends lowest, as indices of `pairs`. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  pairs.forEach(([, after], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < after) low = middle + 1
      else high = middle
    }
    previous.push(ends[low - 1])
    ends[low] = index
  })
  const run: Pair[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.push(pairs[at]!)
  return run.toReversed()
}

/** The common lines of a small block that are the most, of which those with text count twice. */
function longestOf(before: readonly string[], after: readonly string[], block: Block): readonly Pair[] {
  const width = block.afterEnd - block.after + 1
  const height = block.beforeEnd - block.before + 1
  const weights = new Uint16Array(width * height)
  const weightOf = (text: string) => (text.trim() === '' ? 1 : 2)
  for (let row = height - 2; row >= 0; row--)
    for (let column = width - 2; column >= 0; column--)
      weights[row * width + column] =
        before[block.before + row] === after[block.after + column]
          ? weights[(row + 1) * width + column + 1]! + weightOf(before[block.before + row]!)
          : Math.max(weights[(row + 1) * width + column]!, weights[row * width + column + 1]!)
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < height - 1 && column < width - 1;) {
    if (before[block.before + row] === after[block.after + column]) {
      pairs.push([block.before + row++, block.after + column++])
    } else if (weights[(row + 1) * width + column]! >= weights[row * width + column + 1]!) row++
    else column++
  }
  return pairs
}
