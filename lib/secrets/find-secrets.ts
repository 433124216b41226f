import type { Range } from '@/lib/registries/diagnostic'
import { LENGTH_MAX } from '@/lib/registries/parse'
import { composeYaml } from '@/lib/go/yaml/compose'
import { isCollection, type ScalarNode, type Syntax } from '@/lib/go/yaml/node'
import { fromBase64 } from '@/lib/text/base64'
import { anchorNames, propertiesEnd } from './anchor-names'
import { commentsBeside, looseComments } from './comments'
import { looseSecrets, namedSecrets, pairsInWords, plainSecrets } from './loose-secrets'
import { optionValues } from './options'
import {
  AUTH_PLACEHOLDER,
  isPlaceholder,
  PASSWORD_PLACEHOLDER,
  TOKEN_PLACEHOLDER,
  USER_PART_PLACEHOLDER,
  WORD_PLACEHOLDER,
} from './placeholder'
import { offsetsOf } from './scalar-offsets'
import { hasText } from './secret-ranges'
import { isRegistriesRoot, walkSecrets, type Place } from './walk-secrets'
import type { TextEdit } from '@/lib/text/text-edit'

/** What takes the places of the secrets of a text; edits may overlap. */
export interface Found {
  readonly edits: readonly TextEdit[]
  /** Each from its # to the end of its line. */
  readonly comments: readonly Range[]
  /** Secrets as they are meant, without the marks of the format. */
  readonly words: readonly string[]
  /** Parts were read by their words alone. */
  readonly isStrange: boolean
}

/** Texts within texts: a Secret that holds cloud-init that holds base64 of a file. */
const DEPTH_MAX = 6
const DOCUMENTS_MAX = 20
const BLOB = /(?<![\w+/-])(?:[A-Za-z0-9+/]{40,}\s+)*[\w+/-]{16,}={0,2}/g
const PAIR = /^[\x21-\x39\x3b-\x7e]{1,200}:[\x21-\x7e]+$/
/** The first bytes of gzip in base64; what is in there is not looked at. */
const GZIP = /^H4sI/

/** Secrets of a text of any format: by its tree where it is YAML or JSON, else by its words. Never throws. */
export function findSecrets(text: string, depth = 0, documents = 0): Found {
  if (depth <= DEPTH_MAX && documents < DOCUMENTS_MAX && text.length <= LENGTH_MAX && /[:[{-]/.test(text)) {
    const composed = composeYaml(text)
    if (composed.failure === null && composed.root !== null && isCollection(composed.root))
      return inTree(composed, depth, documents)
  }
  return inWords(text, depth)
}

/** By words alone. */
export function inWords(text: string, depth: number): Found {
  // A colon that makes the text invalid YAML is kept, so that the redacted text is invalid in the same way.
  const edits = looseSecrets(text).map(({ start, end }) => ({
    start,
    end,
    insert: /: [^\n]*$/.test(text.slice(start, end)) ? `${WORD_PLACEHOLDER}: ${WORD_PLACEHOLDER}` : WORD_PLACEHOLDER,
  }))
  const comments = looseComments(text)
  const pairs = comments.flatMap(({ start, end }) =>
    moved(pairsInWords(text.slice(start + 1, end)).map(asWord), start + 1),
  )
  return {
    edits: [...edits, ...plainEdits(text), ...blobEdits(text, depth), ...pairs],
    comments,
    words: [],
    isStrange: text.trim() !== '',
  }
}

/** By the tree of the first document; what stands outside of it is a text of its own. */
export function inTree(syntax: Syntax, depth: number, documents = 0): Found {
  const { text, root, end } = syntax
  const edits: TextEdit[] = []
  const others: TextEdit[] = []
  const empty: number[] = []
  const words: string[] = []
  const blockComments: Range[] = []
  let isStrange = false
  if (root !== null) {
    const isRegistries = isRegistriesRoot(root)
    isStrange = !isRegistries
    const names = anchorNames(syntax)
    edits.push(...names.edits)
    words.push(...names.words)
    walkSecrets(root, isRegistries, {
      secret: (node, name, isKey) => {
        if (!hasText(node)) empty.push(node.start)
        const found = secretEdits(text, node, name, isKey, names.anchorOf(node))
        edits.push(...found)
        if (found.length > 0) words.push(node.text)
      },
      other: (node, place) => {
        if (node.text.includes('\n')) isStrange = true
        others.push(...scalarEdits(text, node, place, depth))
        blockComments.push(...commentOfBlock(text, node))
      },
    })
  }
  edits.push(...others)
  const start = root?.outerStart ?? end
  const comments = [...commentsBeside(syntax, 0), ...blockComments]
  const head = withoutComments(text.slice(0, start), comments, 0)
  if (!/^\ufeff?\s*(?:%YAML[ \t]+1\.\d\s+)?(?:---\s*)?$/.test(head)) {
    isStrange = true
    edits.push(...inWords(head, depth).edits)
  }
  const rest = text.slice(end)
  if (!/^(?:\s|---|\.\.\.|#[^\n]*)*$/.test(rest)) {
    isStrange = true
    const found = findSecrets(rest, depth, documents + 1)
    edits.push(...moved(found.edits, end))
    comments.push(...found.comments.map((range) => ({ start: range.start + end, end: range.end + end })))
    words.push(...found.words)
  } else comments.push(...looseComments(rest).map((range) => ({ start: range.start + end, end: range.end + end })))
  for (const comment of comments) edits.push(...commentEdits(text, comment, edits, empty, depth))
  return { edits, comments, words, isStrange }
}

/** The values of all scalars that are secrets or hold some. */
export function secretScalars({ root }: Syntax): readonly string[] {
  const found: string[] = []
  if (root !== null)
    walkSecrets(root, isRegistriesRoot(root), {
      secret: (node) => {
        if (hasText(node)) found.push(node.text)
      },
      other: (node, place) => {
        if (node.text !== '' && editsInside(node, place, 0).length > 0) found.push(node.text)
      },
    })
  return found.toSorted((a, b) => b.length - a.length)
}

/** Without a space after its #, a comment may be the rest of a password. */
function commentEdits(
  text: string,
  { start, end }: Range,
  edits: readonly TextEdit[],
  empty: readonly number[],
  depth: number,
): readonly TextEdit[] {
  const inside = text.slice(start + 1, end)
  const isRest =
    /^\S/.test(inside) && edits.some((edit) => edit.end <= start && text.slice(edit.end, start).trim() === '')
  // What begins with a # is a comment in the place of a secret.
  const isInstead = empty.some((at) => at <= start && /^[ \t]*$/.test(text.slice(at, start)))
  if (isRest || isInstead) return [{ start: start + 1, end, insert: WORD_PLACEHOLDER }]
  return moved([...inWords(inside, depth).edits, ...pairsInWords(inside).map(asWord)], start + 1)
}

function withoutComments(text: string, comments: readonly Range[], from: number): string {
  const letters = [...comments].filter(({ start }) => start - from < text.length)
  return letters.reduce(
    (left, { start, end }) =>
      left.slice(0, start - from) + ' '.repeat(end - start) + left.slice(Math.min(end - from, left.length)),
    text,
  )
}

function commentOfBlock(text: string, { style, start, end }: ScalarNode): readonly Range[] {
  if (style !== 'literal' && style !== 'folded') return []
  const [whole = '', comment = ''] = /^[|>][-+0-9]*[ \t]+(#[^\r\n]*)/.exec(text.slice(start, end)) ?? []
  return comment === '' ? [] : [{ start: start + whole.length - comment.length, end: start + whole.length }]
}

/** A scalar that goes as a whole. `anchor`: what an alias needs, with a name that is no secret; its tag goes. */
function secretEdits(
  text: string,
  node: ScalarNode,
  name: string,
  isKey: boolean,
  anchor: string,
): readonly TextEdit[] {
  const { outerStart } = node
  const isEmpty = !hasText(node)
  if (isEmpty && outerStart === node.start) return []
  const properties = anchor === '' ? [] : [{ start: outerStart, end: propertiesEnd(node), insert: anchor }]
  if (anchor !== '' && isEmpty) return properties
  if (isPlaceholder(node.text.trim()) || /^[!&]REDACTED\s*$/.test(text.slice(outerStart, node.end))) return properties
  const { start, end } = withEmptyLines(text, { start: node.start, end: node.end })
  const written = text.slice(start, end)
  const word = isKey ? WORD_PLACEHOLDER : placeholderFor(name)
  const quote = /^["']/.exec(written)?.[0] ?? ''
  // A block scalar ends with its line.
  const insert = quote + word + quote + (written.endsWith('\n') ? '\n' : '')
  return [...properties, { start: anchor === '' ? outerStart : start, end, insert }]
}

/** A block scalar with the empty lines after it: a `#` that follows may have been meant as its last line. */
function withEmptyLines(text: string, { start, end }: Range): Range {
  if (!/[|>]/.test(text.charAt(start))) return { start, end }
  return { start, end: end + (/^(?:[ \t]*(?:\r\n?|\n))*/.exec(text.slice(end))?.[0].length ?? 0) }
}

function placeholderFor(name: string): string {
  const key = name.toLowerCase()
  return key === 'auth' ? AUTH_PLACEHOLDER : key.includes('token') ? TOKEN_PLACEHOLDER : PASSWORD_PLACEHOLDER
}

/** Of a scalar that is no secret as such. Where its letters are written otherwise, it goes as a whole. */
function scalarEdits(text: string, node: ScalarNode, place: Place, depth: number): readonly TextEdit[] {
  if (node.text === '') return []
  const edits = editsInside(node, place, depth)
  if (edits.length === 0) return []
  const offsetOf = offsetsOf(text, node)
  if (offsetOf !== null)
    return edits.map(({ start, end, insert }) => ({ start: offsetOf(start), end: offsetOf(end - 1) + 1, insert }))
  const written = text.slice(node.start, node.end)
  const quote = /^["']/.exec(written)?.[0] ?? ''
  const insert = quote + WORD_PLACEHOLDER + quote + (written.endsWith('\n') ? '\n' : '')
  return [{ start: node.start, end: node.end, insert }]
}

function editsInside({ text }: ScalarNode, place: Place, depth: number): readonly TextEdit[] {
  const edits = (): readonly TextEdit[] => {
    if (place === 'registry' || place === 'url') return plainEdits(text)
    if (place === 'known') return [...[...namedSecrets(text), ...optionValues(text)].map(asWord), ...plainEdits(text)]
    return isJustKey(text) ? plainEdits(text) : findSecrets(text, depth + 1).edits
  }
  return edits().filter(({ start, end }) => end > start && !isPlaceholder(text.slice(start, end).trim()))
}

/** Names of the format and of Kubernetes, which are most scalars of most files. */
function isJustKey(text: string): boolean {
  return text.length < 40 && /^[A-Za-z_]+$/.test(text) && !/[a-z][A-Z].*[a-z][A-Z].*[a-z][A-Z]/.test(text)
}

function plainEdits(text: string): readonly TextEdit[] {
  return plainSecrets(text).map(({ start, end, isUserPart }) => ({
    start,
    end,
    insert: isUserPart ? USER_PART_PLACEHOLDER : WORD_PLACEHOLDER,
  }))
}

function blobEdits(text: string, depth: number): readonly TextEdit[] {
  return [...text.matchAll(BLOB)]
    .filter(([blob]) => holdsSecret(blob, depth))
    .map(({ 0: blob, index }) => asWord({ start: index, end: index + blob.length }))
}

function holdsSecret(blob: string, depth: number): boolean {
  if (isPlaceholder(blob)) return false
  if (GZIP.test(blob)) return true
  const bare = blob.replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/')
  const inside = depth > DEPTH_MAX ? null : fromBase64(bare.padEnd(Math.ceil(bare.length / 4) * 4, '='))
  if (inside === null || inside.trim() === '') return false
  return PAIR.test(inside.trim()) || findSecrets(inside, depth + 2).edits.length > 0
}

function asWord({ start, end }: Range): TextEdit {
  return { start, end, insert: WORD_PLACEHOLDER }
}

function moved(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(({ start, end, insert }) => ({ start: start + by, end: end + by, insert }))
}
