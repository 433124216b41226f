import type { Attempt } from '@/lib/containerd/plan'
import type { Registries } from '@/lib/registries/model'
import type { Say } from '@/lib/words/say'

/** A piece of what is said of a login or of TLS. */
export interface AccessWords {
  readonly icon: 'key' | 'lock' | 'unlock'
  readonly text: string
  /** Something that a person would not want. */
  readonly isWeak: boolean
}

/** With which login an attempt is made, and how it is encrypted, in a few words each. */
export function accessWords(attempt: Attempt, registries: Registries, say: Say): readonly AccessWords[] {
  return [loginWords(attempt, registries, say), ...tlsWords(attempt, say)]
}

function loginWords({ credentials, credentialsUsable }: Attempt, { configs }: Registries, say: Say): AccessWords {
  if (credentials === null) return { icon: 'key', text: say('No login'), isWeak: false }
  if (!credentialsUsable) return { icon: 'key', text: say('Login incomplete: nothing is sent'), isWeak: true }
  const auth = configs.get(credentials)?.auth
  const text = auth?.username
    ? say('Login: user {name}', { name: auth.username })
    : auth?.identity_token
      ? say('Login: identity token')
      : say('Login: auth (base64)')
  return { icon: 'key', text, isWeak: false }
}

function tlsWords({ parts, tls, tlsFiles }: Attempt, say: Say): readonly AccessWords[] {
  if (parts.scheme === 'http://') return [{ icon: 'unlock', text: say('plain http'), isWeak: true }]
  const words: AccessWords[] = []
  if (tls.skipVerify) words.push({ icon: 'unlock', text: say('certificate not verified'), isWeak: true })
  else if (tls.ca) words.push({ icon: 'lock', text: caWords(tlsFiles.ca, say), isWeak: false })
  else words.push({ icon: 'lock', text: say("node's CAs only"), isWeak: false })
  if (tls.client) words.push({ icon: 'lock', text: say('client certificate'), isWeak: false })
  if (tls.httpsThenHttp) words.push({ icon: 'unlock', text: say('https first, then plain http'), isWeak: true })
  return words
}

function caWords(files: readonly string[], say: Say): string {
  return files.length === 0 ? say('CA of its own') : say('CA {files}', { files: files.join(', ') })
}

/** The entries of `configs` that the login and the TLS settings come from, each once. */
export function accessKeys({ credentials, tlsConfig }: Attempt): readonly string[] {
  return [...new Set([credentials, tlsConfig].filter((key) => key !== null))]
}
