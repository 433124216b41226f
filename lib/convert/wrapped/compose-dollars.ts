import { saying, type Saying } from '@/lib/words/saying'
import { isMap, type Plain } from '@/lib/convert/source/plain'
import type { FilesInside } from './files-in'
import type { FoundFile } from './found-file'

/** What stands for a $ of a variable, and for one of nothing that Compose knows, while scripts are read: the shell never sees them. */
const VARIABLE = '\uE000'
const LOOSE = '\uE001'

/**
 * A document with each value as Compose hands it on, but that variables are marked; keys have none. Source:
 * compose-spec/compose-go template/template.go, interpolation/interpolation.go
 */
export function interpolated(value: Plain): Plain {
  if (typeof value === 'string') return value.includes('$') ? marked(value) : value
  if (isMap(value)) return new Map([...value].map(([name, inside]) => [name, interpolated(inside)]))
  return Array.isArray(value) ? (value as readonly Plain[]).map(interpolated) : value
}

/** A value that is one variable is a reference, and stays one. */
function marked(text: string): string {
  if (/^\s*\$\{[^{}\n]*\}\s*$/.test(text)) return text
  return text.replace(/\$\$|\$/g, (dollar, at: number) => {
    if (dollar === '$$') return '$'
    return /[A-Za-z_{]/.test(text.charAt(at + 1)) ? VARIABLE : LOOSE
  })
}

/** The files with their variables as they are written, and what Compose does with each $. */
export function withVariables({ files, named }: Pick<FilesInside, 'files' | 'named'>): FilesInside {
  return { files: files.map(fileWithVariables), named: named.map(unmarked) }
}

function fileWithVariables(file: FoundFile): FoundFile {
  const { text, target, notes, encoded } = file
  return {
    ...file,
    target: target === null ? null : unmarked(target),
    text: unmarked(text),
    notes: [...notes, ...dollarNotes(text, encoded !== null)],
  }
}

function dollarNotes(text: string, isEncoded: boolean): readonly Saying[] {
  return [
    ...(text.includes('$') && !isEncoded ? [saying('Compose reads $$ as $, and so it is read here.')] : []),
    ...(text.includes(VARIABLE)
      ? [saying('Compose fills in $NAME and {braced}; here they are as they are written.', { braced: '${…}' })]
      : []),
    ...(text.includes(LOOSE)
      ? [saying('Compose can reject a $ that is not before a name or a brace: write $$ in its place.')]
      : []),
  ]
}

function unmarked(text: string): string {
  return text.replaceAll(VARIABLE, '$').replaceAll(LOOSE, '$')
}
