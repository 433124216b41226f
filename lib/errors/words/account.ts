import type { Message } from '@/lib/errors/read/read-message'

/**
 * Whether a line about a limit proves that an account was used, and for whom the limit is; null where it does not tell.
 * Sources: the words of Docker Hub; containerd core/remotes/docker/authorizer.go, fetchToken
 */
export function limitOf({ text, isAnonymous, isToken }: Message): 'account' | 'with-account' | 'strangers' | null {
  if (isAnonymous || /unauthenticated pull rate limit/i.test(text)) return 'strangers'
  if (/rate limit as \\*["'`]?[\w-]/i.test(text)) return 'account'
  return isToken && /oauth token/i.test(text) ? 'with-account' : null
}
