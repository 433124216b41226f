import { LINE_LENGTH_MAX, nodeLineSchema, type NodeLine } from './node-line'

/** What was not used of logs. */
export interface SkippedLogs {
  /** Lines that are not of pullpath. */
  readonly otherLines: number
  /** Reports that end in the middle. */
  readonly cut: number
  /** Reports of a kind or version that is not known here. */
  readonly unknown: number
}

/** Reads logs piece by piece: never more than one report of each of a few sources is held. */
export interface LogReader {
  readonly push: (text: string) => void
  /** The text is at its end. */
  readonly end: () => SkippedLogs
}

/** Reports over several lines that are open at the same time, as in the mixed logs of many pods. */
const OPEN_MAX = 1_000
const MARK = '{"pullpath":"node"'
/** `[pod/name/container] ` of `kubectl logs --prefix`, and the time of `--timestamps`. */
const PREFIX = /^(\[[^\]\s]{1,600}\] )?(?:\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d) )?/

interface Open {
  readonly lines: string[]
  length: number
}

/**
 * Finds what `pullpath node` printed in a log: with `--report`, a line, whatever is before it; with `--json`, an object over
 * several lines, whose lines may have the prefix of `kubectl logs --prefix` and be mixed with others. What ends in the middle
 * is counted and not used.
 */
export function logReader(onLine: (line: NodeLine) => void): LogReader {
  const skipped = { otherLines: 0, cut: 0, unknown: 0 }
  const open = new Map<string, Open>()
  let rest = ''
  let isTooLong = false

  const use = (text: string): void => {
    const read = lineIn(text)
    if (read === 'cut') skipped.cut += 1
    else if (read === 'unknown') skipped.unknown += 1
    else onLine(read)
  }

  const take = (line: string): void => {
    const at = line.indexOf(MARK)
    // JSON of a node on one line, as other programs write it again, has the report inside.
    if (at !== -1) return use(line.slice(line.includes(`"report":${MARK}`) ? line.indexOf('{') : at))
    const [whole = '', prefix = ''] = PREFIX.exec(line) ?? []
    const text = line.slice(whole.length).trimEnd()
    const before = open.get(prefix)
    if (text === '{') {
      if (before !== undefined) skipped.cut += 1
      if (open.size < OPEN_MAX || before !== undefined) open.set(prefix, { lines: [text], length: 1 })
      else skipped.unknown += 1
      return
    }
    if (before === undefined) {
      if (text !== '') skipped.otherLines += 1
      return
    }
    before.length += text.length + 1
    if (before.length > LINE_LENGTH_MAX) {
      open.delete(prefix)
      skipped.unknown += 1
      return
    }
    before.lines.push(text)
    if (text === '}') {
      open.delete(prefix)
      use(before.lines.join('\n'))
    }
  }

  return {
    push(text) {
      const pieces = (rest + text).split('\n')
      rest = pieces.pop() ?? ''
      for (const piece of pieces) {
        if (isTooLong) isTooLong = false
        else take(piece.replace(/\r$/, ''))
      }
      if (rest.length > LINE_LENGTH_MAX) {
        // The rest of this line is left out.
        if (!isTooLong) skipped.unknown += 1
        isTooLong = true
        rest = ''
      }
    },
    end() {
      if (rest !== '' && !isTooLong) take(rest)
      rest = ''
      skipped.cut += open.size
      open.clear()
      return { ...skipped }
    },
  }
}

function lineIn(text: string): NodeLine | 'cut' | 'unknown' {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'cut'
  }
  const inside = typeof value === 'object' && value !== null && 'report' in value ? value.report : value
  const read = nodeLineSchema.safeParse(inside)
  return read.success ? read.data : 'unknown'
}
