import { chunk } from '@/components/late/late'
import { isOnFileServer } from '@/components/site/site-address'
import { readStatus, type ProbeEvent, type ProbeStatus } from '@/lib/probe/event'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'
import type { Stopped } from './probe-run'

/** Whether the server probes; null when it does not answer. */
export async function fetchStatus(): Promise<ProbeStatus | null> {
  if (isOnFileServer()) return null
  try {
    const answer = await fetch('/api/probe', { cache: 'no-store', headers: { 'X-Pullpath-Page': '1' } })
    return answer.ok ? readStatus(await answer.text()) : null
  } catch {
    return null
  }
}

/** Our own server did not take what it was sent. */
class Refused extends Error {
  constructor(
    readonly said: Saying,
    text = inEnglish(said),
  ) {
    super(text)
  }
}

/** What to say of an error of `post` or `readEvents`. */
export function stoppedBy(error: Error): Stopped {
  return { why: error.message, said: error instanceof Refused ? error.said : { text: error.message } }
}

/** Posts to the API of our own server. @throws Error with a sentence for the person */
export async function post(path: string, body: unknown, token: string, signal?: AbortSignal): Promise<Response> {
  let answer
  try {
    answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': token },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    })
  } catch (error) {
    throw error instanceof DOMException && error.name === 'AbortError'
      ? error
      : new Error(/* SAID */ 'The server of this page does not answer.' /* END */)
  }
  if (!answer.ok) {
    const text = (await answer.text()).trim().slice(0, 300)
    throw text === ''
      ? new Refused(saying('The server answered {status}.', { status: answer.status }))
      : await refusedWith(text, answer)
  }
  return answer
}

/** Reads the events of a running probe one by one. @throws Error with a sentence for the person */
export async function* readEvents(answer: Response): AsyncGenerator<ProbeEvent> {
  const { readEvent } = await chunk('probeAnswers')
  for await (const line of readLines(answer)) yield orOther(readEvent(line))
}

/** The lines of an answer as they come, without empty ones. */
export async function* readLines(answer: Response): AsyncGenerator<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield line
  }
}

async function refusedWith(text: string, { headers }: Response): Promise<Refused> {
  const { readRefusal, SAID_HEADER } = await chunk('probeAnswers')
  return new Refused(readRefusal(headers.get(SAID_HEADER)) ?? { text }, text)
}

function orOther(event: ProbeEvent | null): ProbeEvent {
  if (event === null) throw new Error(OTHER_VERSION)
  return event
}

/** A page that stays open while its server is replaced. */
export const OTHER_VERSION = /* SAID */ 'The server of this page is of another version. Reload the page.' /* END */
