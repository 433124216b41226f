import type { Change } from './change'
import { changeModel, isSameModel, modelOf } from './change-model'
import { composeYaml } from '@/lib/go/yaml/compose'
import { parseRegistries } from '@/lib/registries/parse'

/**
 * True when the text after a change means what the text before it meant, but for the change.
 *
 * YAML has more ways to write things than anyone thinks of; rather than damage a file this lets a change be refused.
 */
export function checkChange(before: string, after: string, change: Change): boolean {
  const parsed = parseRegistries(after)
  const previous = parseRegistries(before)
  const isReadable = parsed.parseError === null || (previous.parseError !== null && composeYaml(after).failure === null)
  if (!isReadable) return false
  const expected = modelOf(previous.registries)
  return !changeModel(expected, change) || isSameModel(expected, modelOf(parsed.registries))
}
