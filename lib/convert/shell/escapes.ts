const NAMED: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\u001B',
  E: '\u001B',
  '\\': '\\',
}

/**
 * What `echo -e`, `printf` and `$'…'` make of escapes. An unknown one is left as it is.
 *
 * Source: GNU Bash manual, 3.1.2.4 ANSI-C Quoting; Bourne Shell Builtins, echo and printf.
 */
export function withoutEscapes(text: string, quotes: 'quotes' | 'no-quotes' = 'no-quotes'): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|0?([0-7]{1,3})|([\s\S]))/g,
    (whole, hex?: string, unicode?: string, octal?: string, mark?: string) => {
      if (hex !== undefined || unicode !== undefined)
        return String.fromCharCode(Number.parseInt(hex ?? unicode ?? '', 16))
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
      if (mark !== undefined && quotes === 'quotes' && /["'?]/.test(mark)) return mark
      return NAMED[mark ?? ''] ?? whole
    },
  )
}

/** What `printf FORMAT ARGUMENT…` writes, with the conversions that texts need; the format is repeated while arguments are left. */
export function printed(format: string, given: readonly string[]): string {
  const left = given.slice()
  const pieces: string[] = []
  do {
    const before = left.length
    pieces.push(
      format.replace(
        /%%|%[-+ #0]*\d*(?:\.\d+)?([sbqdiuxXoc])|\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[\s\S])/g,
        (mark, kind?: string) => {
          if (mark === '%%') return '%'
          if (kind === undefined) return withoutEscapes(mark, 'quotes')
          const argument = left.shift() ?? ''
          return kind === 'b' ? withoutEscapes(argument) : argument
        },
      ),
    )
    if (left.length === before) break
  } while (left.length > 0)
  return pieces.join('')
}
