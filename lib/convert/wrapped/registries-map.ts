import { addConfigs, addMirrors, emptyDraft, printDraft } from '@/lib/convert/registries-draft'
import { isMap, mapIn, type PlainMap } from '@/lib/convert/source/plain'
import { isReadable } from '@/lib/convert/source/is-registries'
import { REGISTRIES_SHAPE } from '@/lib/convert/shape/registries-shape'
import { notTaken } from '@/lib/convert/shape/not-taken'
import { saying } from '@/lib/words/saying'
import type { FoundFile, Place } from './found-file'

/** True for a map that K3s could read as registries.yaml, by the names in it. */
export function isRegistriesMap(map: PlainMap): boolean {
  return (
    [...mapIn(map, 'mirrors').values()].some(
      (mirror) => isMap(mirror) && (mirror.has('endpoint') || mirror.has('rewrite')),
    ) ||
    [...mapIn(map, 'configs').values()].some(
      (config) => isMap(config) && (isMap(config.get('auth')) || isMap(config.get('tls'))),
    )
  )
}

/** The file that a map is: its lines as they are written, or else what it says. */
export function fileOfMap(
  map: PlainMap,
  where: Place,
  target: string | null,
  textOf: (map: PlainMap) => string | null,
): FoundFile {
  const text = textOf(map)
  if (text !== null && isReadable(text)) return { where, target, text, notes: [], encoded: null }
  const draft = emptyDraft()
  addMirrors(draft, mapIn(map, 'mirrors'))
  addConfigs(draft, mapIn(map, 'configs'))
  const notes = [...draft.notes, ...notTaken(map, REGISTRIES_SHAPE, [])]
  return {
    where,
    target,
    text: printDraft(draft),
    notes: text?.includes('#') === true ? [...notes, saying('Comments are left out.')] : notes,
    encoded: null,
  }
}
