import { fromBase64 } from './base64'
import type { Converter } from './converter'
import { FILE_NAME } from './file-name'
import { listIn, textIn } from './source'

/** cloud-init user-data. */
export const cloudInit: Converter = {
  id: 'cloud-init',
  title: 'cloud-init user-data that writes registries.yaml',
  convert({ documents }) {
    for (const document of documents) {
      for (const file of listIn(document, 'write_files')) {
        if (!FILE_NAME.test(textIn(file, 'path'))) continue
        const content = textIn(file, 'content')
        const text = /b64|base64/.test(textIn(file, 'encoding')) ? fromBase64(content) : content
        if (text !== null) return { text, notes: [`Taken out of write_files, where it goes to ${textIn(file, 'path')}.`] }
      }
    }
    return null
  },
}
