import type { Attempt } from '@/lib/containerd/plan'
import type { Registries } from '@/lib/registries/model'

/** A piece of what is said of a login or of TLS. */
export interface AccessWords {
  readonly icon: 'key' | 'lock' | 'unlock'
  readonly text: string
  /** Something that a person would not want. */
  readonly isWeak: boolean
}

/** With which login an attempt is made, and how it is encrypted, in a few words each. */
export function accessWords(attempt: Attempt, registries: Registries): readonly AccessWords[] {
  return [loginWords(attempt, registries), ...tlsWords(attempt)]
}

function loginWords({ credentials, credentialsUsable }: Attempt, { configs }: Registries): AccessWords {
  if (credentials === null) return { icon: 'key', text: 'No login', isWeak: false }
  if (!credentialsUsable) return { icon: 'key', text: 'Login incomplete: nothing is sent', isWeak: true }
  const auth = configs.get(credentials)?.auth
  const way = auth?.username ? `user ${auth.username}` : auth?.identity_token ? 'identity token' : 'auth (base64)'
  return { icon: 'key', text: `Login: ${way}`, isWeak: false }
}

function tlsWords({ parts, tls, tlsFiles }: Attempt): readonly AccessWords[] {
  if (parts.scheme === 'http://') return [{ icon: 'unlock', text: 'plain http', isWeak: true }]
  const words: AccessWords[] = []
  if (tls.skipVerify) words.push({ icon: 'unlock', text: 'certificate not verified', isWeak: true })
  else if (tls.ca) words.push({ icon: 'lock', text: `CA ${tlsFiles.ca.join(', ') || 'of its own'}`, isWeak: false })
  else words.push({ icon: 'lock', text: "node's CAs only", isWeak: false })
  if (tls.client) words.push({ icon: 'lock', text: 'client certificate', isWeak: false })
  if (tls.httpsThenHttp) words.push({ icon: 'unlock', text: 'https first, then plain http', isWeak: true })
  return words
}

/** The entries of `configs` that the login and the TLS settings come from, each once. */
export function accessKeys({ credentials, tlsConfig }: Attempt): readonly string[] {
  return [...new Set([credentials, tlsConfig].filter((key) => key !== null))]
}
