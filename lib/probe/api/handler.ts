import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { certificateBody, probeBody } from './body'
import { RUN_MS } from '@/lib/probe/wire/environment'
import type { ProbeEvent, ProbeStatus } from '@/lib/probe/event'
import { endedInTime } from './ended-in-time'
import { answering, answerJson, readJson, refuse } from './http'
import { inboundProblem, type HttpRefusal } from './inbound'
import type { ProbePolicy } from './mode'
import { createPace, type Pace } from '@/lib/probe/guard/own-limits'
import type { HandlerOptions, RunLimits } from './handler-options'
import { probeImages } from './list-handler'
import { createPlaces, type RunKind } from './places'
import { contentProblem, filesOf, guardedWire, keysIn } from './run-means'
import { UNWATCHED } from './run-watch'
import { runProbe } from '@/lib/probe/run'
import { inEnglish, saying } from '@/lib/words/saying'

/** Answers what is ours; false for everything else. */
export type ApiHandler = (request: IncomingMessage, response: ServerResponse) => boolean

const LIMITS: RunLimits = { runMs: RUN_MS, marginMs: 5_000 }
const NOT_OURS: HttpRefusal = { status: 400, text: /* SAID */ 'The request is not one of this page.' /* END */ }

/**
 * `/api/probe`: GET says whether probing is on and gives the token, POST runs a plan and streams its events.
 * `/api/probe-list`: POST runs the plans of many images.
 * `/api/certificates`: POST says what is in certificates.
 */
export function createHandler(options: HandlerOptions): ApiHandler {
  const { policy, hosts } = options
  const isOff = policy.mode === 'off'
  const token = options.token ?? randomBytes(24).toString('base64url')
  const pace = createPace()
  const takePlace = createPlaces(options.limits?.placeMs)
  const probeInTurn = async (request: IncomingMessage, response: ServerResponse, kind: RunKind): Promise<void> => {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const giveBack = await takePlace(kind, gone.signal)
    if (giveBack === null)
      return refuse(response, {
        status: 429,
        text: /* SAID */ 'Other probes are running. Try again when they are done.' /* END */,
      })
    try {
      await (kind === 'list' ? probeImages : probe)(request, response, options, pace)
    } finally {
      giveBack()
    }
  }
  return (request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/s, '')
    if (path !== '/api/probe' && path !== '/api/probe-list' && path !== '/api/certificates') return false
    response.setHeader('Cache-Control', 'no-store')
    void answering(response, () => {
      const problem = inboundProblem(request, { hosts, token: isOff ? null : token })
      if (problem !== null) return refuse(response, problem)
      if (request.method === 'GET') return answerJson(response, statusOf(policy, token))
      if (isOff)
        return refuse(response, {
          status: 403,
          reason: 'mode',
          text: /* SAID */ 'Probing is switched off on this server.' /* END */,
        })
      if (path === '/api/certificates') return inspect(request, response, options)
      return probeInTurn(request, response, path === '/api/probe' ? 'plan' : 'list')
    })
    return true
  }
}

function statusOf({ mode, takesCredentials, filesDir }: ProbePolicy, token: string): ProbeStatus {
  return { mode, startToken: mode === 'off' ? '' : token, takesCredentials, readsFiles: filesDir !== null }
}

async function probe(
  request: IncomingMessage,
  response: ServerResponse,
  { policy, wire, hosts, work, limits = LIMITS, watch = UNWATCHED }: HandlerOptions,
  pace: Pace,
): Promise<void> {
  const read = await readJson(request)
  if ('status' in read) return refuse(response, read)
  const parsed = probeBody.safeParse(read.value)
  if (!parsed.success) return refuse(response, NOT_OURS)
  const body = parsed.data
  const planned = await work.plan({ text: body.text, options: body.options, image: body.image })
  if ('status' in planned) return refuse(response, planned)
  const { target } = planned
  const refusal = contentProblem(body, [target], policy)
  if (refusal !== null) return refuse(response, refusal)

  const gone = new AbortController()
  response.on('close', () => gone.abort())
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'X-Accel-Buffering': 'no' })
  const watched = watch.begin('plan')
  const emit = (event: ProbeEvent): void => {
    watched.tell(event)
    if (!response.writableEnded && !response.destroyed) response.write(`${JSON.stringify(event)}\n`)
  }
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(limits.runMs)])
  const { deep, platform, diagnostics, consents, only } = body
  const run = runProbe(
    { target, deep, platform, diagnostics, consents, ...(only !== undefined && { only }) },
    { wire: guardedWire(wire, hosts, policy), files: filesOf(body, policy), secrets: keysIn(body), pace },
    emit,
    signal,
  )
  try {
    await endedInTime(run, signal, limits.marginMs)
  } catch {
    const said = saying('The probe ended by an error of this program.')
    emit({ kind: 'stopped', code: 'failed', why: inEnglish(said), said })
  } finally {
    watched.end()
  }
  response.end()
}

async function inspect(request: IncomingMessage, response: ServerResponse, { work }: HandlerOptions): Promise<void> {
  const read = await readJson(request)
  if ('status' in read) return refuse(response, read)
  const parsed = certificateBody.safeParse(read.value)
  if (!parsed.success) return refuse(response, NOT_OURS)
  const found = await work.certificates(parsed.data)
  if ('status' in found) return refuse(response, found)
  answerJson(response, found)
}
