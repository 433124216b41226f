/** Whether the server probes; the answer to GET /api/probe. */
export interface ProbeStatus {
  readonly mode: 'off' | 'local' | 'allowlist' | 'demo'
  /** To be sent with each request; empty when probing is off. */
  readonly token: string
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
  | { readonly kind: 'started'; readonly urls: readonly string[] }
  | { readonly kind: 'phase'; readonly attempt: number; readonly phase: Phase; readonly host: string }
  | { readonly kind: 'exchange'; readonly attempt: number; readonly exchange: ExchangeReport }
  | { readonly kind: 'attempt'; readonly attempt: number; readonly outcome: OutcomeReport }
  | { readonly kind: 'object'; readonly object: ObjectReport }
  | { readonly kind: 'finished'; readonly verdict: Verdict }
  /** Nothing was sent, or the probe ended early. */
  | { readonly kind: 'stopped'; readonly why: string }

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
  /** The server's own certificate first. Empty when it sent none. */
  readonly chain: readonly CertificateReport[]
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

export interface OutcomeReport {
  /** One of those in the folder `outcome`. */
  readonly code: string
  /** What happened and why, in one or two sentences. */
  readonly message: string
  /** What to change; null when nothing is to be done. */
  readonly advice: string | null
  /** `found`: the search ends here and the pull goes on. `next`: containerd asks the next endpoint. `dead-end`: the pull fails here. */
  readonly leadsTo: 'found' | 'next' | 'dead-end'
  /** What the registry itself said. */
  readonly errors: readonly RegistryError[]
  /** What is no failure and worth knowing. */
  readonly notes: readonly string[]
  /** Certificate files that were left out, because nobody gave their content. */
  readonly unknownFiles: readonly string[]
  /** Credentials that wait for a yes; null when none do. */
  readonly consent: Consent | null
}

/** The registry wants the credentials to be sent to another host. */
export interface Consent {
  /** host[:port] of the registry. */
  readonly registry: string
  /** scheme://host[:port] of the token server. */
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
}

export interface Verdict {
  /** Attempt that has the image; null when none has. */
  readonly found: number | null
  readonly digest: string | null
  /** The error that the kubelet would show; null when the pull goes on. */
  readonly kubeletError: string | null
  /** The attempt whose failure is in that error; null when it is nobody's. */
  readonly blamed: number | null
  readonly elapsedMs: number
}
