import type { Auth } from '@/lib/registries/model'
import type { ConfigUse } from './config-use'

/** An entry of `configs` with auth. */
export interface AuthUse extends ConfigUse {
  readonly auth: Auth
}

export function authUses(configs: readonly ConfigUse[]): readonly AuthUse[] {
  return configs.flatMap((use) => (use.config.auth === null ? [] : [{ ...use, auth: use.config.auth }]))
}

/** The fields that containerd uses: the username first, then the identity token, then `auth`. Null if all are empty. */
export function usedKind({
  username,
  identity_token: token,
  auth,
}: Auth): 'username' | 'identity_token' | 'auth' | null {
  if (username !== '') return 'username'
  if (token !== '') return 'identity_token'
  return auth !== '' ? 'auth' : null
}

/** `user:password` of Base64 as Go decodes it; null for anything else. */
export function decodeAuth(encoded: string): { readonly username: string; readonly password: string } | null {
  const plain = encoded.replaceAll(/[\r\n]/g, '')
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(plain)) return null
  const decoded = atob(plain)
  const colon = decoded.indexOf(':')
  return colon < 0 ? null : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) }
}
