import { setMaxListeners } from 'node:events'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { UsageError } from '@/lib/cli/usage-error'
import type { Access } from './access'

/** How many requests are open at the same time, whatever the cluster's size is. */
export const REQUESTS_MAX = 16
/** A list of 100 nodes is a few megabytes. */
const BODY_MAX = 64 * 1024 * 1024
const WAIT_MS = 60_000
const TRIES_MAX = 5
const PAUSE_MS = 500
const PAUSE_MAX_MS = 30_000

export interface Answer {
  readonly status: number
  /** The body as JSON; null for anything else. */
  readonly value: unknown
}

/** The API of a cluster. */
export interface Api {
  /** @throws ApiError when no answer comes */
  readonly send: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Answer>
  /**
   * Reads a text piece by piece, at most `limit` bytes of it. The status is that of the answer; `isWhole` is false when
   * the text was longer or ended early.
   */
  readonly read: (
    path: string,
    limit: number,
    onText: (text: string) => void,
  ) => Promise<{ readonly status: number; readonly isWhole: boolean }>
  readonly close: () => void
}

/** No answer of the cluster came. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
}

interface Settings {
  readonly signal: AbortSignal
  /** Between two tries; tests have no time for it. */
  readonly pauseMs?: number
}

/** Requests over kept connections, at most sixteen at a time. What is refused for now is asked again, a few times. */
export function createApi(access: Access, { signal, pauseMs = PAUSE_MS }: Settings): Api {
  // One for each open request, and for each Job that is waited for.
  setMaxListeners(0, signal)
  const isTls = access.server.protocol === 'https:'
  const agent = isTls
    ? new HttpsAgent({ keepAlive: true, maxSockets: REQUESTS_MAX, ...definedOf(access.tls) })
    : new HttpAgent({ keepAlive: true, maxSockets: REQUESTS_MAX })
  const turn = turns(REQUESTS_MAX)

  const open = async (
    method: string,
    path: string,
    body: string | null,
    isRefused: boolean,
  ): Promise<IncomingMessage> => {
    const account = await access.authorization(isRefused)
    const url = new URL(access.server.pathname.replace(/\/$/, '') + path, access.server)
    return new Promise((resolve, reject) => {
      const sent = (isTls ? httpsRequest : httpRequest)(
        url,
        {
          method,
          agent,
          signal,
          timeout: WAIT_MS,
          headers: {
            accept: 'application/json',
            'user-agent': 'pullpath',
            ...(account === null ? {} : { authorization: account }),
            ...(body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          },
        },
        resolve,
      )
      sent.on('timeout', () => sent.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })))
      sent.on('error', reject)
      sent.end(body ?? undefined)
    })
  }

  /** Sends until the answer is one; `use` reads it, and gets what is asked again too if it is the last try. */
  const answered = <T>(
    method: string,
    path: string,
    body: string | null,
    use: (answer: IncomingMessage) => Promise<T>,
  ) =>
    turn(async (): Promise<T> => {
      let isRefused = false
      for (let tried = 1; ; tried += 1) {
        let pause = Math.min(PAUSE_MAX_MS, pauseMs * 2 ** (tried - 1))
        try {
          const answer = await open(method, path, body, isRefused)
          const status = answer.statusCode ?? 0
          const isBusy = status === 429 || status >= 500 || (status === 401 && tried === 1)
          if (!isBusy || tried === TRIES_MAX) return await use(answer)
          isRefused = status === 401
          pause = Math.min(PAUSE_MAX_MS, Math.max(pause, 1_000 * Number(answer.headers['retry-after'] ?? 0) || 0))
          answer.resume()
        } catch (error) {
          if (signal.aborted || tried === TRIES_MAX || !isPassing(error)) throw apiError(error)
        }
        await waitFor(pause, signal)
      }
    })

  return {
    send: (method, path, body) =>
      answered(method, path, body === undefined ? null : JSON.stringify(body), async (answer) => ({
        status: answer.statusCode ?? 0,
        value: jsonIn(await bodyOf(answer)),
      })),
    read: (path, limit, onText) =>
      answered('GET', path, null, async (answer) => {
        const status = answer.statusCode ?? 0
        if (status !== 200) {
          answer.resume()
          return { status, isWhole: false }
        }
        const decoder = new TextDecoder()
        let length = 0
        try {
          for await (const chunk of answer as AsyncIterable<Buffer>) {
            const part = chunk.subarray(0, limit - length)
            length += part.length
            onText(decoder.decode(part, { stream: true }))
            if (part.length < chunk.length) {
              answer.destroy()
              return { status, isWhole: false }
            }
          }
        } catch {
          return { status, isWhole: false }
        }
        onText(decoder.decode())
        return { status, isWhole: answer.complete }
      }),
    close: () => agent.destroy(),
  }
}

async function bodyOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > BODY_MAX) {
      answer.destroy()
      break
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** What another try may change. */
function isPassing(error: unknown): boolean {
  const { code = '' } = error as { readonly code?: string }
  return ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'].includes(code)
}

/** With the code alone: nothing of what was sent. */
function apiError(error: unknown): Error {
  const { code, message = '' } = error as { readonly code?: string; readonly message?: string }
  return error instanceof UsageError ? error : new ApiError(code ?? message)
}

function definedOf<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>
}

/** Lets at most `max` at a time go on, in order. */
function turns(max: number): <T>(act: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (act) => {
    if (running >= max) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}

/** Ends early when the signal aborts. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
