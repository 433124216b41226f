/** How a line of the log is written: as JSON, or for people. */
export type LogFormat = 'json' | 'text'

/** What a line can say: numbers, words of a fixed list, lists of these. */
export type LogValue = string | number | readonly string[] | Readonly<Record<string, number>>

export type Log = (event: string, fields: Readonly<Record<string, LogValue>>) => void

/** Writes one line for each event. */
export function createLog(format: LogFormat, write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return (event, fields) => {
    const time = now().toISOString()
    write(
      format === 'json'
        ? `${JSON.stringify({ time, event, ...fields })}\n`
        : `${[time, event, ...Object.entries(fields).map(([name, value]) => `${name}=${wordOf(value)}`)].join(' ')}\n`,
    )
  }
}

/** Without spaces and line ends, so that a line stays one. */
function wordOf(value: LogValue): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^[\w./:@[\]-]+$/.test(value) ? value : JSON.stringify(value)
}
