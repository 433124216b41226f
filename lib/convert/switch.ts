import { booleanOf } from '@/lib/go/yaml/resolve'
import { lost } from './note-kinds'
import { textIn, type Plain } from '@/lib/convert/source/plain'
import { saying, type Saying } from '@/lib/words/saying'

/**
 * Whether a field that is true or false is true, as YAML of Go reads these words. A value that is only known later, as a
 * placeholder or a variable is, cannot be taken, and a note says so. `owner` is what the field is about.
 */
export function isOn(
  { notes }: { readonly notes: Saying[] },
  owner: string,
  value: Plain,
  ...path: readonly string[]
): boolean {
  const written = textIn(value, ...path)
  const read = booleanOf(written)
  if (read === undefined && written !== '')
    notes.push(
      lost(
        saying('{host}: {field} was not taken: {value} is neither true nor false.', {
          host: owner,
          field: path.join('.'),
          value: written,
        }),
      ),
    )
  return read === true
}
