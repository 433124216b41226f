import type { WireAnswer } from '@/lib/probe/wire/wire-message'

/**
 * Whether the answer to a POST says that the account is wrong, so that it is not sent again with GET. Artifactory answers
 * 401 to every POST, whatever the account.
 * Source: containerd v2.3.4 core/remotes/docker/authorizer.go, fetchTokenWithOAuth, of JFrog Artifactory
 */
export function isRefusal({ status, headers, body }: WireAnswer): boolean {
  if (status === 400) return /"error"\s*:\s*"invalid_(?:grant|client)"/.test(body.toString('utf8'))
  if (status !== 401) return false
  return !headers.some(
    ([name, value]) =>
      name.startsWith('x-jfrog-') ||
      name.startsWith('x-artifactory-') ||
      (name === 'server' && /artifactory/i.test(value)),
  )
}
