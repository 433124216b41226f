import type { Path } from '@/lib/registries/diagnostic'
import { likeStyle, ownStyle, quote } from './quote'
import { fieldOf } from '@/lib/registries/field-of'
import type { YamlNode } from '@/lib/go/yaml/node'
import type { TextEdit } from '@/lib/text/text-edit'

/** Gives keys another text, in the style they have if it can be written so. Their values stay. */
export function renameKeys(keys: readonly YamlNode[], to: string, path: Path, inFlow: boolean): readonly TextEdit[] {
  const quoted = fieldOf(path.slice(0, -1))?.key?.label === 'Pattern'
  return keys.map((key) => {
    const style = key.kind === 'scalar' ? likeStyle(key.style, to, quoted, inFlow) : ownStyle(to, quoted, inFlow)
    // A tag would make something else of the text.
    return { start: key.tag?.start ?? key.start, end: key.end, insert: quote(to, style, inFlow) + blankIfMissing(key) }
  })
}

/** Behind an alias a blank keeps the colon from becoming part of its name. */
function blankIfMissing(key: YamlNode): string {
  return key.start === key.end ? ' ' : ''
}
