import type { IncomingMessage } from 'node:http'
import type { WireAnswer, WireRequest } from './wire-message'
import { transportError } from './transport-failure'

/**
 * Reads an answer as far as it is wanted. `isWhole`: nothing more of it is to come, so that its connection can be used again.
 */
export function readAnswer(
  answer: IncomingMessage,
  { method, bodyMax }: WireRequest,
  /** Whether a body that nobody wants is waited for, so that the connection can be used again. */
  isKept: boolean,
  done: (answer: WireAnswer, isWhole: boolean) => void,
  fail: (error: Error) => void,
): void {
  const chunks: Buffer[] = []
  let length = 0
  const finish = (isCut: boolean, isWhole = false): void =>
    done(
      {
        status: answer.statusCode ?? 0,
        headers: headersOf(answer),
        contentLength: contentLengthOf(answer, method),
        body: Buffer.concat(chunks).subarray(0, bodyMax),
        isCut,
      },
      isWhole,
    )
  if (method === 'HEAD' && isKept) {
    answer.on('end', () => finish(false, true))
    answer.on('error', () => fail(transportError('closed', 'unexpected EOF')))
    return void answer.resume()
  }
  if (bodyMax === 0 || method === 'HEAD') return finish(false)
  answer.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > bodyMax) finish(true)
  })
  answer.on('end', () => finish(false, true))
  answer.on('error', () => fail(transportError('closed', 'unexpected EOF')))
  answer.on('aborted', () => fail(transportError('closed', 'unexpected EOF')))
}

function headersOf({ rawHeaders }: IncomingMessage): readonly (readonly [string, string])[] {
  const headers: [string, string][] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    headers.push([(rawHeaders[at] ?? '').toLowerCase(), rawHeaders[at + 1] ?? ''])
  return headers
}

function contentLengthOf({ headers, statusCode }: IncomingMessage, method: WireRequest['method']): number {
  if (headers['transfer-encoding'] !== undefined) return -1
  const length = headers['content-length']
  if (length !== undefined) return /^\d{1,15}$/.test(length) ? Number(length) : -1
  return statusCode === 204 || (statusCode === 304 && method === 'HEAD') ? 0 : -1
}
