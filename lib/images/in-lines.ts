import type { NamedImage } from './named-image'

/** Columns of `docker images`, `crictl images`, `ctr images ls`, `nerdctl images`. */
const HEADER = /^(?:REPOSITORY|IMAGE|REF|NAME)\s+(TAG|TYPE|IMAGE ID|DIGEST)\b/

/** The image itself, which `ctr images ls` of the CRI names besides: nothing is pulled by it. */
const IMAGE_ID = /^sha256:[\da-f]{64}$/

/**
 * The images of a plain list, with repeats: one or several in a line, a comment after `#`. Of a
 * line with several, words without registry, tag or digit are marked: a sentence has these too. The tables of `docker images`,
 * `crictl images` and `ctr images ls` are read as such. What is not a name is returned too, because whoever wrote it
 * believes that it is one.
 */
export function* imagesInLines(text: string): Generator<NamedImage> {
  let columns: 'repository' | 'name' | null = null
  for (const line of linesOf(text)) {
    const written = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (written === '') continue
    const header = HEADER.exec(written)
    if (header !== null) {
      columns = header[1] === 'TAG' ? 'repository' : 'name'
      continue
    }
    const words = written.split(/\s+/)
    if (columns !== null) {
      const [first = '', second = ''] = words
      if (!IMAGE_ID.test(first) && first !== '<none>' && second !== '<none>')
        yield { name: columns === 'repository' ? `${first}:${second}` : first, isTagOpen: false }
      continue
    }
    for (const word of words) {
      const name = word.replace(/^(?:docker|docker-pullable|containerd):\/\//, '').replace(/^["'`]|["'`,;]+$/g, '')
      if (name !== '' && name !== '-' && !IMAGE_ID.test(name))
        yield { name, isTagOpen: false, isWord: words.length > 1 && !/[/:@.\d]/.test(name) && !isItem(words) }
    }
  }
}

/** One name after the dash of a list. */
function isItem(words: readonly string[]): boolean {
  return words.length === 2 && words[0] === '-'
}

/** The values of keys `image` in a text that is no YAML: half a file, or one with a template's controls left in. */
export function* imagesInBroken(text: string): Generator<NamedImage> {
  for (const line of linesOf(text)) {
    const [, , value] = /^[\s{,-]{0,200}(["']?)image\1\s{0,20}:\s{0,20}(\S.{0,2000})$/.exec(line) ?? []
    if (value === undefined) continue
    const [, , quoted, bare] = /^(["'])([^"']*)\1|^([^#,}]*)/.exec(value) ?? []
    const name = (quoted ?? bare ?? '').trim()
    if (name !== '' && name !== '|' && name !== '{') yield { name, isTagOpen: false }
  }
}

/** Whether the text is a file of YAML or JSON, and not a list of names. */
export function isDocument(text: string): boolean {
  const start = text.slice(0, 200_000)
  return (
    /^\s*[[{]/.test(start) ||
    /^(?:---|%YAML)/m.test(start) ||
    /^[ \t]*(?:-[ \t]+)?["']?[\w./$-]+["']?:(?:\s|$)/m.test(start)
  )
}

function* linesOf(text: string): Generator<string> {
  let from = 0
  while (from <= text.length) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    yield text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to)
    from = to + 1
  }
}
