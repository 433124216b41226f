import type { SaidError } from '@/lib/containerd/pull/lines'

/**
 * What a host does when it is asked. A number is a status that it answers to everything, in digits. What each of the
 * others means is said in `answer-list.ts`.
 */
export type AnswerId = NamedAnswer | `${number}`

export type NamedAnswer = (typeof NAMED_ANSWERS)[number]

export const NAMED_ANSWERS = [
  'ok',
  'redirect',
  'head-405',
  'no-digest',
  'login',
  'wrong-login',
  '401-plain',
  'token',
  'token-get',
  'token-refused',
  'token-forbidden',
  'token-failed',
  'token-useless',
  'no-scope',
  'no-host',
  'dns-failed',
  'refused',
  'unreachable',
  'timeout',
  'closed',
  'reset',
  'silent',
  'unknown-ca',
  'other-name',
  'expired',
  'tls-silent',
  'plain-http',
  'tls-port',
  'html',
  'other-type',
  'no-location',
  'redirect-loop',
  'empty',
  'bad-digest',
  'wrong-digest',
  'no-digest-then-500',
  'no-platform',
  'manifest-missing',
  'blob-missing',
  'broken-blob',
  'busy-once',
  'file-missing',
] as const

/** What a host does, with what is known of it besides. */
export interface Answer {
  readonly id: AnswerId
  readonly known?: Known
}

/** What was learned when a host was really asked; each may be left out. */
export interface Known {
  /** ip:port. */
  readonly address?: string
  /** What Go's client says of the connection, after the URL. */
  readonly goText?: string
  /** The registry's own errors. */
  readonly says?: readonly SaidError[]
  /** The token server that it names. */
  readonly token?: { readonly realm: string; readonly service: string }
  /** What is in the header Docker-Content-Digest, where that is no digest. */
  readonly digestHeader?: string
  /** Of an error page that is taken for an image. */
  readonly mediaType?: string
  /** Bytes that were announced and that came, of content that ended before its time. */
  readonly bytes?: readonly [announced: number, came: number]
}

const STATUS = /^[345]\d\d$/

/** The answer of a name or status; null for anything else. Never throws. */
export function answerOf(text: string): Answer | null {
  const id = NAMED_ANSWERS.find((one) => one === text)
  if (id !== undefined) return { id }
  return STATUS.test(text) ? { id: text as `${number}` } : null
}

/** The status that a host answers to everything; null where it does something else. */
export function statusOf({ id }: Answer): number | null {
  return STATUS.test(id) ? Number(id) : null
}
