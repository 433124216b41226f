import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpRefusal } from './inbound'

const BODY_MAX = 256 * 1024
const BODY_MS = 10_000

/** The JSON of a request, or why it is not taken. Bounded in size and time. */
export function readJson(request: IncomingMessage): Promise<{ readonly value: unknown } | HttpRefusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const timer = setTimeout(() => resolve({ status: 408, text: 'The request did not arrive in time.' }), BODY_MS)
    const done = (result: { readonly value: unknown } | HttpRefusal): void => {
      clearTimeout(timer)
      resolve(result)
    }
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > BODY_MAX)
        return done({
          status: 413,
          text: 'The request is too large: files of more than 200,000 characters are not probed.',
        })
      chunks.push(chunk)
    })
    request.on('end', () => {
      try {
        done({ value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown })
      } catch {
        done({ status: 400, text: 'The request is no JSON.' })
      }
    })
    request.on('error', () => done({ status: 400, text: 'The request broke off.' }))
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
      refuse(response, { status: 500, text: 'The server could not do this: an error of its own, not of the request.' })
  }
}

export function answerJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

export function refuse(response: ServerResponse, { status, text }: HttpRefusal): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${text}\n`)
}
