import { gunzipText, fromPackedBase64 } from '@/lib/convert/source/packed'
import { isRegistries } from '@/lib/convert/source/is-registries'
import { bytesFromBase64, fromBase64 } from '@/lib/text/base64'
import { saying, type Saying } from '@/lib/words/saying'

export interface Decoded {
  readonly text: string
  /** True when it is not written in the outer text as it is. */
  readonly isEncoded: boolean
  /** Why there is no text; null when there is. */
  readonly failure: Saying | null
}

/**
 * What the content of a file entry says. `encoding` is how it names that: `b64`, `gz+b64`, `gzip`, `base64` and their
 * like. Without one, base64 is recognised by what it says, as !!binary of YAML does not name it.
 */
export function decodedContent(content: string, encoding: string): Decoded {
  const url = dataUrl(content, /gz/i.test(encoding))
  if (url !== null) return url
  if (/gz/i.test(encoding))
    return encodedOr(fromPackedBase64(content), saying('It is named as gzip in base64, and cannot be unpacked.'))
  if (/b64|base64/i.test(encoding))
    return encodedOr(fromBase64(content), saying('It is named as base64, and cannot be decoded.'))
  const bare = content.trim()
  if (bare.length < 16 || /[^A-Za-z0-9+/=\s]/.test(bare)) return { text: content, isEncoded: false, failure: null }
  const packed = fromPackedBase64(bare) ?? fromBase64(bare)
  return packed !== null && isRegistries(packed)
    ? { text: packed, isEncoded: true, failure: null }
    : { text: content, isEncoded: false, failure: null }
}

/** Source: RFC 2397; coreos.github.io/ignition/configuration-v3_4, storage.files.contents.source */
function dataUrl(content: string, isPacked: boolean): Decoded | null {
  const [, parameters, payload = ''] = /^\s*data:([^,]*),([\s\S]*)$/.exec(content) ?? []
  if (parameters === undefined) return null
  const failure = saying('Its data: URL cannot be decoded.')
  const written = unescapedUrl(payload)
  if (written === null || !parameters.endsWith(';base64')) return encodedOr(written, failure)
  const bytes = bytesFromBase64(written.trim())
  if (bytes === null) return encodedOr(null, failure)
  return encodedOr(isPacked ? gunzipText(bytes) : fromBase64(written.trim()), failure)
}

function unescapedUrl(payload: string): string | null {
  try {
    return decodeURIComponent(payload)
  } catch {
    return null
  }
}

function encodedOr(text: string | null, failure: Saying): Decoded {
  return text === null ? { text: '', isEncoded: true, failure } : { text, isEncoded: true, failure: null }
}
