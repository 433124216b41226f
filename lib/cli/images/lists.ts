import { LIST_LENGTH_MAX, type ImageList, type NamedText } from '@/lib/images/image-list'
import { decodeText } from '@/lib/cli/read/decode-text'
import { nameOf, readBytes } from '@/lib/cli/read/read-bytes'
import { visibleLines } from '@/lib/cli/print/style'
import { UsageError } from '@/lib/cli/usage-error'
import type { Terminal } from '@/lib/cli/terminal'
import { visibleText } from '@/lib/text/visible-text'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import type { Say } from '@/lib/words/say'
import { inEnglish, saying, sayingIn, type Saying } from '@/lib/words/saying'

/**
 * The images in files of any kind that `readImageList` reads, and those named on the command line.
 *
 * @throws UsageError when a file cannot be read or is no text
 */
export async function readLists(
  paths: readonly string[],
  images: readonly string[],
  terminal: Terminal,
): Promise<ImageList> {
  const texts: NamedText[] = images.length === 0 ? [] : [{ name: '--image', text: images.join('\n') }]
  for (const path of paths) {
    const bytes = await readBytes(path, LIST_LENGTH_MAX, terminal)
    if (bytes.length > LIST_LENGTH_MAX)
      throw new UsageError(
        saying('{file} is larger than {size} MiB', { file: nameOf(path), size: LIST_LENGTH_MAX / 1024 / 1024 }),
      )
    const decoded = decodeText(bytes)
    if ('error' in decoded)
      throw new UsageError(saying('{file} is no text: {why}', { file: nameOf(path), why: decoded.error }))
    texts.push({ name: inEnglish(nameOf(path)), text: decoded.text })
  }
  if (texts.length === 0) return { images: [], invalid: [], skipped: [] }
  // With the library for YAML, which a command without lists does not need.
  const { readImageList } = await import('@/lib/images/read-image-list')
  return readImageList(texts)
}

/** More lines of this kind are counted. */
const INVALID_SHOWN_MAX = 20

/** Says what was not read of the lists, one line each. */
export function writeLeftOut({ invalid, skipped, images }: ImageList, say: Say, terminal: Terminal): void {
  const write = (said: Saying) => {
    terminal.writeError(`${visibleLines(sayingIn(say, said))}\n`)
  }
  for (const { text, why, count } of skipped) write(SKIPPED[why](visibleText(text), count))
  for (const { name, problem, error } of invalid.slice(0, INVALID_SHOWN_MAX)) {
    const shown = visibleText(redactImage(name)).slice(0, 200)
    if (problem === 'word')
      write(saying('one of several words of a line, without registry and tag: {name}', { name: shown }))
    else
      write(
        problem === 'template'
          ? saying('not an image name yet, a template fills it in: {name}', { name: shown })
          : saying('not an image name: {name}: {error}', { name: shown, error: visibleText(error ?? '') }),
      )
  }
  if (invalid.length > INVALID_SHOWN_MAX)
    write(saying('{count} more are no image names', { count: invalid.length - INVALID_SHOWN_MAX }))
  const open = images.filter(({ isTagOpen }) => isTagOpen).length
  if (open > 0) write(saying('without a tag, which the chart adds: {count}', { count: open }))
  const guessed = images.filter(({ isGuess }) => isGuess).length
  if (guessed > 0) write(saying('found in arguments and variables only: {count}', { count: guessed }))
}

const SKIPPED = {
  'too-long': (text: string) => saying('{text}: too long, not read', { text }),
  broken: (text: string, count: number) =>
    saying('{text}: documents that are neither YAML nor JSON, of which only lines with image: were read: {count}', {
      text,
      count,
    }),
  'no-images': (text: string) => saying('{text}: no image found', { text }),
  'too-many': (_text: string, count: number) => saying('more images than are kept: {count} left out', { count }),
} as const
