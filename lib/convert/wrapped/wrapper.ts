import { elsewhere } from '@/lib/convert/note-kinds'
import type { Converted, Converter } from '@/lib/convert/converter'
import type { Source } from '@/lib/convert/source/source'
import { saying, type Saying } from '@/lib/words/saying'
import { withNoteOnStart } from './appended'
import type { FilesInside } from './files-in'
import { withNotesOnChanges } from './later-changes'

interface Wrapper {
  readonly id: string
  readonly title: string
  readonly looksFor?: string
  /** True for a text of this format. */
  isOne(source: Source): boolean
  filesIn(source: Source): FilesInside
  /** What is not part of the files, each a sentence. */
  notes?(source: Source, files: FilesInside): readonly Saying[]
}

/** A converter for a format that holds the file as it is. */
export function wrapper({
  id,
  title,
  looksFor = 'a registries.yaml under its name, as the content for its path, or in a script',
  isOne,
  filesIn,
  notes,
}: Wrapper): Converter {
  return {
    id,
    title,
    looksFor,
    convert(source): Converted | null {
      if (!isOne(source)) return null
      const inside = filesIn(source)
      return {
        files: inside.files.map(withNoteOnStart).map(withNotesOnChanges),
        notes: [
          ...inside.named.map((name) =>
            /^(?:\$\{|\{\{)/.test(name) && !name.includes('/')
              ? saying('What goes there is {name}, which is filled in from elsewhere: open that.', { name })
              : elsewhere(saying('It names a file, {name}: open that one.', { name })),
          ),
          ...(notes?.(source, inside) ?? []),
        ],
      }
    },
  }
}
