import { parenthesesOf } from '@/lib/go/regexp/pattern-groups'
import { templateParts, type TemplatePart } from '@/lib/go/regexp/template'

/** A piece of a replacement, with the group of the pattern that it stands for. */
export interface ReplacementPiece {
  readonly start: number
  readonly end: number
  /** The number of the group; null for text, and for what stands for nothing. */
  readonly group: number | null
  /** Why it is replaced by nothing, and what to write; null when it is right. */
  readonly fault: string | null
}

/** The pieces of a replacement, in order and without gaps. Never throws. */
export function replacementPieces(pattern: string, replacement: string): readonly ReplacementPiece[] {
  const { groups } = parenthesesOf(pattern)
  return templateParts(replacement).map(({ start, end, reference }) => {
    if (reference === null) return { start, end, group: null, fault: null }
    const { name, number } = reference
    const group =
      number === null
        ? (groups.find((one) => one.name === name)?.number ?? null)
        : number <= groups.length
          ? number
          : null
    const written = replacement.slice(start, end)
    return { start, end, group, fault: group === null ? faultOf(reference, written, groups) : null }
  })
}

function faultOf(
  { name, number }: NonNullable<TemplatePart['reference']>,
  written: string,
  groups: readonly { readonly name: string | null }[],
): string {
  const nothing = `"${written}" is replaced by nothing`
  const count = groups.length
  if (number !== null)
    return `${nothing}: the pattern has ${count === 0 ? 'no group' : count === 1 ? 'only one group' : `only ${count} groups`}. Put ( ) around what it is meant to stand for.`
  // A name goes on as long as letters, digits and underscores do.
  const digits = /^\d+/.exec(name)?.[0]
  const meant =
    digits !== undefined && Number(digits) <= count
      ? digits
      : groups.flatMap((one) => one.name ?? []).find((one) => name.startsWith(one))
  if (meant === undefined) return `${nothing}: no group is called "${name}". Write the number of a group, such as $1.`
  return `${nothing}: it means the group called "${name}". Write \${${meant}}${name.slice(meant.length)}.`
}
