import type { Path } from '@/lib/registries/diagnostic'

/** The requests with which RKE2 itself pulls an image at its start, before containerd runs. */
export interface WharfiePlan {
  /** As go-containerregistry writes it, e.g. `index.docker.io/rancher/rke2-runtime:v1.33.4-rke2r1`. */
  readonly image: string
  /** The next one only if this one fails. */
  readonly attempts: readonly WharfieAttempt[]
  /** Endpoints that are left out, with the reason. */
  readonly dropped: readonly { readonly endpoint: string; readonly why: string }[]
  /** Why nothing is asked; null when something is. */
  readonly fails: string | null
  /** Rewrites could not be computed. */
  readonly pending: boolean
}

export interface WharfieAttempt {
  /** The request for the manifest. */
  readonly url: string
  /** What is asked before, to find out how to log in: any answer but 200, 401 and 403 ends the attempt. */
  readonly ping: string
  readonly kind: 'mirror' | 'default' | 'embedded'
  readonly scheme: string
  readonly host: string
  readonly repository: string
  /** Where in registries.yaml its endpoint is; null for the registry itself and for what RKE2 adds. */
  readonly path: Path | null
  /** With several rules that match, one of `url` and these, at random. */
  readonly alternatives: readonly string[]
  /** The key of `configs` whose login is sent; null for none, and for an entry that has nothing to send. */
  readonly credentials: string | null
  /** The key of `configs` whose TLS settings are used; null for none. */
  readonly tlsConfig: string | null
  readonly tls: { readonly ca: boolean; readonly client: boolean; readonly skipVerify: boolean }
  /** Paths of the certificate files, as written. */
  readonly tlsFiles: { readonly ca: readonly string[]; readonly client: readonly (readonly [string, string])[] }
  /** Of the TLS settings, Go's error because of which all of them are ignored; null when they are used. */
  readonly tlsIgnored: string | null
}
