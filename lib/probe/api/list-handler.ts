import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Pace } from '@/lib/probe/guard/own-limits'
import type { ListEvent } from '@/lib/probe/list/list-event'
import { probeList } from '@/lib/probe/list/probe-list'
import { listBody } from './body'
import { endedInTime } from './ended-in-time'
import type { HandlerOptions } from './handler-options'
import { readJson, refuse } from './http'
import { UNWATCHED } from './run-watch'
import { contentProblem, filesOf, guardedWire, keysIn } from './run-means'

/** With the pace of ten requests a second to a host, enough for every list that is taken. */
const LIST_MS = 600_000

/** Runs the plans of many images and streams what comes of each. */
export async function probeImages(
  request: IncomingMessage,
  response: ServerResponse,
  { policy, wire, hosts, work, limits, watch = UNWATCHED }: HandlerOptions,
  pace: Pace,
): Promise<void> {
  if (policy.mode === 'demo')
    return refuse(response, {
      status: 403,
      reason: 'mode',
      text: /* SAID */ 'The demonstration runs one plan at a time.' /* END */,
    })
  const read = await readJson(request)
  if ('status' in read) return refuse(response, read)
  const parsed = listBody.safeParse(read.value)
  if (!parsed.success)
    return refuse(response, { status: 400, text: /* SAID */ 'The request is not one of this page.' /* END */ })
  const body = parsed.data
  const planned = await work.plans({ text: body.text, options: body.options, images: body.images })
  if ('status' in planned) return refuse(response, planned)
  const refusal = contentProblem(body, planned.targets, policy)
  if (refusal !== null) return refuse(response, refusal)

  const gone = new AbortController()
  response.on('close', () => gone.abort())
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'X-Accel-Buffering': 'no' })
  const watched = watch.begin('list')
  const emit = (event: ListEvent): void => {
    watched.tell(event)
    if (!response.writableEnded && !response.destroyed) response.write(`${JSON.stringify(event)}\n`)
  }
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(limits?.listMs ?? LIST_MS)])
  const run = probeList(
    { targets: planned.targets, deep: false, platform: 'linux/amd64', diagnostics: false, consents: [] },
    { wire: guardedWire(wire, hosts, policy), files: filesOf(body, policy), secrets: keysIn(body), pace },
    emit,
    signal,
  )
  try {
    await endedInTime(run, signal, limits?.marginMs ?? 5_000)
  } catch {
    emit({ kind: 'stopped', code: 'failed', cost: null })
  } finally {
    watched.end()
  }
  response.end()
}
