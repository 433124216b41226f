import { MAPPING_TAG, SEQUENCE_TAG, shortTag, tagOf, type ValueNode } from './node'

/**
 * One line of yaml.v2's list of type errors. Quotes up to ten bytes of the value, secrets too.
 * Source: gopkg.in/yaml.v2 v2.4.0, decode.go, terror
 */
export function typeErrorText(node: ValueNode, resolvedTag: string, goType: string): string {
  const tag = tagOf(node) || resolvedTag
  const text = node.kind === 'scalar' ? node.text : ''
  // A scalar tagged as a collection is shown completely, without even a space.
  const excerpt = tag === SEQUENCE_TAG || tag === MAPPING_TAG ? text : ` \`${excerptOf(text)}\``
  return `line ${node.line + 1}: cannot unmarshal ${shortTag(tag)}${excerpt} into ${goType}`
}

/** Cuts at bytes, so a character can be split; each remaining byte of it is shown as U+FFFD. */
export function excerptOf(value: string): string {
  if (value.length <= 10 && new TextEncoder().encode(value).length <= 10) return value
  let shown = ''
  let left = 7
  for (const character of value) {
    const size = new TextEncoder().encode(character).length
    if (size > left) return `${shown}${'\ufffd'.repeat(left)}...`
    shown += character
    left -= size
  }
  return `${shown}...`
}
