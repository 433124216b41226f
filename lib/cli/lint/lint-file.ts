import { lintNode, type LintOptions } from '@/lib/lint/lint-text'
import { byPlace, isGeneral } from '@/lib/registries/diagnostic'
import type { CommandLine } from '@/lib/cli/command-line'
import { isNamedRegistries, whyNotRegistries } from '@/lib/cli/folder/folder'
import { withOuterLines } from '@/lib/cli/read/outer-lines'
import type { FoundThrough, ReadPart } from '@/lib/cli/read/read-part'
import { readParts } from '@/lib/cli/read/read-parts'
import type { Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { inWords } from '@/lib/cli/words'
import { inEnglish, saying, type SaidValue } from '@/lib/words/saying'
import type { Language } from '@/lib/words/language'
import type { Words } from '@/lib/words/words'
import { placed, unexamined, type LintedFile } from './linted-file'

/** A file to examine. */
export interface ToLint {
  readonly path: string
  /** It is one of a folder: what is no registries.yaml there is skipped. */
  readonly isFolder: boolean
}

/** How files are examined, in values that can be sent to another thread. */
export interface Asked extends Required<Pick<LintOptions, 'images' | 'levels'>> {
  readonly line: CommandLine
  /** In which they are told. */
  readonly language: Language
}

/** What each registries.yaml in a file has, at least one; or why the file cannot be read. */
export type Examined =
  /** `names`: of its placeholders. */
  { readonly parts: readonly LintedFile[]; readonly names: readonly string[] } | { readonly missing: SaidValue }

/** Examines a file. `words` are those of the language that is asked for. */
export async function lintFile(
  file: ToLint,
  asked: Asked,
  words: Words,
  terminal: Pick<Terminal, 'read'>,
): Promise<Examined> {
  try {
    const parts = await readParts(file.path, asked.line, terminal)
    return {
      parts: parts.map((part) => lintPart(file, part, asked, words)),
      names: parts.flatMap(({ node }) => node?.template?.placeholders.map(({ name }) => name) ?? []),
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { missing: error.said }
  }
}

function lintPart({ path, isFolder }: ToLint, read: ReadPart, { images, levels }: Asked, words: Words): LintedFile {
  const { through, remark } = read
  const nothing = { ...unexamined(path), through: through && plain(through), remark }
  if (read.node === null) {
    if (isFolder && through === null && !isNamedRegistries(path) && read.empty?.isLost !== true)
      return {
        ...nothing,
        skipped:
          read.empty?.why ?? (inEnglish(read.parseError).startsWith('larger') ? read.parseError : saying('not text')),
      }
    return { ...nothing, unreadable: [saying('{why}.', { why: read.parseError }), ...read.advice] }
  }
  const { node } = read
  const skipped = isFolder && through === null ? whyNotRegistries(path, node.parsed) : null
  if (skipped !== null) return { ...nothing, skipped, remark: null }
  const found = lintNode(node, { images, levels, fileName: path === '-' || through !== null ? null : path })
  const findings = found.map((one) => inWords(one, words))
  if (through === null) return { ...nothing, findings: placed(node.template?.written ?? node.parsed.text, findings) }
  const moved = findings.map((one) =>
    isGeneral(one)
      ? one
      : {
          ...one,
          range: through.outerRange(one.range),
          ...withOuterLines(one, (at) => through.outerLine(at)),
        },
  )
  return { ...nothing, findings: placed(through.outer, moved.toSorted(byPlace)), remark: null }
}

function plain({ format, title, where, lines, number, count, notes }: FoundThrough): FoundThrough {
  return { format, title, where, lines, number, count, notes }
}
