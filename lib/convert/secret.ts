import { fromBase64 } from '@/lib/text/base64'
import { mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'

/** The Secret of a name among the documents of a file; undefined when it is not there, or the name is empty. */
export function secretNamed(documents: readonly Plain[], name: string): Plain | undefined {
  return name === ''
    ? undefined
    : documents.find(
        (document) => textIn(document, 'kind') === 'Secret' && textIn(document, 'metadata', 'name') === name,
      )
}

/** An entry of a Secret, as stringData or in base64; empty when it is not there. Where both have it, stringData counts. */
export function secretText(secret: Plain, name: string): string {
  return mapIn(secret, 'stringData').has(name)
    ? textIn(secret, 'stringData', name)
    : (fromBase64(textIn(secret, 'data', name)) ?? '')
}

/**
 * A map with what the Kubernetes API makes of it when it is a Secret: entries of stringData take the place of those in
 * data. `replaced` are the names of these.
 *
 * Source: k8s.io/api core/v1 Secret, stringData: "overwriting any existing values"
 */
export function withoutReplacedData(map: PlainMap): { readonly map: PlainMap; readonly replaced: readonly string[] } {
  const data = mapIn(map, 'data')
  const replaced =
    textIn(map, 'kind') === 'Secret' ? [...mapIn(map, 'stringData').keys()].filter((name) => data.has(name)) : []
  if (replaced.length === 0) return { map, replaced }
  const left = new Map(data)
  for (const name of replaced) left.delete(name)
  return { map: new Map([...map, ['data', left]]), replaced }
}
