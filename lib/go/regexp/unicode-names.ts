import { afterEscape } from './groups'
import type { UnicodeNames } from './engine'

/** A pattern with the names of re2js, and what each of its pieces was written as. */
export interface RenamedClasses {
  readonly pattern: string
  /** Undoes the renaming in an error text of re2js, which quotes a piece of the pattern. */
  asWritten(errorText: string): string
}

const CLASS = /\\([pP])(?:\{(\^?)([^}]*)\}|(?!\{)(\^?)([^]?))/uy
const CATEGORY = /^(?:[CLMNPSZ]|C[cfos]|L[lmotu]|M[cen]|N[dlo]|P[cdefios]|S[ckmo]|Z[lps])$/
const PROPERTIES =
  /^(?:ASCII_Hex_Digit|Alphabetic|Dash|Emoji(?:_.*)?|Extended_Pictographic|Hex_Digit|Lowercase|Math|Quotation_Mark|Terminal_Punctuation|Uppercase|White_Space)$/
/** Scripts of Unicode 16 and 17, and what is not a script for Go; Go 1.21 to 1.26 have Unicode 15. */
const NOT_SCRIPTS =
  /^(?:Garay|Gurung_Khema|Kirat_Rai|Ol_Onal|Sunuwar|Todhri|Tulu_Tigalari|Beria_Erfe|Sidetic|Tai_Yo|Tolong_Siki|Unknown|Ascii|Assigned|Lc|LC|Cn)$/
/** Source: Unicode 15 PropertyValueAliases.txt, gc; the aliases of Go 1.25 unicode.CategoryAliases in canonical form */
const ALIASES: ReadonlyMap<string, string> = new Map(
  (
    'LC:Casedletter Pe:Closepunctuation M:Combiningmark Pc:Connectorpunctuation Cc:Control Sc:Currencysymbol ' +
    'Pd:Dashpunctuation Nd:Decimalnumber Me:Enclosingmark Pf:Finalpunctuation Cf:Format Pi:Initialpunctuation L:Letter ' +
    'Nl:Letternumber Zl:Lineseparator Ll:Lowercaseletter M:Mark Sm:Mathsymbol Lm:Modifierletter Sk:Modifiersymbol ' +
    'Mn:Nonspacingmark N:Number Ps:Openpunctuation C:Other Lo:Otherletter No:Othernumber Po:Otherpunctuation ' +
    'So:Othersymbol Zp:Paragraphseparator Co:Privateuse P:Punctuation Z:Separator Zs:Spaceseparator Mc:Spacingmark ' +
    'Cs:Surrogate S:Symbol Lt:Titlecaseletter Cn:Unassigned Lu:Uppercaseletter Cc:Cntrl Nd:Digit P:Punct'
  )
    .split(' ')
    .map((pair) => pair.split(':').toReversed() as [string, string]),
)

interface Segment {
  readonly at: number
  readonly written: string
  readonly renamed: string
}

/**
 * Writes the names of all `\p{…}` so that re2js, which has tables of a newer Unicode and other rules, accepts those that Go
 * accepts, and only those.
 *
 * `exact`: a category, a script or `Any` in the case of the tables. `loose`: in any case, with spaces, hyphens and
 * underscores anywhere, also by the long names of categories; scripts with an underscore or a capital within the name are
 * then not found at all.
 * Source: regexp/syntax/parse.go, unicodeTable, go1.24 and go1.25; fixed for these scripts in go1.27
 */
export function renameClasses(pattern: string, names: UnicodeNames): RenamedClasses {
  const segments: Segment[] = []
  let at = pattern.indexOf('\\')
  while (at >= 0 && at < pattern.length) {
    CLASS.lastIndex = at
    const [written, letter = '', caret = '', name = '', shortCaret = '', short = ''] = CLASS.exec(pattern) ?? []
    if (written !== undefined) {
      const known = (names === 'exact' ? exact : loose)(name + short)
      const sign = caret + shortCaret
      // The number makes each name that is refused a different text.
      const renamed = `\\${letter}{${sign}${known ?? `!${segments.length}`}}`
      segments.push({ at, written, renamed: known === name + short ? written : renamed })
    }
    at = pattern.indexOf('\\', written === undefined ? afterEscape(pattern, at) : at + written.length)
  }
  const changed = segments.filter(({ written, renamed }) => written !== renamed)
  if (changed.length === 0) return { pattern, asWritten: (text) => text }
  const renamed = renamedPattern(pattern, changed)
  return {
    pattern: renamed,
    asWritten(text) {
      const quote = text.indexOf('`')
      const piece = text.slice(quote + 1, -1)
      if (quote < 0 || !text.endsWith('`')) return text
      const from = renamed.endsWith(piece) ? renamed.length - piece.length : renamed.indexOf(piece)
      if (from < 0) return text
      const back = (offset: number) => writtenOffset(offset, changed)
      return `${text.slice(0, quote + 1)}${pattern.slice(back(from), back(from + piece.length))}\``
    },
  }
}

function exact(name: string): string | null {
  return name === 'Any' || CATEGORY.test(name) || !(NOT_SCRIPTS.test(name) || PROPERTIES.test(name)) ? name : null
}

function loose(name: string): string | null {
  const bare = name.replaceAll(/[_ -]/g, '')
  const canonical =
    bare.slice(0, 1).replace(/[a-z]/, (letter) => letter.toUpperCase()) +
    bare.slice(1).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
  if (/^(?:Any|Ascii|Assigned|Lc|Cn)$/.test(canonical) || CATEGORY.test(canonical)) return canonical
  return ALIASES.get(canonical) ?? exact(canonical)
}

function renamedPattern(pattern: string, segments: readonly Segment[]): string {
  let text = ''
  let last = 0
  for (const { at, written, renamed } of segments) {
    text += pattern.slice(last, at) + renamed
    last = at + written.length
  }
  return text + pattern.slice(last)
}

/** The offset in the written pattern of one in the renamed pattern that is not within a class. */
function writtenOffset(offset: number, segments: readonly Segment[]): number {
  let shift = 0
  for (const { at, written, renamed } of segments) if (at + shift < offset) shift += renamed.length - written.length
  return offset - shift
}
