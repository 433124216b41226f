import type { AuthorizationCode } from '@/lib/probe/login/authorizer'
import type { Attempt } from '@/lib/containerd/plan'
import { splitPort, urlParts } from '@/lib/text/url-parts'
import type { FailureWords } from './failed'
import { addAuth, quoted } from './phrases'

/** What to say of a token server on the registry's own host under the other scheme; null for another one. */
function otherScheme(own: string, realm: string | undefined, attempt: Attempt | undefined): string | null {
  const { scheme, host } = urlParts(realm ?? '')
  const spoken = attempt?.parts.scheme.replace('://', '') ?? ''
  if (splitPort(host)[0].toLowerCase() !== splitPort(own)[0].toLowerCase() || scheme === spoken) return null
  return `It is the same host: the registry is asked over ${spoken} and announces its token server with ${scheme}. Set the external URL of the registry to the scheme that it is reached by${spoken === 'http' ? ', or write https in the endpoint' : ''}.`
}

const tokenServer =
  (what: string): FailureWords =>
  ({ attempt, own, detail }) => ({
    message: `The token server ${detail.realm ?? ''} ${what}${detail.status === undefined ? '' : ` (${detail.status})`}.`,
    advice: otherScheme(own, detail.realm, attempt) ?? 'Look at the token server; its address comes from the registry.',
  })

/** Why nobody could log in, and what to do, by the code of the failure. */
export const LOGIN_WORDS: Readonly<Record<AuthorizationCode, FailureWords>> = {
  'no-credentials': ({ host, nearKey }) => ({
    message: `${host} wants a login, and registries.yaml has none for exactly ${quoted(host)}, port included${nearKey === null ? '' : `. It has one for ${quoted(nearKey)}, which is another name`}.`,
    advice: nearKey === null ? addAuth(host) : `Rename configs ${quoted(nearKey)} to ${quoted(host)}.`,
  }),
  'credentials-unusable': ({ host }) => ({
    message: `The auth of ${quoted(host)} is not base64 of user:password.`,
    advice: 'Write username and password instead.',
  }),
  'credentials-not-filled-in': ({ attempt, host }) => ({
    message: `${host} wants a login, and the account of configs ${quoted(attempt?.credentials ?? host)} is not filled in: its user name or password is a placeholder. It was not sent. The node sends it, and what the registry says to it is not known here.`,
    advice: 'Fill in the user name and the password, then run the plan again.',
  }),
  'insufficient-scope': ({ host, own, username }) => ({
    message: `The login at ${host} works, but ${username === '' ? 'without an account nobody may' : `${quoted(username)} may not`} pull this repository.`,
    advice:
      username === ''
        ? addAuth(own)
        : 'Give the account the permission, or correct the rewrite that leads to this repository.',
  }),
  'token-refused': ({ own, username, detail }) => ({
    message: `The token server ${detail.realm ?? ''} refuses ${username === '' ? 'to give a token without an account' : `user ${quoted(username)}`} (${detail.status ?? ''}).${detail.isOnce ? ' containerd would send the same password once more, with GET.' : ''}`,
    advice: username === '' ? addAuth(own) : `Correct the password of configs "${own}".`,
  }),
  'token-forbidden': ({ own, username, detail }) => ({
    message: `The token server ${detail.realm ?? ''} answers 403: ${username === '' ? 'it gives no token without an account, or blocks this address' : `it knows ${quoted(username)} or does not look, and gives no token: the account may not pull this repository, is locked, or this address is blocked. That is not what a wrong password gives`}.`,
    advice: username === '' ? addAuth(own) : 'Look at the rights of the account and at the log of the token server.',
  }),
  'token-failed': tokenServer('does not work'),
  'token-unreadable': tokenServer('answers without a token'),
  'realm-missing': ({ host }) => ({
    message: `${host} wants a token and does not say from where.`,
    advice: 'Look at the token settings of the registry.',
  }),
  'realm-foreign': ({ attempt, own, username, detail }) => ({
    message:
      username === ''
        ? `${own} asks for a token to be fetched from ${detail.other ?? ''}, which is none of the hosts that you agreed to. containerd would fetch it. Nothing was sent.`
        : `${own} asks for the password to be sent to ${detail.other ?? ''}. containerd would do it. It was not sent.`,
    advice: otherScheme(own, detail.consent?.realm, attempt) ?? 'Allow it for this run if you know that server.',
  }),
  'account-withheld': ({ host }) => ({
    message: `${host} wants a login. The account was not sent, as this is not how the node asks.`,
    advice: null,
  }),
  'redirect-foreign': ({ own, detail }) => ({
    message: `${own} redirects to ${detail.other ?? ''}, which is none of the hosts that you agreed to. containerd would follow. Nothing was sent there.`,
    advice: 'Allow it for this run if you know that host.',
  }),
  'account-foreign': ({ own, detail }) => ({
    message: `${own} leads to ${detail.other ?? ''}, which wants your account for ${detail.other?.replace(/^https?:\/\//, '') ?? ''}. containerd would send it. It was not sent.`,
    advice: 'Allow it for this run if you know that host.',
  }),
  'wrong-credentials': ({ own, username, detail }) => ({
    message: `${detail.realm ?? own} refuses ${username === '' ? 'the token' : `user ${quoted(username)}`}: known from attempt ${(detail.knownFrom ?? 0) + 1}, so it was not sent again.`,
    advice: `Correct the password of configs "${own}".`,
  }),
}
