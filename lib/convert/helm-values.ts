import type { Converter } from './converter'
import { FILE_NAME } from '@/lib/convert/source/file-name'
import { addConfigs, addMirrors, emptyDraft } from './registries-draft'
import { isMap, mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { isRegistries } from '@/lib/convert/source/source'
import { readYaml } from '@/lib/convert/source/yaml-documents'

/** Values of a HelmChart or HelmChartConfig of K3s, or of a HelmRelease of Flux, with the file somewhere inside. */
export const helmValues: Converter = {
  id: 'helm-values',
  title: 'the values of a Helm chart, with registries.yaml in them',
  convert({ documents }) {
    for (const document of documents) {
      const kind = textIn(document, 'kind')
      if (!/^Helm(?:Chart|ChartConfig|Release)$/.test(kind)) continue
      const written = textIn(document, 'spec', 'valuesContent')
      const values = written === '' ? mapIn(document, 'spec', 'values') : (readYaml(written).documents[0] ?? null)
      const from = `Taken out of the ${kind} ${textIn(document, 'metadata', 'name')}.`
      const text = textInside(values, 0)
      if (text !== null) return { text, notes: [from] }
      const map = mapInside(values, 0)
      if (map === null) continue
      const draft = emptyDraft()
      addMirrors(draft, mapIn(map, 'mirrors'))
      addConfigs(draft, mapIn(map, 'configs'))
      draft.notes.push(from, 'Comments stay behind.')
      return { draft }
    }
    return null
  },
}

const DEPTH_MAX = 16

/** The file as a text: under its name, or under any. */
function textInside(value: Plain, depth: number): string | null {
  if (depth > DEPTH_MAX) return null
  for (const [name, inside] of entriesOf(value)) {
    const found =
      typeof inside !== 'string'
        ? textInside(inside, depth + 1)
        : FILE_NAME.test(name) || isRegistries(inside)
          ? inside
          : null
    if (found !== null) return found
  }
  return null
}

/** The file as values. */
function mapInside(value: Plain, depth: number): PlainMap | null {
  if (depth > DEPTH_MAX) return null
  if (isMap(value) && [...mapIn(value, 'mirrors').values()].some((mirror) => isMap(mirror) && mirror.has('endpoint')))
    return value
  for (const [, inside] of entriesOf(value)) {
    const found = typeof inside === 'string' ? null : mapInside(inside, depth + 1)
    if (found !== null) return found
  }
  return null
}

function entriesOf(value: Plain): Iterable<readonly [string, Plain]> {
  if (isMap(value)) return value
  return Array.isArray(value) ? (value as readonly Plain[]).map((inside) => ['', inside] as const) : []
}
