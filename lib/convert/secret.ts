import { fromBase64 } from '@/lib/text/base64'
import { textIn, type Plain } from '@/lib/convert/source/plain'

/** The Secret of a name among the documents of a file; undefined when it is not there, or the name is empty. */
export function secretNamed(documents: readonly Plain[], name: string): Plain | undefined {
  return name === ''
    ? undefined
    : documents.find(
        (document) => textIn(document, 'kind') === 'Secret' && textIn(document, 'metadata', 'name') === name,
      )
}

/** An entry of a Secret, as stringData or in base64; empty when it is not there. */
export function secretText(secret: Plain, name: string): string {
  const plain = textIn(secret, 'stringData', name)
  return plain === '' ? (fromBase64(textIn(secret, 'data', name)) ?? '') : plain
}
