import { hasSecrets } from '@/lib/secrets/secrets-of'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { engines } from '@/lib/containerd/engines'
import { readNode, type ClusterNode } from '@/lib/node'
import { certificateBody, probeBody, type ProbeBody } from './body'
import { readAllowedFile } from './allowed-file'
import { inspectCertificates } from '@/lib/probe/wire/certificates'
import { RUN_MS } from '@/lib/probe/wire/environment'
import type { ProbeEvent, ProbeStatus } from '@/lib/probe/event'
import type { Wire } from '@/lib/probe/wire/exchange'
import { answerJson, readJson, refuse } from './http'
import { inboundProblem, type HttpRefusal } from './inbound'
import { hostProblem, type ProbePolicy } from './mode'
import { createRedactor } from '@/lib/probe/redact'
import { contactKey, contactsOf } from '@/lib/probe/contact'
import { runProbe } from '@/lib/probe/run'
import type { CertificateFiles } from '@/lib/probe/wire/tls-settings'

export interface HandlerOptions {
  readonly policy: ProbePolicy
  /** Values of the Host header that are ours. */
  readonly hosts: ReadonlySet<string>
  readonly wire: Wire
}

/** Answers what is ours; false for everything else. */
export type ApiHandler = (request: IncomingMessage, response: ServerResponse) => boolean

const AT_ONCE = 2

/** `/api/probe`: GET says whether probing is on and gives the token, POST runs a plan and streams its events. */
export function createHandler(options: HandlerOptions): ApiHandler {
  const token = randomBytes(24).toString('base64url')
  let running = 0
  return (request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/s, '')
    if (path !== '/api/probe' && path !== '/api/certificates') return false
    response.setHeader('Cache-Control', 'no-store')
    const problem = inboundProblem(request, { hosts: options.hosts, token })
    if (problem !== null) refuse(response, problem)
    else if (request.method === 'GET') answerJson(response, statusOf(options.policy, token))
    else if (options.policy.mode === 'off')
      refuse(response, { status: 403, text: 'Probing is switched off on this server.' })
    else if (path === '/api/certificates') void inspect(request, response)
    else if (running >= AT_ONCE)
      refuse(response, { status: 429, text: 'Other probes are running. Try again when they are done.' })
    else {
      running += 1
      void probe(request, response, options)
        .catch(() => response.destroy())
        .finally(() => {
          running -= 1
        })
    }
    return true
  }
}

function statusOf({ mode, takesCredentials, filesDir }: ProbePolicy, token: string): ProbeStatus {
  return { mode, token: mode === 'off' ? '' : token, takesCredentials, readsFiles: filesDir !== null }
}

async function probe(
  request: IncomingMessage,
  response: ServerResponse,
  { policy, wire }: HandlerOptions,
): Promise<void> {
  const read = await readJson(request)
  if ('status' in read) return refuse(response, read)
  const parsed = probeBody.safeParse(read.value)
  if (!parsed.success) return refuse(response, { status: 400, text: 'The request is not one of this page.' })
  const body = parsed.data
  const node = readNode(body.text, body.options, engines)
  const refusal = contentProblem(body, node, policy)
  if (refusal !== null) return refuse(response, refusal)

  const gone = new AbortController()
  response.on('close', () => gone.abort())
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'X-Accel-Buffering': 'no' })
  const { ofEvent: redact } = createRedactor(
    node.parsed,
    Object.values(body.files).filter((text) => text.includes('PRIVATE KEY')),
  )
  const emit = (event: ProbeEvent): void => {
    if (!response.destroyed) response.write(`${redact(JSON.stringify(event))}\n`)
  }
  const network = {
    ...wire.network,
    reach: policy.reach,
    refuses: (hostname: string, port: number) => hostProblem(policy, hostname, port),
  }
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(RUN_MS)])
  const { image, deep, platform, diagnostics, consents } = body
  await runProbe(
    { node, image, deep, platform, diagnostics, consents },
    { wire: { ...wire, network }, files: filesOf(body, policy) },
    emit,
    signal,
  )
  response.end()
}

function contentProblem(body: ProbeBody, node: ClusterNode, { takesCredentials }: ProbePolicy): HttpRefusal | null {
  if (!takesCredentials) {
    if (hasSecrets(node.parsed) || Object.keys(body.files).length > 0)
      return {
        status: 422,
        text: 'This server takes no credentials and no certificates. Remove them from the file to try it here.',
      }
  }
  const seen = new Set(body.contacts.map(contactKey))
  if (contactsOf(node.plan(body.image)).some((contact) => !seen.has(contactKey(contact))))
    return { status: 409, text: 'The plan has changed since you looked at the list of hosts.' }
  return null
}

function filesOf({ files }: ProbeBody, { filesDir }: ProbePolicy): CertificateFiles {
  return async (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined
    if (text !== undefined) return { text }
    return filesDir === null ? 'unknown' : readAllowedFile(path, filesDir)
  }
}

async function inspect(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const read = await readJson(request)
  if ('status' in read) return refuse(response, read)
  const parsed = certificateBody.safeParse(read.value)
  if (!parsed.success) return refuse(response, { status: 400, text: 'The request is not one of this page.' })
  const { certificate, key, hosts } = parsed.data
  answerJson(response, inspectCertificates(certificate, key, hosts, Date.now()))
}
