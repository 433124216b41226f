import { FILE_NAME } from '@/lib/convert/source/file-name'

/** What a command that is not run here can do to a file which was written before. */
export interface FileChange {
  readonly does: 'changes' | 'replaces' | 'removes'
  /** The name of the command. */
  readonly command: string
  /** The file, as the command names it; with `*` and `?` where it names several. */
  readonly path: string
  /** It is also done to what is below this path. */
  readonly below: boolean
  /** Files that are put in its place. */
  readonly sources: readonly string[]
  /** What it puts there is its input. */
  readonly takesInput: boolean
}

/** Longer paths with `*` are not compared. */
const PATTERN_MAX = 200

/** Files that a node reads; removing another one, as a copy that was put there, changes nothing for it. */
const OF_NODE = /^\/etc\/rancher\//

/**
 * What a command does to files in place, by its words: `sed -i`, `yq -i`, `perl -pi`, `rm`, `mv` and `cp` over a file, and their
 * like. Where its output goes is not part of it.
 */
export function changesOf(words: readonly string[]): readonly FileChange[] {
  const [first = '', ...rest] = words
  const command = first.replace(/^.*\//, '')
  const names = rest.filter((word) => !word.startsWith('-'))
  const all = (does: FileChange['does'], paths: readonly string[], below = false): readonly FileChange[] =>
    paths.map((path) => ({ does, command, path, below, sources: [], takesInput: false }))
  const inPlace = (flag: RegExp): readonly FileChange[] =>
    rest.some((word) => flag.test(word)) ? all('changes', names) : []
  switch (command) {
    case 'sed':
    case 'gsed':
      return inPlace(/^(?:-[nErsuz]*i|--in-place)/)
    case 'perl':
    case 'ruby':
      return inPlace(/^-[acdfFlnpstTuUwW0-9]*i/)
    case 'yq':
      return inPlace(/^(?:-[A-Za-z]*i|--in-?place)/)
    case 'awk':
    case 'gawk':
      return inPlace(/^(?:-iinplace|--include=inplace)$/).length > 0 || /(?:^| )-i inplace\b/.test(rest.join(' '))
        ? all('changes', names)
        : []
    case 'ed':
    case 'ex':
    case 'patch':
    case 'truncate':
      return all('changes', names)
    case 'rm':
      return all(
        'removes',
        names,
        rest.some((word) => /^(?:-\w*[rR]|--recursive$)/.test(word)),
      )
    case 'unlink':
    case 'shred':
      return all('removes', names)
    case 'mv':
    case 'cp':
    case 'install':
    case 'ln':
      return rest.some((word) => /^(?:-\w*n|--no-clobber$)/.test(word)) || rest.includes('-d')
        ? []
        : moved(command, rest)
    case 'dd':
      return rest
        .filter((word) => word.startsWith('of='))
        .map((word) => ({ ...one(command, word.slice(3)), takesInput: !rest.some((other) => other.startsWith('if=')) }))
    case 'curl':
      return outputs(command, rest, /^(?:-\w*o|--output)$/, /^(?:-o|--output=)(?=.)/)
    case 'wget':
      return outputs(command, rest, /^(?:-\w*O|--output-document)$/, /^(?:-O|--output-document=)(?=.)/)
    default:
      return []
  }
}

function one(command: string, path: string): FileChange {
  return { does: 'replaces', command, path, below: false, sources: [], takesInput: false }
}

function outputs(command: string, words: readonly string[], flag: RegExp, joined: RegExp): readonly FileChange[] {
  return words.flatMap((word, index) =>
    flag.test(word)
      ? [one(command, words[index + 1] ?? '')]
      : joined.test(word)
        ? [one(command, word.replace(joined, ''))]
        : [],
  )
}

/** What comes to another place: it is there then, and with `mv` no longer where it was. */
function moved(command: string, words: readonly string[]): readonly FileChange[] {
  const at = words.findIndex((word) => word === '-t' || word === '--target-directory')
  const folder = at === -1 ? '' : (words[at + 1] ?? '')
  const names = words.filter((word, index) => !word.startsWith('-') && (at === -1 || index !== at + 1))
  const sources = folder === '' ? names.slice(0, -1) : names
  const target = folder === '' ? (names.at(-1) ?? '') : folder
  const places = [
    ...(FILE_NAME.test(target) ? [{ path: target, from: sources }] : []),
    ...sources.map((source) => ({
      path: `${target.replace(/\/$/, '')}/${source.replace(/^.*\//, '')}`,
      from: [source],
    })),
  ].filter(({ path }) => FILE_NAME.test(path))
  const isForNode = places.some(({ path }) => OF_NODE.test(path))
  return [
    ...places.map(({ path, from }) => ({
      ...one(command, path),
      sources: from,
      takesInput: from.some((source) => /^(?:\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/.test(source)),
    })),
    ...(command === 'mv' && !isForNode
      ? sources.map((source) => ({ ...one(command, source), does: 'removes' as const, below: true }))
      : []),
  ]
}

/** Whether a change is one of this file. */
export function isChangeOf({ does, path, below }: Pick<FileChange, 'does' | 'path' | 'below'>, file: string): boolean {
  const [written, target] = [plainPath(path), plainPath(file)]
  if (written === '' || (does === 'removes' && !OF_NODE.test(target))) return false
  if (written === target) return true
  if (below && target.startsWith(`${written.replace(/\/$/, '')}/`)) return true
  if (!/[*?]/.test(written) || written.length > PATTERN_MAX || (written.match(/\*/g)?.length ?? 0) > 4) return false
  const pattern = written
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]')
  return new RegExp(`^${pattern}${below ? '(?:/|$)' : '$'}`).test(target)
}

/** Without what says nothing in a path. */
export function plainPath(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/^(?:\.\/)+/, '')
}
