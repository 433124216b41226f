import type { AuthorizationCode } from '@/lib/probe/login/authorizer'
import type { FailureWords } from './failed'
import { addAuth, quoted } from './phrases'

const tokenServer =
  (what: string): FailureWords =>
  ({ detail }) => ({
    message: `The token server ${detail.realm ?? ''} ${what}${detail.status === undefined ? '' : ` (${detail.status})`}.`,
    advice: 'Look at the token server; its address comes from the registry.',
  })

/** Why nobody could log in, and what to do, by the code of the failure. */
export const LOGIN_WORDS: Readonly<Record<AuthorizationCode, FailureWords>> = {
  'no-credentials': ({ host }) => ({
    message: `${host} wants a login, and registries.yaml has none for exactly ${quoted(host)}, port included.`,
    advice: addAuth(host),
  }),
  'credentials-unusable': ({ host }) => ({
    message: `The auth of ${quoted(host)} is not base64 of user:password.`,
    advice: 'Write username and password instead.',
  }),
  'insufficient-scope': ({ host, own, username }) => ({
    message: `The login at ${host} works, but ${username === '' ? 'without an account nobody may' : `${quoted(username)} may not`} pull this repository.`,
    advice:
      username === ''
        ? addAuth(own)
        : 'Give the account the permission, or correct the rewrite that leads to this repository.',
  }),
  'token-refused': ({ own, username, detail }) => ({
    message: `The token server ${detail.realm ?? ''} refuses ${username === '' ? 'to give a token without an account' : `user ${quoted(username)}`} (${detail.status ?? ''}).`,
    advice: username === '' ? addAuth(own) : `Correct the password of configs "${own}".`,
  }),
  'token-failed': tokenServer('does not work'),
  'token-unreadable': tokenServer('answers without a token'),
  'realm-missing': ({ host }) => ({
    message: `${host} wants a token and does not say from where.`,
    advice: 'Look at the token settings of the registry.',
  }),
  'realm-foreign': ({ own, detail }) => ({
    message: `${own} asks for the password to be sent to ${detail.consent?.realm ?? ''}. containerd would do it. It was not sent.`,
    advice: 'Allow it for this run if you know that server.',
  }),
  'account-withheld': ({ host }) => ({
    message: `${host} wants a login. The account was not sent, as this is not how the node asks.`,
    advice: null,
  }),
}
