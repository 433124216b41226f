import type { OpenedFile } from '@/components/workspace/opened-file'
import type { Say } from '@/lib/words/say'

/** Larger files are not registries.yaml. */
const BYTES_MAX = 2 * 1024 * 1024
const TIMEOUT_MS = 10_000

/** A shared link to any site is read without a request; a file is fetched only from this site. */
export async function readAddress(written: string, say: Say): Promise<OpenedFile | { readonly error: string }> {
  const address = addressIn(written)
  if (address === null) return { error: say('This is no address.') }
  if (/^#v\d+\./.test(address.hash)) {
    const { decodeFragment } = await import('@/lib/share/fragment')
    const state = decodeFragment(address.hash)
    return 'error' in state
      ? { error: say(state.error) }
      : { text: state.text, fileName: null, options: state.options, image: state.image }
  }
  if (address.origin !== location.origin)
    return {
      error: say('Files are read from this site alone ({site}). Save the file and choose it, or paste its text.', {
        site: location.host,
      }),
    }
  return fetchFile(address, say)
}

function addressIn(written: string): URL | null {
  try {
    return new URL(written.trim(), location.href)
  } catch {
    return null
  }
}

async function fetchFile(address: URL, say: Say): Promise<OpenedFile | { readonly error: string }> {
  let response
  try {
    response = await fetch(address.pathname + address.search, {
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch {
    return { error: say('There is no answer, or it leads elsewhere.') }
  }
  const refused = problemOf(response, say)
  if (refused !== null) {
    await response.body?.cancel()
    return { error: refused }
  }
  const bytes = await readBounded(response)
  if (bytes === null) return { error: say('It is larger than 2 MiB, or its end is missing.') }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      fileName: address.pathname.split('/').at(-1) ?? null,
    }
  } catch {
    return { error: say('It is not UTF-8 text.') }
  }
}

function problemOf({ ok, status, headers }: Response, say: Say): string | null {
  if (!ok) return say('The answer is {status}.', { status })
  return /html/i.test(headers.get('Content-Type') ?? '') ? say('It is a web page, not a file.') : null
}

async function readBounded({ body }: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body?.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
      pieces.push(piece.value)
      length += piece.value.length
      if (length > BYTES_MAX) {
        await reader?.cancel()
        return null
      }
    }
  } catch {
    return null
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
