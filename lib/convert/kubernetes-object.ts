import { fromBase64 } from '@/lib/text/base64'
import type { Converter } from './converter'
import { FILE_NAME } from '@/lib/convert/source/file-name'
import { mapIn, textIn } from '@/lib/convert/source/plain'

/** Kubernetes Secrets and ConfigMaps with the file under its name. */
export const kubernetesObject: Converter = {
  id: 'kubernetes-object',
  title: 'a Kubernetes object that holds registries.yaml',
  convert({ documents }) {
    for (const document of documents) {
      const kind = textIn(document, 'kind')
      if (kind !== 'Secret' && kind !== 'ConfigMap') continue
      for (const field of ['stringData', 'data', 'binaryData'] as const) {
        for (const [name, value] of mapIn(document, field)) {
          if (!FILE_NAME.test(name) || typeof value !== 'string') continue
          const text = field === (kind === 'Secret' ? 'data' : 'binaryData') ? fromBase64(value) : value
          if (text !== null)
            return { text, notes: [`Taken out of the ${kind} ${textIn(document, 'metadata', 'name')}.`] }
        }
      }
    }
    return null
  },
}
