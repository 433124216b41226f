import { LONG_TAG, type ScalarNode, type Syntax, type ValueNode } from '@/lib/go/yaml/node'
import type { TextEdit } from '@/lib/text/text-edit'
import { createWordFinder } from '@/lib/text/word-finder'
import { plainSecrets } from './loose-secrets'
import { WORD_PLACEHOLDER } from './placeholder'
import { hasText } from './secret-ranges'
import { isRegistriesRoot, walkSecrets } from './walk-secrets'

/** What takes the places of the names of anchors that may be secrets. */
interface AnchorNames {
  /** Of aliases, and of the anchors and tags of what does not go as a whole. */
  readonly edits: readonly TextEdit[]
  /** Names that may have been meant as the secret itself. */
  readonly words: readonly string[]
  /** The anchor of a secret as it stays, with its `&`; empty when no alias needs it. */
  anchorOf(node: ScalarNode): string
}

const OURS = new RegExp(`^${WORD_PLACEHOLDER}(?:_\\d{1,4})?$`)
/** Shorter names tell nothing where there is a value besides. */
const NAME_LENGTH_MIN = 4
/** Of a secret that is looked for within names. */
const SECRET_LENGTH_MIN = 4

/**
 * The name of an anchor is free text, and `password: &name` is what somebody writes whose password begins with `&`. So
 * those at and below the names of secrets get another one, and so do names that hold a secret; the aliases go along, and
 * what each refers to stays.
 */
export function anchorNames({ text, root, aliases, anchored }: Syntax): AnchorNames {
  const hidden = new Set<ValueNode>()
  const secrets: string[] = []
  if (root !== null)
    walkSecrets(root, isRegistriesRoot(root), {
      secret: (node) => secrets.push(node.text),
      other: () => undefined,
      hidden: (node) => hidden.add(node),
    })
  const words = [...hidden].flatMap((node) => (node.anchor !== null && isMissing(node) ? [node.anchor.name] : []))
  const names = newNames(anchored, new Set([...words, ...namesToHide(anchored, hidden, secrets)]))
  const nameOf = (name: string): string => names.get(name) ?? name
  const aliased = new Set(aliases.map(({ target }) => target))
  const edits = [
    ...aliases.map(({ start, end, name }) => ({ start, end, insert: `*${nameOf(name)}` })),
    ...anchored.flatMap((node) =>
      node.anchor === null || (node.kind === 'scalar' && hidden.has(node))
        ? []
        : [{ start: node.anchor.start, end: node.anchor.end, insert: `&${nameOf(node.anchor.name)}` }],
    ),
    ...[...hidden].flatMap(({ kind, tag }) =>
      kind === 'scalar' || tag === null || tag.name.startsWith(LONG_TAG)
        ? []
        : [{ start: tag.start, end: tag.end, insert: `!${WORD_PLACEHOLDER}` }],
    ),
  ]
  return {
    words,
    edits: edits.filter(({ start, end, insert }) => text.slice(start, end) !== insert),
    anchorOf: (node) => (node.anchor === null || !aliased.has(node) ? '' : `&${nameOf(node.anchor.name)}`),
  }
}

/** Where anchor and tag of a value end. */
export function propertiesEnd({ anchor, tag, outerStart }: ValueNode): number {
  return Math.max(anchor?.end ?? outerStart, tag?.end ?? outerStart)
}

/** Nothing but an anchor is written. */
function isMissing(node: ValueNode): boolean {
  return node.kind === 'scalar' && !hasText(node)
}

function namesToHide(
  anchored: readonly ValueNode[],
  hidden: ReadonlySet<ValueNode>,
  secrets: readonly string[],
): readonly string[] {
  const finder = createWordFinder(secrets.filter(({ length }) => length >= SECRET_LENGTH_MIN))
  return anchored.flatMap((node) => {
    const name = node.anchor?.name ?? ''
    const isFree = hidden.has(node) && name.length >= NAME_LENGTH_MIN
    return isFree || finder.ends(name).some((place) => place > 0) || plainSecrets(name).length > 0 ? [name] : []
  })
}

/** Another name for each that has to go, so that no two become one. */
function newNames(anchored: readonly ValueNode[], gone: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set(anchored.map(({ anchor }) => anchor?.name ?? ''))
  let count = 0
  for (const old of gone) {
    if (OURS.test(old)) continue
    let name: string
    do {
      count += 1
      name = count === 1 ? WORD_PLACEHOLDER : `${WORD_PLACEHOLDER}_${count}`
    } while (taken.has(name))
    names.set(old, name)
  }
  return names
}
