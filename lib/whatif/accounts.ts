import type { Attempt } from '@/lib/containerd/plan'
import type { Registries } from '@/lib/registries/model'
import type { AccountKind } from './login'

/**
 * What an attempt has to log in with, of the node's credentials. Of an auth entry the user name counts first, then the
 * identity token, then `auth`; null where there is none or it is not usable. No secret is in the result.
 */
export function nodeAccount({ credentials, credentialsUsable }: Attempt, { configs }: Registries): AccountKind {
  if (credentials === null || !credentialsUsable) return null
  const auth = configs.get(credentials)?.auth ?? null
  return auth !== null && auth.username === '' && auth.identity_token !== '' ? 'identity-token' : 'login'
}

/**
 * What the attempts of a plan have to log in with, in their order. Credentials of the pod (imagePullSecrets) replace those
 * of the node for every endpoint, whosever they are.
 * Source: containerd v2.3.4 internal/cri/server/images/image_pull.go, credentials
 */
export function accountsOf(
  attempts: readonly Attempt[],
  registries: Registries,
  hasPodSecret: boolean,
): readonly AccountKind[] {
  return attempts.map((attempt) => (hasPodSecret ? 'login' : nodeAccount(attempt, registries)))
}
