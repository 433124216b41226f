import type { CriError } from '@/lib/containerd/pull/cri-error'
import type { Saying } from '@/lib/words/saying'

/** Whether the server probes; the answer to GET /api/probe. */
export interface ProbeStatus {
  readonly mode: 'off' | 'local' | 'allowlist' | 'demo'
  /**
   * To be sent with each request; empty when probing is off. Not called `token`: what answers with one of that name can
   * be taken for a token server.
   */
  readonly startToken: string
  readonly takesCredentials: boolean
  /** Certificate files are read where registries.yaml names them. */
  readonly readsFiles: boolean
}

/** The answer to POST /api/certificates. */
export interface CertificateInspection {
  /** The first twenty. */
  readonly certificates: readonly InspectedCertificate[]
  /** All that are in the text, and how many of them are not valid now or no authorities. */
  readonly count: number
  readonly invalidCount: number
  readonly leafCount: number
  /** What a text without certificates seems to be; null where nobody can say, or where it has some. */
  readonly looksLike: 'empty' | 'key' | 'der' | 'trusted' | 'broken' | null
  /** Go's words where key and certificate do not belong together; null when they do, or no key was given. */
  readonly keyProblem: string | null
  /** Whether the first certificate is for each of the hosts. */
  readonly covers: readonly { readonly host: string; readonly isCovered: boolean }[]
}

export interface InspectedCertificate extends CertificateReport {
  readonly validity: 'valid' | 'expired' | 'not-yet'
  /** Negative when it has expired. */
  readonly daysLeft: number
  readonly isSelfSigned: boolean
  /** Its extended key usage lets a client use it. */
  readonly isForClients: boolean
}

/** What a probe says while it runs. The browser imports nothing of the probe but this and `read-answer`. */
export type ProbeEvent =
  /** First: how the computer that asks differs from a node. */
  | { readonly kind: 'environment'; readonly environment: EnvironmentReport }
  | { readonly kind: 'started'; readonly urls: readonly string[] }
  | { readonly kind: 'phase'; readonly attempt: number; readonly phase: Phase; readonly host: string }
  | { readonly kind: 'exchange'; readonly attempt: number; readonly exchange: ExchangeReport }
  | AttemptEvent
  | { readonly kind: 'object'; readonly object: ObjectReport }
  | { readonly kind: 'finished'; readonly verdict: Verdict }
  /** Nothing was sent, or the probe ended early. */
  | { readonly kind: 'stopped'; readonly code: StopCode; readonly why: string; readonly said?: Saying | undefined }

/**
 * `asked-alone`: one attempt was to be asked, and says nothing of the whole. `failed`: an error of this program. A limit of
 * ours ends a run with a verdict, which is undecided.
 */
export type StopCode = 'no-plan' | 'cancelled' | 'asked-alone' | 'failed'

/** An attempt is finished. By digest an attempt may be finished twice; the later event replaces the earlier one. */
export interface AttemptEvent {
  readonly kind: 'attempt'
  readonly attempt: number
  readonly outcome: OutcomeReport
  /** It was made as the node makes it: with its files, its credentials, its patience, from where it stands. */
  readonly asNode: boolean
  /** The undecided attempt that has to fail before a node comes to this one; null when nothing before is undecided. */
  readonly onlyIf: number | null
}

/** Whether what was asked from here is what a node would be told. */
export interface EnvironmentReport {
  /** The probe runs on a node: its localhost and its certificate files are the node's. */
  readonly isNode: boolean
  /** In the order in which a person reads them. */
  readonly facts: readonly EnvironmentFact[]
}

export interface EnvironmentFact {
  readonly about: 'authorities' | 'resolver' | 'proxy' | 'localhost'
  /** A sentence for a person. */
  readonly text: string
  readonly said?: Saying | undefined
  /** On a node it may be otherwise. */
  readonly mayDiffer: boolean
}

/** Why an attempt does not show what the node would be told. */
export type UndecidedReason =
  /** The host or the repository has a placeholder that is not filled in. */
  | 'not-filled-in'
  /** The content of a certificate file of the node was not given. */
  | 'file-not-given'
  /** Credentials would go to another host, and nobody has agreed to that. */
  | 'consent'
  /** This program may not contact the host or address. */
  | 'not-allowed'
  /** localhost or a name that leads there, and this computer is not a node. */
  | 'own-localhost'
  /** The account is a placeholder, which the node would send and this program does not. */
  | 'account-not-filled-in'
  /** It was waited for less long than containerd waits. */
  | 'own-time-limit'
  /** More than this program reads, sends or computes. */
  | 'own-limit'

export interface Undecided {
  readonly attempt: number
  readonly reason: UndecidedReason
  /** What is missing, in one sentence. */
  readonly message: string
  /** The same for other languages, to stand after a colon. */
  readonly said?: Saying | undefined
}

export type Phase = 'dns' | 'connect' | 'tls' | 'request'

/** Milliseconds of each phase; null where it did not take place. */
export interface Timings {
  readonly dnsMs: number | null
  readonly connectMs: number | null
  readonly tlsMs: number | null
  readonly firstByteMs: number | null
}

/** `resolve` and `fetch` are what containerd sends; `diagnostic` is more than that. */
export type Purpose = 'resolve' | 'fetch' | 'token' | 'redirect' | 'diagnostic'

export interface ExchangeReport {
  readonly method: string
  /** Values of the query are masked, apart from a few that hold no secret. */
  readonly url: string
  readonly purpose: Purpose
  readonly authorization: 'none' | 'basic' | 'bearer'
  /** Null when no answer came. */
  readonly status: number | null
  /** Those of a short list, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** ip:port; null when none was reached. */
  readonly address: string | null
  readonly timings: Timings
  readonly tls: TlsReport | null
  /** Go's words when no answer came. */
  readonly failure: string | null
}

export interface TlsReport {
  /** e.g. `TLSv1.3`; null when the handshake failed. */
  readonly protocol: string | null
  /** The server's own certificate first, ten at most. Empty when it sent none. */
  readonly chain: readonly ChainCertificate[]
  /** What Go would say against the certificate; null when nothing. */
  readonly refusal: { readonly code: string; readonly goText: string } | null
  /** Verification is off for this host: the refusal is reported and has no effect. */
  readonly skipVerify: boolean
  /** Subjects of ca_file where something is refused, five at most. */
  readonly authorities: readonly string[]
}

export interface CertificateReport {
  readonly subject: string
  readonly issuer: string
  /** DNS names and addresses of the subject alternative name. */
  readonly names: readonly string[]
  /** ISO 8601, UTC. */
  readonly validFrom: string
  readonly validTo: string
  readonly isCa: boolean
  /** Fingerprint, in pairs of hex digits. */
  readonly sha256: string
}

/** A certificate that a server sent. */
export interface ChainCertificate extends CertificateReport {
  /**
   * Ends with a line end; null when it is longer than 16 kB, when a secret of the file is in it, and after the first time
   * that the same host sent it in a run.
   */
  readonly pem: string | null
}

export interface OutcomeReport {
  /** One of those in the folder `outcome`. */
  readonly code: string
  /** What happened and why, in one or two sentences. */
  readonly message: string
  /** What to change; null when nothing is to be done. */
  readonly advice: string | null
  /**
   * `found`: the search ends here and the pull goes on. `next`: containerd asks the next endpoint. `last`: it has no
   * other to ask, and the pull fails. `dead-end`: the pull fails here, whatever comes after it. `undecided`: `code` and
   * `message` say what was learned, and a node may be told something else.
   */
  readonly leadsTo: 'found' | 'next' | 'last' | 'dead-end' | 'undecided'
  /** Null unless it leads to `undecided`. */
  readonly undecided: UndecidedReason | null
  /** What the registry itself said. */
  readonly errors: readonly RegistryError[]
  /** What is no failure and worth knowing. */
  readonly notes: readonly string[]
  /** What only matters to somebody who looks at the requests. */
  readonly details: readonly string[]
  /** The same for other languages. */
  readonly said?: OutcomeSayings | undefined
  /** Certificate files that were left out, because nobody gave their content. */
  readonly unknownFiles: readonly string[]
  /** What waits for a yes; null when nothing does. */
  readonly consent: Consent | null
}

/** Notes and details in their order. */
export interface OutcomeSayings {
  readonly message: Saying
  readonly advice: Saying | null
  readonly notes: readonly Saying[]
  readonly details: readonly Saying[]
}

/** An answer leads to a host that the person did not agree to. */
export interface Consent {
  /**
   * `realm`: to its token server, which gets the account of the registry where there is one. `redirect`: by a redirect.
   * `account`: a redirect led there, and that host wants its account of registries.yaml.
   */
  readonly kind: 'realm' | 'redirect' | 'account'
  /** host[:port] of the registry. */
  readonly registry: string
  /** scheme://host[:port] of the other host. */
  readonly realm: string
}

export interface RegistryError {
  readonly code: string
  readonly message: string
}

/** One object of the image in a deep check. */
export interface ObjectReport {
  readonly what: 'manifest' | 'platform' | 'config' | 'layer'
  readonly digest: string
  /** Attempt that has it; null when none has. */
  readonly attempt: number | null
  readonly bytes: number | null
  /** Why the pull would fail here; null when it goes on. */
  readonly problem: string | null
  /** Which other host gave it, and how; null for the endpoint itself. */
  readonly note: string | null
  /** Both for other languages. */
  readonly said?: { readonly problem: Saying | null; readonly note: Saying | null } | undefined
}

export interface Verdict {
  /**
   * `works`: as far as it was asked for, see `isDeep`. `undecided`: an attempt was not made as the node makes it, and the
   * pull hangs on its result, whatever a later attempt has.
   */
  readonly outcome: 'works' | 'fails' | 'undecided'
  /** The outcome in one sentence for a person. */
  readonly headline: string
  readonly said?: Saying | undefined
  /** Not empty when, and only when, the outcome is `undecided`. In the order of the attempts. */
  readonly undecided: readonly Undecided[]
  /** Everything that the name stands for was asked for, and is there. Otherwise only the name was. */
  readonly isDeep: boolean
  /** Attempt that has the image; null when none has. */
  readonly found: number | null
  readonly digest: string | null
  /** What containerd answers to the kubelet; null when the pull goes on, is undecided, or its words cannot be known. */
  readonly cri: CriError | null
  /** The event of the pod, word for word; null where `cri` is. */
  readonly kubeletError: string | null
  /** The attempt whose failure is in that error; null when it is of no single one. */
  readonly blamed: number | null
  readonly elapsedMs: number
}

const MODES: readonly ProbeStatus['mode'][] = ['off', 'local', 'allowlist', 'demo']

/**
 * The answer to GET /api/probe; null for anything else. Read by hand, because the page asks for it while it starts and what
 * reads the other answers is large.
 */
export function readStatus(text: string): ProbeStatus | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { mode, startToken, takesCredentials, readsFiles } = value as Partial<Record<keyof ProbeStatus, unknown>>
  const known = MODES.find((one) => one === mode)
  return known !== undefined &&
    typeof startToken === 'string' &&
    typeof takesCredentials === 'boolean' &&
    typeof readsFiles === 'boolean'
    ? { mode: known, startToken, takesCredentials, readsFiles }
    : null
}
