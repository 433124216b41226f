import type { CommandLine } from '@/lib/cli/arguments'
import type { Terminal } from '@/lib/cli/terminal'
import { readText } from './read-registries'

/** The images of `--image` and of the files of `--images`, one per line; `#` begins a comment. */
export async function imagesOf({ images, imageFiles }: CommandLine, terminal: Terminal): Promise<readonly string[]> {
  const lists = await Promise.all(imageFiles.map((path) => readText(path, terminal)))
  const listed = lists.flatMap((list) => list.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim()))
  return [...new Set([...images, ...listed])].filter((image) => image !== '')
}
