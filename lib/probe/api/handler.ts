import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { certificateBody, CONTACTS_MAX, probeBody, SECRETS_MAX, type ProbeBody } from './body'
import { readAllowedFile } from './allowed-file'
import type { CertificateTask } from './certificate-task'
import { RUN_MS } from '@/lib/probe/wire/environment'
import type { CertificateInspection, ProbeEvent, ProbeStatus } from '@/lib/probe/event'
import type { Wire } from '@/lib/probe/wire/exchange'
import { endedInTime } from './ended-in-time'
import { answering, answerJson, readJson, refuse } from './http'
import { inboundProblem, type HttpRefusal } from './inbound'
import { hostProblem, type ProbePolicy } from './mode'
import { isOwnAddress, ownName } from './own-address'
import { createPace, type Pace } from '@/lib/probe/guard/own-limits'
import type { MadePlan, PlanTask } from './plan-task'
import { contactKey } from '@/lib/probe/contact'
import { runProbe } from '@/lib/probe/run'
import type { ProbeTarget } from '@/lib/probe/target'
import type { CertificateFiles } from '@/lib/probe/wire/tls-settings'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'

export interface HandlerOptions {
  readonly policy: ProbePolicy
  /** Values of the Host header that are ours. */
  readonly hosts: ReadonlySet<string>
  readonly wire: Wire
  /** What a stranger's text can make long is done apart from what answers requests. */
  readonly work: {
    readonly plan: (task: PlanTask) => Promise<MadePlan | HttpRefusal>
    readonly certificates: (task: CertificateTask) => Promise<CertificateInspection | HttpRefusal>
  }
  readonly limits?: RunLimits
}

export interface RunLimits {
  /** A whole run. */
  readonly runMs: number
  /** After it, and after its cancelling, for a run to end by itself. */
  readonly marginMs: number
}

/** Answers what is ours; false for everything else. */
export type ApiHandler = (request: IncomingMessage, response: ServerResponse) => boolean

const AT_ONCE = 2
const LIMITS: RunLimits = { runMs: RUN_MS, marginMs: 5_000 }
const NOT_OURS: HttpRefusal = { status: 400, text: /* SAID */ 'The request is not one of this page.' /* END */ }

/**
 * `/api/probe`: GET says whether probing is on and gives the token, POST runs a plan and streams its events.
 * `/api/certificates`: POST says what is in certificates.
 */
export function createHandler(options: HandlerOptions): ApiHandler {
  const { policy, hosts } = options
  const isOff = policy.mode === 'off'
  const token = randomBytes(24).toString('base64url')
  const pace = createPace()
  let running = 0
  const probeInTurn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (running >= AT_ONCE)
      return refuse(response, {
        status: 429,
        text: /* SAID */ 'Other probes are running. Try again when they are done.' /* END */,
      })
    running += 1
    try {
      await probe(request, response, options, pace)
    } finally {
      running -= 1
    }
  }
  return (request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/s, '')
    if (path !== '/api/probe' && path !== '/api/certificates') return false
    response.setHeader('Cache-Control', 'no-store')
    void answering(response, () => {
      const problem = inboundProblem(request, { hosts, token: isOff ? null : token })
      if (problem !== null) return refuse(response, problem)
      if (request.method === 'GET') return answerJson(response, statusOf(policy, token))
      if (isOff)
        return refuse(response, { status: 403, text: /* SAID */ 'Probing is switched off on this server.' /* END */ })
      return path === '/api/certificates' ? inspect(request, response, options) : probeInTurn(request, response)
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
  { policy, wire, hosts, work, limits = LIMITS }: HandlerOptions,
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
  const refusal = contentProblem(body, target, policy)
  if (refusal !== null) return refuse(response, refusal)

  const gone = new AbortController()
  response.on('close', () => gone.abort())
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'X-Accel-Buffering': 'no' })
  const emit = (event: ProbeEvent): void => {
    if (!response.writableEnded && !response.destroyed) response.write(`${JSON.stringify(event)}\n`)
  }
  const network = {
    ...wire.network,
    reach: policy.reach,
    refuses: (hostname: string, port: number) => ownName(hosts, hostname, port) ?? hostProblem(policy, hostname, port),
    isOwn: (address: string, port: number) => isOwnAddress(hosts, address, port),
  }
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(limits.runMs)])
  const { deep, platform, diagnostics, consents, only } = body
  const run = runProbe(
    { target, deep, platform, diagnostics, consents, ...(only !== undefined && { only }) },
    { wire: { ...wire, network }, files: filesOf(body, policy), secrets: keysIn(body), pace },
    emit,
    signal,
  )
  try {
    await endedInTime(run, signal, limits.marginMs)
  } catch {
    const said = saying('The probe ended by an error of this program.')
    emit({ kind: 'stopped', code: 'failed', why: inEnglish(said), said })
  }
  response.end()
}

function keysIn({ files }: ProbeBody): readonly string[] {
  return Object.values(files).filter((text) => text.includes('PRIVATE KEY'))
}

function contentProblem(
  body: ProbeBody,
  { plan, contacts, hasAccounts, secrets }: ProbeTarget,
  { takesCredentials }: ProbePolicy,
): HttpRefusal | null {
  if (!takesCredentials) {
    if (hasAccounts || Object.keys(body.files).length > 0)
      return {
        status: 422,
        text: /* SAID */ 'This server takes no credentials and no certificates. Remove them from the file to try it here.' /* END */,
      }
  }
  if (contacts.length > CONTACTS_MAX)
    return tooMany(
      saying(
        'The plan asks {count} hosts, and no more than {limit} can be agreed to here. Take endpoints out of the mirror.',
        { count: contacts.length, limit: CONTACTS_MAX },
      ),
    )
  if (secrets.length > SECRETS_MAX)
    return tooMany(
      saying(
        'The file holds {count} passwords and the like, and no more than {limit} are looked for here in what registries say. Use the command line for it.',
        { count: secrets.length, limit: SECRETS_MAX },
      ),
    )
  const seen = new Set(body.contacts.map(contactKey))
  const isOther = contacts.some((contact) => !seen.has(contactKey(contact)))
  if (isOther || (body.only ?? 0) >= Math.max(plan.attempts.length, 1))
    return { status: 409, text: /* SAID */ 'The plan has changed since you looked at the list of hosts.' /* END */ }
  return null
}

function tooMany(said: Saying): HttpRefusal {
  return { status: 422, text: inEnglish(said), said }
}

function filesOf({ files }: ProbeBody, { filesDir }: ProbePolicy): CertificateFiles {
  return async (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined
    if (text !== undefined) return { text }
    return filesDir === null ? 'unknown' : readAllowedFile(path, filesDir)
  }
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
