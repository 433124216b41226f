import type { Attempt, Plan } from '@/lib/containerd/plan'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Distribution } from '@/lib/k3s/distribution'
import type { Message } from '@/lib/errors/read/read-message'
import type { Saying } from '@/lib/words/saying'

/**
 * What an error is about. `registry`: a request to an endpoint. `content`: what an endpoint gave. `file`: what the node has
 * on its disk about registries. `node`: not the registries at all. `waiting`: it repeats that a pull failed, and not why.
 */
export type Kind = 'registry' | 'content' | 'file' | 'node' | 'waiting'

/** What the words about an error are made of. Each is masked. */
export interface Facts {
  readonly message: Message
  /** host[:port] that was asked; empty when the line does not name it. */
  readonly host: string
  /** The same as people say it, also when it is not known. */
  readonly who: Saying | string
  /** As in a command; empty when the line names none. */
  readonly image: string
  /** The same, or the one that the lines around it or the plan tell; empty when none does. */
  readonly about: string
  /** The registry of the image; empty when it is not known. */
  readonly registry: string
  /** The one that the line is about, in the plan of the open file; null when that is not known. */
  readonly attempt: Attempt | null
  /** The open file has a ca_file for exactly this host, used or not. */
  readonly hasCaFile: boolean
  /** That of the image, or of what the host is an endpoint for; null when it is not known. */
  readonly plan: Plan | null
  /** Go's error because of which RKE2's own puller ignores the TLS settings of the attempt; null when it does not. */
  readonly tlsIgnored: string | null
  readonly release: Release
  readonly distribution: Distribution
}

export interface Told {
  readonly kind: Kind
  /** What happened, in one sentence. */
  readonly says: Saying
  /** Why that may be, the most frequent first; without what findings of the open file say. */
  readonly causes: readonly Saying[]
}

export type Words = (facts: Facts) => Told

/** The file has the same host and port with http, also where its TLS settings make containerd ask https first. */
export function hasHttp(plan: Plan | null, host: string): boolean {
  return plan?.attempts.some((attempt) => attempt.parts.host === host && !isHttps(attempt)) === true
}

/** The file asks the same host and port with https alone, at least once. */
export function hasHttps(plan: Plan | null, host: string): boolean {
  return plan?.attempts.some((attempt) => attempt.parts.host === host && isHttps(attempt)) === true
}

function isHttps({ parts, tls }: Attempt): boolean {
  return parts.scheme === 'https://' && !tls.httpsThenHttp
}

/** It was asked with http, and the open file does not say https for it already. */
export function saysHttp({ message, plan, host }: Pick<Facts, 'message' | 'plan' | 'host'>): boolean {
  return message.asked?.scheme === 'http' && (hasHttp(plan, host) || !hasHttps(plan, host))
}

/** host without its port and brackets. */
export function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
}

export function portOf(host: string): string {
  return /:(\d+)$/.exec(host)?.[1] ?? ''
}

export function isLocalhost(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(nameOf(host))
}

/** Registries that everybody uses, whose certificate and name are right. */
export function isPublic(host: string): boolean {
  return /(?:^|\.)(?:docker\.(?:io|com)|quay\.io|gcr\.io|ghcr\.io|k8s\.io|pkg\.dev|azurecr\.io|amazonaws\.com|mcr\.microsoft\.com|gitlab\.com|suse\.com|nvcr\.io|rancher\.com|cloudflarestorage\.com)$/i.test(
    nameOf(host),
  )
}
