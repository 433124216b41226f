import { CONVERTERS } from './converters'
import type { Converted, Converter } from './converter'
import { readErrorMessage } from './error-message'
import { findNode, type FoundNode } from './found-node'
import { linesOfParts, type PartLines } from '@/lib/convert/place/part-lines'
import { leftOut } from './left-out'
import { masked } from './masked'
import { printDraft, type RegistriesDraft } from './registries-draft'
import { notTaken } from '@/lib/convert/shape/not-taken'
import { isMap } from '@/lib/convert/source/plain'
import { didYouMean } from '@/lib/text/did-you-mean'
import { isRegistriesFile } from '@/lib/convert/source/is-registries'
import { readSource, type Source } from '@/lib/convert/source/source'
import { FILES_MAX, NODE_CONFIG, type FoundFile, type Place } from '@/lib/convert/wrapped/found-file'
import { inEnglish, joined, saying, type Saying } from '@/lib/words/saying'

/** A registries.yaml that a text of another format holds, or is. */
export interface Part {
  /** As registries.yaml. */
  readonly text: string
  /** Where it is in the outer text, as people say it; empty for the whole. */
  readonly where: Place
  /** What could not be taken along, each a sentence. */
  readonly notes: readonly Saying[]
  /** Where its lines are written in the outer text; null when they are not. */
  readonly lines: PartLines | null
  /** What the outer text says about the node. */
  readonly node: FoundNode
}

export interface Recognised {
  readonly id: string
  /** As in "This is …". */
  readonly title: string
  /** The file stood in there as it is, comments and all. */
  readonly isUnwrapped: boolean
  /** In the order of the text; none when nothing in it can be taken. */
  readonly parts: readonly Part[]
  /** The first part; empty when there is none. */
  readonly text: string
  /** What could not be taken along, each a sentence, of the first part and of the whole. */
  readonly notes: readonly Saying[]
}

/** Larger texts are not registries.yaml in another format. */
export const RECOGNISED_MAX = 1024 * 1024

/** The format of a text that is not registries.yaml, with what it is as one; null when it may be one. Never throws. */
export function recognise(text: string, fileName: string | null = null, only: string | null = null): Recognised | null {
  if (text.length > RECOGNISED_MAX || (only === null && isRegistriesFile(text))) return null
  const source = readSource(text, fileName)
  let empty: Recognised | null = null
  const isAboutRegistries = /registr|mirror/i.test(text)
  for (const converter of CONVERTERS.filter((one) => only === null || one.id === only)) {
    const converted = converter.convert(source)
    if (converted === null) continue
    const found =
      'draft' in converted ? ofDraft(converter, converted.draft, source) : ofFiles(converter, converted, source)
    if (found.parts.length > 0) return withNotes(found, masked(leftOut(CONVERTERS, converter, converted, source)))
    if (found.notes.length > 0) return found
    if (isAboutRegistries && converter.looksFor !== '') empty ??= { ...found, notes: [nothingIn(converter.looksFor)] }
  }
  if (only === null) {
    const said = readErrorMessage(text)
    if (said !== null)
      return { ...said, id: 'error-message', isUnwrapped: false, parts: [], text: '', notes: masked(said.notes) }
  }
  return (isAboutRegistries || text.includes('auth') ? misnamed(source) : null) ?? empty
}

/** The same, with notes on the whole of it. */
function withNotes(found: Recognised, notes: readonly Saying[]): Recognised {
  if (notes.length === 0) return found
  const parts = found.parts.map((part): Part => ({ ...part, notes: [...part.notes, ...notes] }))
  return { ...found, parts, notes: [...found.notes, ...notes] }
}

/** A text of a format in which what says so is misspelt: nothing of it is taken, and all is told. */
function misnamed(source: Source): Recognised | null {
  for (const { id, title, looksFor, roots } of CONVERTERS) {
    if (roots === undefined) continue
    for (const document of roots.of === 'yaml' ? source.documents : [source.toml]) {
      if (!isMap(document) || ![...document.keys()].some((name) => isMeant(name, roots.names))) continue
      const lost = notTaken(document, roots.shape)
      if (lost.length > 0)
        return { id, title, isUnwrapped: false, parts: [], text: '', notes: masked([...lost, nothingIn(looksFor)]) }
    }
  }
  return null
}

/** Of registries.yaml itself: a text with one of these at its root is rather one of those. */
const OWN_NAMES = new Set(['mirror', 'mirrors', 'config', 'configs', 'auth', 'tls', 'endpoint', 'endpoints', 'rewrite'])

function isMeant(name: string, names: readonly string[]): boolean {
  if (OWN_NAMES.has(name)) return false
  const meant = didYouMean(name, names)
  return meant !== null && /^[A-Z]/.test(meant) === /^[A-Z]/.test(name)
}

function ofDraft({ id, title, looksFor, shapes }: Converter, draft: RegistriesDraft, source: Source): Recognised {
  const text = printDraft(draft)
  const lost = (shapes?.(source) ?? []).flatMap(({ value, shape }) => notTaken(value, shape))
  const node = findNode([source.text], [])
  const notes = masked([...draft.notes, ...lost, ...(text === '' && lost.length > 0 ? [nothingIn(looksFor)] : [])])
  return {
    id,
    title,
    isUnwrapped: false,
    parts: text === '' ? [] : [{ text, where: '', notes, lines: null, node }],
    text,
    notes,
  }
}

function ofFiles(
  { id, title }: Converter,
  { files, notes }: Extract<Converted, { files: unknown }>,
  source: Source,
): Recognised {
  const configs = files.filter(({ target }) => target !== null && NODE_CONFIG.test(target))
  const found = files.filter((file) => !configs.includes(file)).slice(0, FILES_MAX)
  const lines = linesOfParts(source.text, found)
  const texts = [
    withoutParts(source.text, found, lines),
    ...configs.filter(({ encoded }) => encoded !== null).map(({ text }) => text),
  ]
  const nodes = new Map<string, FoundNode>()
  const nodeOf = (target: string): FoundNode => {
    const folder = target.replace(/[^/]*$/, '')
    const node = nodes.get(folder) ?? findNode(texts, [target])
    nodes.set(folder, node)
    return node
  }
  const several = saying('There are {count} files in it: {places}.', {
    count: found.length,
    places: joined(
      found.map(({ where }) => where),
      '; ',
    ),
  })
  const general = [
    ...(found.length > 1 ? [several] : []),
    ...notes,
    ...(files.length > FILES_MAX
      ? [saying('There are more than {max} files in it: these are the first.', { max: FILES_MAX })]
      : []),
  ]
  const parts = found.map((file, index): Part => ({
    text: file.text,
    where: file.where,
    notes: masked([takenFrom(file), ...file.notes, ...general]),
    lines: lines[index] ?? null,
    node: nodeOf(file.target ?? ''),
  }))
  const [first] = parts
  return { id, title, isUnwrapped: true, parts, text: first?.text ?? '', notes: first?.notes ?? masked(general) }
}

/** Longer lines hold a whole file, and cutting each line of it out of them takes too long. */
const CUT_LINE_MAX = 10_000

/** What a registries.yaml itself says, of mirrors of the other distribution for one, says nothing of its node. */
function withoutParts(text: string, parts: readonly FoundFile[], lines: readonly (PartLines | null)[]): string {
  const outer = text.split('\n')
  for (const [index, part] of parts.entries()) {
    const rows = part.text.split(/\r\n|\n|\r/)
    for (const [row, at] of (lines[index] ?? []).entries()) {
      const written = outer[at] ?? ''
      const cut = rows[row]?.trim() ?? ''
      if (cut !== '' && written.length <= CUT_LINE_MAX) outer[at] = written.replace(cut, () => '')
    }
  }
  return outer.join('\n')
}

function takenFrom({ where, target }: FoundFile): Saying {
  return target === null || !target.includes('/') || inEnglish(where).includes(target)
    ? saying('Taken out of {where}.', { where })
    : saying('Taken out of {where}, where it goes to {target}.', { where, target })
}

function nothingIn(looksFor: string): Saying {
  return saying('Nothing in it can be taken. What was looked for: {looksFor}.', { looksFor: { text: looksFor } })
}
