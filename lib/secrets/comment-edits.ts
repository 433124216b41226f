import type { Range } from '@/lib/registries/diagnostic'
import type { Syntax, YamlNode } from '@/lib/go/yaml/node'
import type { TextEdit } from '@/lib/text/text-edit'

/** What makes a file of another format one, and what rules are asked to ignore; words alone, so no secret. */
const KEPT =
  /^#(?:cloud-config|cloud-boothook|!\/(?:usr\/)?bin\/(?:env )?(?:ba)?sh)?$|^#[ \t]*pullpath-ignore(?:-file)?(?:[ \t]*:?(?:[ \t]+[a-z-]+,?)*)$/

/**
 * Leaves comments out, with their lines where nothing else is in them. After a block scalar, and in a text that K3s does
 * not read, the # stays: without it, empty lines would belong to the value, and the lines of an error would be others.
 */
export function leaveOut(
  syntax: Syntax & { readonly wellFormed: boolean },
  comments: readonly Range[],
): readonly TextEdit[] {
  const { text, root, wellFormed } = syntax
  const blocks = wellFormed && root !== null ? blockEnds(root) : []
  const byStart = new Map(comments.map((comment) => [comment.start, comment]))
  return comments.flatMap(({ start, end }): readonly TextEdit[] => {
    if (KEPT.test(text.slice(start, end))) return []
    let from = start
    while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from -= 1
    const isAlone = from === 0 || text.charAt(from - 1) === '\n'
    const after = /^\r?\n/.exec(text.slice(end, end + 2))?.[0] ?? ''
    const isSafe = wellFormed && root !== null && start < syntax.end && !isAfterBlock(text, blocks, from)
    if (!isSafe) return [{ start: start + 1, end, insert: '' }]
    if (!isAlone) return [{ start: from, end, insert: '' }]
    // At the beginning of the text it would become the byte order mark, which is not part of a key.
    const isBeforeMark = text.charAt(end + after.length) === '\ufeff'
    return after === '' || byStart.size === 0 || isBeforeMark
      ? [{ start: start + 1, end, insert: '' }]
      : [{ start: from, end: end + after.length, insert: '' }]
  })
}

function isAfterBlock(text: string, blocks: readonly number[], at: number): boolean {
  const last = blocks.findLast((end) => end <= at)
  return last !== undefined && /^(?:\s|#[^\n]*)*$/.test(text.slice(last, at))
}

function blockEnds(root: YamlNode): readonly number[] {
  const ends: number[] = []
  const add = (node: YamlNode): void => {
    if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) ends.push(node.end)
    else if (node.kind === 'map' || node.kind === 'list')
      for (const { key, value } of node.entries) {
        if (key !== null) add(key)
        add(value)
      }
  }
  add(root)
  return ends.toSorted((a, b) => a - b)
}
