import * as z from 'zod/mini'
import { readJson } from '@/lib/text/read-json'
import type { Saying } from '@/lib/words/saying'
import type { CertificateInspection, ProbeEvent } from './event'

/** Of an answer that refuses with values in its text: the Saying, as JSON in a component of a URL. */
export const SAID_HEADER = 'x-pullpath-said'

/** What a refusal is said from in other languages than English; undefined where its text alone is. */
export function readRefusal(header: string | null): Saying | undefined {
  if (header === null) return undefined
  try {
    return readJson(decodeURIComponent(header), said) ?? undefined
  } catch {
    return undefined
  }
}

/** One line of what a running probe says; null when it is not one, as with a server of another version. */
export function readEvent(line: string): ProbeEvent | null {
  return readJson(line, probeEvent)
}

/** The answer to POST /api/certificates; null for anything else. */
export function readInspection(text: string): CertificateInspection | null {
  return readJson(text, inspection)
}

const text = z.string()
const textOrNull = z.nullable(z.string())
const numberOrNull = z.nullable(z.number())
const texts = z.array(text)

/** A text with its values, as it comes from the server. */
export const said: z.ZodMiniType<Saying> = z.object({
  text,
  values: z.optional(z.record(text, z.union([text, z.number(), z.lazy(() => said)]))),
})
const saidOrNull = z.nullable(said)
const mayBeSaid = z.optional(said)

const certificateFields = {
  subject: text,
  issuer: text,
  names: texts,
  validFrom: text,
  validTo: text,
  isCa: z.boolean(),
  sha256: text,
}

const exchange = z.object({
  method: text,
  url: text,
  purpose: z.enum(['resolve', 'fetch', 'token', 'redirect', 'diagnostic']),
  authorization: z.enum(['none', 'basic', 'bearer']),
  status: numberOrNull,
  headers: z.array(z.tuple([text, text])),
  address: textOrNull,
  timings: z.object({ dnsMs: numberOrNull, connectMs: numberOrNull, tlsMs: numberOrNull, firstByteMs: numberOrNull }),
  tls: z.nullable(
    z.object({
      protocol: textOrNull,
      chain: z.array(z.object({ ...certificateFields, pem: textOrNull })),
      refusal: z.nullable(z.object({ code: text, goText: text })),
      skipVerify: z.boolean(),
      authorities: texts,
    }),
  ),
  failure: textOrNull,
})

const undecidedReason = z.enum([
  'not-filled-in',
  'file-not-given',
  'consent',
  'not-allowed',
  'own-localhost',
  'account-not-filled-in',
  'own-time-limit',
  'own-limit',
])

const outcome = z.object({
  code: text,
  message: text,
  advice: textOrNull,
  leadsTo: z.enum(['found', 'next', 'last', 'dead-end', 'undecided']),
  undecided: z.nullable(undecidedReason),
  errors: z.array(z.object({ code: text, message: text })),
  notes: texts,
  details: texts,
  said: z.optional(z.object({ message: said, advice: saidOrNull, notes: z.array(said), details: z.array(said) })),
  unknownFiles: texts,
  consent: z.nullable(z.object({ kind: z.enum(['realm', 'redirect', 'account']), registry: text, realm: text })),
})

const object = z.object({
  what: z.enum(['manifest', 'platform', 'config', 'layer']),
  digest: text,
  attempt: numberOrNull,
  bytes: numberOrNull,
  problem: textOrNull,
  note: textOrNull,
  said: z.optional(z.object({ problem: saidOrNull, note: saidOrNull })),
})

const verdict = z.object({
  outcome: z.enum(['works', 'fails', 'undecided']),
  headline: text,
  said: mayBeSaid,
  undecided: z.array(z.object({ attempt: z.number(), reason: undecidedReason, message: text, said: mayBeSaid })),
  isDeep: z.boolean(),
  found: numberOrNull,
  digest: textOrNull,
  cri: z.nullable(
    z.object({ code: z.enum(['Unknown', 'NotFound', 'InvalidArgument', 'FailedPrecondition']), message: text }),
  ),
  kubeletError: textOrNull,
  blamed: numberOrNull,
  elapsedMs: z.number(),
})

const environment = z.object({
  isNode: z.boolean(),
  facts: z.array(
    z.object({
      about: z.enum(['authorities', 'resolver', 'proxy', 'localhost']),
      text,
      said: mayBeSaid,
      mayDiffer: z.boolean(),
    }),
  ),
})

/** What a run says, line by line. */
export const probeEvent: z.ZodMiniType<ProbeEvent> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('environment'), environment }),
  z.object({ kind: z.literal('started'), urls: texts }),
  z.object({
    kind: z.literal('phase'),
    attempt: z.number(),
    phase: z.enum(['dns', 'connect', 'tls', 'request']),
    host: text,
  }),
  z.object({ kind: z.literal('exchange'), attempt: z.number(), exchange }),
  z.object({
    kind: z.literal('attempt'),
    attempt: z.number(),
    outcome,
    asNode: z.boolean(),
    onlyIf: numberOrNull,
  }),
  z.object({ kind: z.literal('object'), object }),
  z.object({ kind: z.literal('finished'), verdict }),
  z.object({
    kind: z.literal('stopped'),
    code: z.enum(['no-plan', 'cancelled', 'asked-alone', 'failed']),
    why: text,
    said: mayBeSaid,
  }),
])

/** What is said of certificates. */
export const inspection: z.ZodMiniType<CertificateInspection> = z.object({
  certificates: z.array(
    z.object({
      ...certificateFields,
      validity: z.enum(['valid', 'expired', 'not-yet']),
      daysLeft: z.number(),
      isSelfSigned: z.boolean(),
      isForClients: z.boolean(),
    }),
  ),
  count: z.number(),
  invalidCount: z.number(),
  leafCount: z.number(),
  looksLike: z.nullable(z.enum(['empty', 'key', 'der', 'trusted', 'broken'])),
  keyProblem: textOrNull,
  covers: z.array(z.object({ host: text, isCovered: z.boolean() })),
})
