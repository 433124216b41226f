import type { IncomingMessage, ServerResponse } from 'node:http'
import { SAID_HEADER } from '@/lib/probe/read-answer'
import { REASON_OF_STATUS, type HttpRefusal, type RefusalReason } from './inbound'

/** Bytes of a request with its certificate files. */
const BODY_MAX = 3 * 1024 * 1024
/** Bytes of what is not a certificate file: all that is more than copied or parsed as PEM. */
const TEXT_MAX = 256 * 1024
const TOO_LARGE: HttpRefusal = {
  status: 413,
  text: /* SAID */ 'The request is too large: more than 200,000 characters of registries.yaml, 1 MiB of a certificate file or 2 MiB of all of them are not taken.' /* END */,
}
const BODY_MS = 10_000

/** The JSON of a request, or why it is not taken. Bounded in size and time. */
export function readJson(request: IncomingMessage): Promise<{ readonly value: unknown } | HttpRefusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const timer = setTimeout(
      () => resolve({ status: 408, text: /* SAID */ 'The request did not arrive in time.' /* END */ }),
      BODY_MS,
    )
    const done = (result: { readonly value: unknown } | HttpRefusal): void => {
      clearTimeout(timer)
      resolve(result)
    }
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > BODY_MAX) return done(TOO_LARGE)
      chunks.push(chunk)
    })
    request.on('end', () => {
      try {
        const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
        done(length - filesLength(value) > TEXT_MAX ? TOO_LARGE : { value })
      } catch {
        done(length > TEXT_MAX ? TOO_LARGE : { status: 400, text: /* SAID */ 'The request is no JSON.' /* END */ })
      }
    })
    request.on('error', () => done({ status: 400, text: /* SAID */ 'The request broke off.' /* END */ }))
  })
}

/**
 * Runs what answers a request. Whatever it throws or rejects with becomes an answer of 500 in words, or the end of an
 * answer that has begun: no request stays open, and the server goes on.
 */
export async function answering(response: ServerResponse, act: () => Promise<void> | void): Promise<void> {
  try {
    await act()
  } catch {
    if (response.headersSent) response.destroy()
    else
      refuse(response, {
        status: 500,
        text: /* SAID */ 'The server could not do this: an error of its own, not of the request.' /* END */,
      })
  }
}

/** Characters of the certificate files in a request, where it has some. */
function filesLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const { certificate, files } = value as Record<string, unknown>
  const texts = [certificate, ...(typeof files === 'object' && files !== null ? Object.values(files) : [])]
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0)
}

export function answerJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

const reasons = new WeakMap<ServerResponse, RefusalReason>()

/** Why `refuse` answered a request; null for other answers. */
export function refusalReason(response: ServerResponse): RefusalReason | null {
  return reasons.get(response) ?? null
}

/** In English; the page says it in its language with what the header has. */
export function refuse(response: ServerResponse, { status, text, reason, said }: HttpRefusal): void {
  reasons.set(response, reason ?? REASON_OF_STATUS[status])
  response
    .writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      Connection: 'close',
      ...(said && { [SAID_HEADER]: encodeURIComponent(JSON.stringify(said)) }),
    })
    .end(`${text}\n`)
}
