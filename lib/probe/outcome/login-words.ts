import type { AuthorizationCode } from '@/lib/probe/login/authorization-error'
import type { Attempt } from '@/lib/containerd/plan'
import { splitPort, urlParts } from '@/lib/text/url-parts'
import { OTHER_IMAGE } from '@/lib/probe/guard/refused-accounts'
import { saying, together, type Saying } from '@/lib/words/saying'
import type { FailureWords } from './failed'
import { addAuth, quoted } from './phrases'

/** What to say of a token server on the registry's own host under the other scheme; null for another one. */
function otherScheme(own: string, realm: string | undefined, attempt: Attempt | undefined): Saying | null {
  const { scheme, host } = urlParts(realm ?? '')
  const spoken = attempt?.parts.scheme.replace('://', '') ?? ''
  if (splitPort(host)[0].toLowerCase() !== splitPort(own)[0].toLowerCase() || scheme === spoken) return null
  return spoken === 'http'
    ? saying(
        'It is the same host: the registry is asked over {spoken} and announces its token server with {scheme}. Set the external URL of the registry to the scheme that it is reached by, or write https in the endpoint.',
        { spoken, scheme },
      )
    : saying(
        'It is the same host: the registry is asked over {spoken} and announces its token server with {scheme}. Set the external URL of the registry to the scheme that it is reached by.',
        { spoken, scheme },
      )
}

const tokenServer =
  (what: Saying): FailureWords =>
  ({ attempt, own, detail }) => ({
    message:
      detail.status === undefined
        ? saying('The token server {realm} {what}.', { realm: detail.realm ?? '', what })
        : saying('The token server {realm} {what} ({status}).', {
            realm: detail.realm ?? '',
            what,
            status: detail.status,
          }),
    advice:
      otherScheme(own, detail.realm, attempt) ??
      saying('Look at the token server; its address comes from the registry.'),
  })

const correctPassword = (host: string): Saying => saying('Correct the password of configs "{host}".', { host })

/** Why nobody could log in, and what to do, by the code of the failure. */
export const LOGIN_WORDS: Readonly<Record<AuthorizationCode, FailureWords>> = {
  'no-credentials': ({ host, nearKey }) => ({
    message:
      nearKey === null
        ? saying('{host} wants a login, and registries.yaml has none for exactly {name}, port included.', {
            host,
            name: quoted(host),
          })
        : saying(
            '{host} wants a login, and registries.yaml has none for exactly {name}, port included. It has one for {key}, which is another name.',
            { host, name: quoted(host), key: quoted(nearKey) },
          ),
    advice:
      nearKey === null
        ? addAuth(host)
        : saying('Rename configs {key} to {name}.', { key: quoted(nearKey), name: quoted(host) }),
  }),
  'credentials-unusable': ({ host }) => ({
    message: saying('The auth of {name} is not base64 of user:password.', { name: quoted(host) }),
    advice: saying('Write username and password instead.'),
  }),
  'credentials-not-filled-in': ({ attempt, host }) => ({
    message: saying(
      '{host} wants a login, and the account of configs {entry} is not filled in: its user name or password is a placeholder. It was not sent. The node sends it, and what the registry says to it is not known here.',
      { host, entry: quoted(attempt?.credentials ?? host) },
    ),
    advice: saying('Fill in the user name and the password, then run the plan again.'),
  }),
  'insufficient-scope': ({ host, own, username }) => ({
    message:
      username === ''
        ? saying('The login at {host} works, but without an account nobody may pull this repository.', { host })
        : saying('The login at {host} works, but {user} may not pull this repository.', {
            host,
            user: quoted(username),
          }),
    advice:
      username === ''
        ? addAuth(own)
        : saying('Give the account the permission, or correct the rewrite that leads to this repository.'),
  }),
  'token-refused': ({ own, username, detail }) => {
    const values = { realm: detail.realm ?? '', status: detail.status ?? '' }
    const refused =
      username === ''
        ? saying('The token server {realm} refuses to give a token without an account ({status}).', values)
        : saying('The token server {realm} refuses user {user} ({status}).', { ...values, user: quoted(username) })
    return {
      message: detail.isOnce
        ? together(refused, saying('containerd would send the same password once more, with GET.'))
        : refused,
      advice: username === '' ? addAuth(own) : correctPassword(own),
    }
  },
  'token-forbidden': ({ own, username, detail: { realm = '' } }) => ({
    message:
      username === ''
        ? saying(
            'The token server {realm} answers 403: it gives no token without an account, or blocks this address.',
            { realm },
          )
        : saying(
            'The token server {realm} answers 403: it knows {user} or does not look, and gives no token: the account may not pull this repository, is locked, or this address is blocked. That is not what a wrong password gives.',
            { realm, user: quoted(username) },
          ),
    advice:
      username === '' ? addAuth(own) : saying('Look at the rights of the account and at the log of the token server.'),
  }),
  'token-failed': tokenServer(saying('does not work')),
  'token-unreadable': tokenServer(saying('answers without a token')),
  'realm-missing': ({ host }) => ({
    message: saying('{host} wants a token and does not say from where.', { host }),
    advice: saying('Look at the token settings of the registry.'),
  }),
  'realm-foreign': ({ attempt, own, username, detail }) => ({
    message:
      username === ''
        ? saying(
            '{host} asks for a token to be fetched from {other}, which is none of the hosts that you agreed to. containerd would fetch it. Nothing was sent.',
            { host: own, other: detail.other ?? '' },
          )
        : saying('{host} asks for the password to be sent to {other}. containerd would do it. It was not sent.', {
            host: own,
            other: detail.other ?? '',
          }),
    advice:
      otherScheme(own, detail.consent?.realm, attempt) ?? saying('Allow it for this run if you know that server.'),
  }),
  'account-withheld': ({ host }) => ({
    message: saying('{host} wants a login. The account was not sent, as this is not how the node asks.', { host }),
    advice: null,
  }),
  'redirect-foreign': ({ own, detail }) => ({
    message: saying(
      '{host} redirects to {other}, which is none of the hosts that you agreed to. containerd would follow. Nothing was sent there.',
      { host: own, other: detail.other ?? '' },
    ),
    advice: saying('Allow it for this run if you know that host.'),
  }),
  'account-foreign': ({ own, detail: { other = '' } }) => ({
    message: saying(
      '{host} leads to {other}, which wants your account for {name}. containerd would send it. It was not sent.',
      { host: own, other, name: other.replace(/^https?:\/\//, '') },
    ),
    advice: saying('Allow it for this run if you know that host.'),
  }),
  'wrong-credentials': ({ own, username, detail }) => {
    const values = { host: detail.realm ?? own, number: (detail.knownFrom ?? 0) + 1 }
    const isOfOther = detail.knownFrom === OTHER_IMAGE
    return {
      message: isOfOther
        ? username === ''
          ? saying('{host} refuses the token: known from another image, so it was not sent again.', values)
          : saying('{host} refuses user {user}: known from another image, so it was not sent again.', {
              ...values,
              user: quoted(username),
            })
        : username === ''
          ? saying('{host} refuses the token: known from attempt {number}, so it was not sent again.', values)
          : saying('{host} refuses user {user}: known from attempt {number}, so it was not sent again.', {
              ...values,
              user: quoted(username),
            }),
      advice: correctPassword(own),
    }
  },
}
