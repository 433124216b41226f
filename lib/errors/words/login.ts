import { joinedByAnd, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import { limitOf } from './account'
import { nameOf, type Facts, type Words } from './told'

/** Who may pull. */
export const LOGIN = {
  'no-credentials': (facts) => ({
    kind: 'registry',
    says: facts.message.isAnonymous
      ? saying('{who} was asked without an account, and gives nothing to strangers.', { who: asking(facts) })
      : saying('{who} wants a login, and containerd had no account for it.', { who: asking(facts) }),
    causes: [...withoutAccount(facts), noSuchPublic()],
  }),
  'no-access': (facts) => ({
    kind: 'registry',
    says: saying('{who} does not say whether it has this image: it gives it only to those who log in.', {
      who: asking(facts),
    }),
    causes: [noSuchPublic(), ...withoutAccount(facts)],
  }),
  'login-refused': (facts) => ({
    kind: 'registry',
    says: facts.message.isToken
      ? saying('The token server of {who} refused the account.', { who: asking(facts) })
      : saying('{who} refused the account.', { who: asking(facts) }),
    causes: [
      saying(
        'User name or password is wrong or has expired. Docker Hub wants an access token, others a robot or deploy token.',
      ),
      pullSecret(),
      saying('containerd sends a wrong password several times for each object: accounts may be locked.'),
    ],
  }),
  'login-expired': (facts) => ({
    kind: 'registry',
    says: saying('The password or token for {who} has expired.', { who: asking(facts) }),
    causes: [
      saying(
        'Tokens of cloud registries live for hours (ECR 12, Google 1): in registries.yaml they do not last. Use a credential provider of the kubelet, or a registry of your own in between.',
      ),
    ],
  }),
  unauthorized: (facts) => ({
    kind: 'registry',
    says: saying('{who} answered 401: it does not let in whoever asked.', { who: asking(facts) }),
    causes: hasAccount(facts)
      ? [
          saying('The account that is set for {host} is wrong, or a proxy in front of the registry answered.', {
            host: facts.host,
          }),
          pullSecret(),
        ]
      : [...withoutAccount(facts), saying('A proxy in front of the registry answered, without saying how to log in.')],
  }),
  'no-permission': (facts) => ({
    kind: 'registry',
    says: saying('{who} does not let this account, or strangers, pull {repository}.', {
      who: asking(facts),
      repository: repositoryOf(facts),
    }),
    causes: [
      noSuchPublic(),
      saying(
        'The account has no right to it; or a rewrite leads to another project. Some registries say the same of a repository that does not exist.',
      ),
      ...withoutAccount(facts),
    ],
  }),
  forbidden: (facts) => ({
    kind: 'registry',
    says: saying('{who} answered 403: it forbids this.', { who: asking(facts) }),
    causes: [
      saying('The account has no right to this repository, or a rewrite leads to another project.'),
      saying(
        'A rule of the registry or of a firewall blocks it: by address, country, licence or because the image is unsafe.',
      ),
      saying('Some registries answer 403 for a repository or project that does not exist.'),
    ],
  }),
  'token-server': (facts) => ({
    kind: 'registry',
    says: saying('The token server of {who} did not give a token.', { who: asking(facts) }),
    causes: [
      saying('The token server fails, or its address, which the registry announces, is wrong: look at its log.'),
    ],
  }),
  'page-as-token': (facts) => ({
    kind: 'registry',
    says: saying('In place of a token, {who} gave a web page.', { who: asking(facts) }),
    causes: [
      saying(
        'The address of the token server, which the registry announces, leads to a user interface or to a login page of a proxy.',
      ),
    ],
  }),
  'no-token': (facts) => ({
    kind: 'registry',
    says: saying('The answer of the token server of {who} has no token.', { who: asking(facts) }),
    causes: [saying('Something else answers at the address of the token server, which the registry announces.')],
  }),
  'no-realm': (facts) => ({
    kind: 'registry',
    says: saying('{who} wants a token and does not say from whom.', { who: asking(facts) }),
    causes: [saying('Something in front of the registry changes its headers, or its external URL is not set.')],
  }),
  'auth-undecodable': (facts) => ({
    kind: 'registry',
    says: saying('auth of the account for {who} is not base64 of user:password.', { who: asking(facts) }),
    causes: [saying('Write username and password instead; a token goes there as the password.')],
  }),
  'rate-limited': (facts) => ({
    kind: 'registry',
    says: saying('{who} answered 429: too many requests from this address or account.', { who: asking(facts) }),
    causes: [
      ...accountForLimit(facts),
      saying(
        'Or pull through a mirror that keeps what it fetched. containerd asks again at once, several times, which counts too.',
      ),
    ],
  }),
} as const satisfies Readonly<Record<string, Words>>

/** An account raises the limit, unless one was used. */
function accountForLimit(facts: Facts): readonly Saying[] {
  switch (limitOf(facts.message)) {
    case 'account':
      return [saying('An account was used, and its limit is reached: wait, or use one with a higher limit.')]
    case 'with-account':
      return [saying('An account was used: the limit is that of this account or of the address of the node.')]
    case 'strangers':
      return hasAccount(facts) ? withoutAccount(facts) : [anAccount]
    case null:
      return hasAccount(facts)
        ? [
            saying('The open file has an account for {host}: its limit is reached, or the node did not use it.', {
              host: facts.attempt?.parts.host ?? facts.host,
            }),
          ]
        : [anAccount]
  }
}

const anAccount = saying('Set an account for it below configs: for Docker Hub with the key registry-1.docker.io.')

/** The endpoint; for a token server the name of the registry is better known than its own. */
function asking({ who }: Facts): Saying | string {
  return who
}

function hasAccount({ attempt }: Facts): boolean {
  return attempt !== null && attempt.credentials !== null && attempt.credentialsUsable
}

function withoutAccount(facts: Facts): readonly Saying[] {
  const { attempt, host, message, plan } = facts
  const asked = attempt === null ? (plan?.attempts ?? []) : [attempt]
  const lacking = asked.filter(({ credentials, credentialsUsable }) => credentials === null || !credentialsUsable)
  const open = lacking.flatMap(({ openAccess }) => openAccess ?? [])
  if (open.length > 0)
    return [
      saying('Whether the file has an account for {host} is not known before {names} is filled in.', {
        host: joinedByAnd([...new Set(lacking.map(({ parts }) => parts.host))]),
        names: [...new Set(open)],
      }),
    ]
  if (asked.length > 0 && lacking.length === 0)
    return [
      message.isAnonymous || message.code === 'no-credentials' || message.code === 'rate-limited'
        ? saying(
            'The open file has an account for {host}, which was not used: the node did not read this file, or not since its last change.',
            {
              host: attempt?.parts.host ?? joinedByAnd([...new Set(asked.map(({ parts }) => parts.host))]),
            },
          )
        : pullSecret(),
    ]
  const [only] = lacking
  const own = only !== undefined && lacking.length === 1 ? only.parts.host : message.isToken ? '' : host
  return [
    own === ''
      ? saying('There is no account for exactly the host and port that is asked: write it below configs.')
      : saying('There is no account for exactly {host}: write it below configs, with this host and port as the key.', {
          host: own,
        }),
    ...(nameOf(own) === 'registry-1.docker.io'
      ? [saying('For Docker Hub the key registry-1.docker.io works in every release.')]
      : []),
  ]
}

function noSuchPublic(): Saying {
  return saying('Docker Hub and others say this of a repository that does not exist, too: check the name of the image.')
}

function pullSecret(): Saying {
  return saying('A pull secret of the pod is used in place of the account of the node, for every endpoint.')
}

function repositoryOf({ message, attempt }: Facts): SaidValue {
  const named = message.asked?.token?.repository ?? attempt?.parts.repository ?? message.reference ?? message.image
  return named ?? saying('this image')
}
