import { fromBase64 } from '@/lib/text/base64'
import type { Converter } from './converter'
import { FILE_NAME } from '@/lib/convert/source/file-name'
import { listIn, textIn, type Plain } from '@/lib/convert/source/plain'
import { isRegistries } from '@/lib/convert/source/source'

/** cloud-init user-data. */
export const cloudInit: Converter = {
  id: 'cloud-init',
  title: 'cloud-init user-data that writes registries.yaml',
  convert({ documents }) {
    for (const document of documents) {
      for (const file of listIn(document, 'write_files')) {
        if (!FILE_NAME.test(textIn(file, 'path'))) continue
        if (/gz/.test(textIn(file, 'encoding')))
          return {
            text: '',
            notes: [
              `What goes to ${textIn(file, 'path')} is compressed with gzip: decompress it, and open the result.`,
            ],
          }
        const text = contentOf(file)
        if (text !== null)
          return { text, notes: [`Taken out of write_files, where it goes to ${textIn(file, 'path')}.`] }
      }
    }
    return null
  },
}

function contentOf(file: Plain): string | null {
  const content = textIn(file, 'content')
  if (/b64|base64/.test(textIn(file, 'encoding'))) return fromBase64(content)
  // With the tag !!binary it is base64 without an encoding.
  const decoded = isRegistries(content) ? null : fromBase64(content)
  return decoded !== null && isRegistries(decoded) ? decoded : content
}
