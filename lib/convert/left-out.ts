import { lost } from './note-kinds'
import { filesIn } from '@/lib/convert/wrapped/files-in'
import { whereOf } from '@/lib/convert/wrapped/place'
import { NODE_CONFIG, type Place } from '@/lib/convert/wrapped/found-file'
import { inEnglish, joined, saying, type Saying } from '@/lib/words/saying'
import type { Converted, Converter } from './converter'
import { textIn, type Plain } from '@/lib/convert/source/plain'
import type { Source } from '@/lib/convert/source/source'

/** Documents of a file that are looked at, each for itself. */
const DOCUMENTS_MAX = 50

/**
 * What a text of several documents holds besides that which was taken: files as they are, and settings in the words of
 * other formats. `converters` are all there are, and `taken` is the one whose result is shown.
 */
export function leftOut(
  converters: readonly Converter[],
  taken: Converter,
  converted: Converted,
  source: Source,
): readonly Saying[] {
  const places: Place[] = []
  if ('draft' in converted) {
    const { files } = filesIn(source, { maps: false })
    places.push(...files.filter(({ target }) => target === null || !NODE_CONFIG.test(target)).map(({ where }) => where))
  }
  if (source.documents.length > 1)
    for (const document of source.documents.slice(0, DOCUMENTS_MAX)) {
      const alone: Source = { ...source, documents: [document], text: '', toml: null }
      if (saysSomething(taken.convert(alone))) continue
      const other = converters.find((one) => one !== taken && saysMirrors(one.convert(alone)))
      if (other !== undefined) places.push(placeOf(document, other))
    }
  const each = [...new Map(places.map((place) => [inEnglish(place), place])).values()]
  return each.length === 0
    ? []
    : [
        lost(
          saying('There are settings for registries in other places, which were not taken: {places}.', {
            places: joined(each, '; '),
          }),
        ),
      ]
}

function saysSomething(converted: Converted | null): boolean {
  return converted !== null && ('draft' in converted ? saysMirrors(converted) : converted.files.length > 0)
}

/** Of another format in its own words; files are found wherever they are. */
function saysMirrors(converted: Converted | null): boolean {
  return converted !== null && 'draft' in converted && converted.draft.mirrors.size + converted.draft.configs.size > 0
}

function placeOf(document: Plain, { title }: Converter): Place {
  return textIn(document, 'kind') === '' ? { text: title } : whereOf([], document)
}
