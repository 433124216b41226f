import { speaker } from '@/lib/words/worded'
import { REJECTED } from './rejected'

function rejected(wrong: string, remedy: string): { wrong: string; effect: string; remedy: string } {
  return { wrong, effect: REJECTED, remedy }
}

/** Why a text is not YAML, and what to write. */
export const syntaxWords = {
  'yaml-alias.unknown': () =>
    rejected(
      'No anchor of this name precedes the alias.',
      'Write the anchor with & first, or put a value that begins with * in quotes.',
    ),
  'yaml-tab': () => rejected('A tab cannot indent YAML.', 'Replace it with spaces.'),
  'yaml-syntax.asterisk': () => rejected('An unquoted * begins an alias.', 'Write "*" in quotes.'),
  'yaml-syntax.ampersand': () => rejected('An unquoted & begins an anchor.', 'Put the value in quotes.'),
  'yaml-syntax.quote': () => rejected('The quote that opens here is never closed.', 'Close the quote.'),
  'yaml-syntax.escape': () =>
    rejected('In double quotes a backslash begins an escape, and this one does not exist.', 'Use single quotes.'),
  'yaml-syntax.code-point': () =>
    rejected('This escape is not a character.', 'Use single quotes for a text with backslashes.'),
  'yaml-syntax.indent': () =>
    rejected('This does not belong to what is above it.', 'Indent it like the lines around it.'),
  'yaml-syntax.list': () => rejected('A list cannot begin here.', 'Put the "-" on its own line, below the key.'),
  'yaml-syntax.version': () => rejected('K3s reads only YAML 1.1.', 'Remove the %YAML line.'),
  'yaml-syntax.other': ({ problem }: { readonly problem: string }) =>
    rejected(`This is not valid YAML: ${problem}.`, 'Correct this line or the one above it.'),
  'yaml-syntax.foreign': () => rejected('This line belongs to what the file was copied from.', 'Remove it.'),
  'yaml-syntax.start': ({ character }: { readonly character: string }) =>
    rejected(`An unquoted value cannot begin with ${character}.`, 'Put it in quotes.'),
  'yaml-syntax.key': () =>
    rejected('A key cannot be here.', 'Put it on its own line, or put the value in quotes if the colon belongs to it.'),
  'yaml-syntax.below': () =>
    rejected('Keys cannot be below a key that already has a value.', 'Indent this line like the lines around it.'),
  'yaml-syntax.comma': ({ bracket }: Bracket) =>
    rejected(
      `A comma is missing before this, or the ${bracket} is never closed.`,
      'Add the comma, or close the bracket.',
    ),
  'yaml-syntax.bracket': ({ bracket }: Bracket) =>
    rejected(
      `The ${bracket} that opens here is never closed, or a comma is missing in it.`,
      'Close the bracket, or add the comma.',
    ),
  'yaml-syntax.control': ({ code }: { readonly code: string }) =>
    rejected(`There is a control character (U+${code}) here.`, 'Remove it.'),
  'yaml-syntax.dash': () => rejected('A space is missing after the dash.', 'Add a space after it.'),
  'yaml-syntax.colon-space': () => rejected('A space is missing after the colon.', 'Add a space after it.'),
  'yaml-syntax.colon-word': () =>
    rejected('A colon is missing after the first word of this line.', 'Add the colon, and a space after it.'),
  'yaml-syntax.colon-end': () =>
    rejected(
      'A colon is missing at the end of this line, or it is not indented like the one that it continues.',
      'Add the colon, or correct the indentation.',
    ),
}

interface Bracket {
  readonly bracket: string
}

export const say = speaker(syntaxWords)
