/** A line `key=value` of a unit of systemd. */
export interface UnitEntry {
  readonly section: string
  readonly key: string
  readonly value: string
}

/**
 * The entries of a unit file in order. A line that ends with a backslash goes on in the next one, comments between them are
 * left out; what is no entry is skipped.
 * Source: systemd.syntax(7)
 */
export function parseUnit(text: string): readonly UnitEntry[] {
  const entries: UnitEntry[] = []
  let section = ''
  let before = ''
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue
    const isOpen = line.endsWith('\\')
    const whole = before + (isOpen ? `${line.slice(0, -1)} ` : line)
    before = isOpen ? whole : ''
    if (isOpen) continue
    const header = /^\s*\[([^\]]*)\]\s*$/.exec(whole)
    if (header !== null) section = header[1] ?? ''
    const equals = whole.indexOf('=')
    if (header === null && equals > 0)
      entries.push({ section, key: whole.slice(0, equals).trim(), value: whole.slice(equals + 1).trim() })
  }
  return entries
}

/** The values of a key of `[Service]` in several files, in order; an empty one drops those before it. */
export function valuesOf(entries: readonly UnitEntry[], key: string): readonly string[] {
  const values: string[] = []
  for (const entry of entries) {
    if (entry.section !== 'Service' || entry.key !== key) continue
    if (entry.value === '') values.length = 0
    else values.push(entry.value)
  }
  return values
}

/**
 * The words of a command line, or of `Environment=`: separated by spaces, quoted with ' or ", with escapes of C.
 * Source: systemd.service(5), COMMAND LINES; systemd src/basic/extract-word.c
 */
export function unitWords(text: string): readonly string[] {
  const words: string[] = []
  const pattern = /(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\\.|[^\s"'\\])+/gs
  for (const [word] of text.matchAll(pattern))
    words.push(
      word.replace(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\\(.)/gs, (_, double?: string, single?: string, one = '') =>
        double === undefined && single === undefined ? unescaped(`\\${one}`) : unescaped(double ?? single ?? ''),
      ),
    )
  return words
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  s: ' ',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character)
}

/** Replaces the specifiers that name the unit and the home of its user; others stay. Source: systemd.unit(5), SPECIFIERS */
export function withSpecifiers(text: string, unit: string, home: string | null = null): string {
  const name = unit.replace(/\.service$/, '')
  const values: Readonly<Record<string, string>> = {
    n: unit,
    N: name,
    p: name.replace(/@.*$/, ''),
    '%': '%',
    ...(home !== null && { h: home }),
  }
  return text.replace(/%(.)/g, (whole, letter: string) => values[letter] ?? whole)
}

/**
 * The variables of a file that `EnvironmentFile=` names. Never throws; what is no assignment is skipped.
 * Source: systemd.exec(5), EnvironmentFile=
 */
export function parseEnvironment(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>()
  for (const line of text.replace(/\\\r?\n/g, '').split(/\r?\n/)) {
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)=(.*)$/s.exec(line) ?? []
    if (name === undefined) continue
    const trimmed = value.trim()
    const quoted = /^(["'])(.*)\1$/s.exec(trimmed)
    variables.set(name, quoted === null ? trimmed : (quoted[2] ?? '').replace(/\\(["\\$`])/g, '$1'))
  }
  return variables
}
