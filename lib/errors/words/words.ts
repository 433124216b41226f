import type { ErrorCode } from '@/lib/errors/read/codes'
import { isDockerHub } from '@/lib/known/docker-hub'
import { saying, type Saying } from '@/lib/words/saying'
import { ANSWERS } from './answers'
import { withEmbedded } from './embedded'
import { FILES } from './files'
import { LOGIN } from './login'
import { NETWORK } from './network'
import { NODE } from './node'
import { TLS } from './tls'
import type { Facts, Told, Words } from './told'

const WORDS: Readonly<Record<ErrorCode, Words>> = {
  ...NETWORK,
  ...TLS,
  ...LOGIN,
  ...ANSWERS,
  ...NODE,
  ...FILES,
  unknown: () => ({
    kind: 'waiting',
    says: saying('What failed is not said in a way that is known here.'),
    causes: [],
  }),
}

/** Causes that name these are none of programs that do not read registries.yaml. */
const OF_FILE =
  /\bconfigs\b|ca_file|cert_file|insecure_skip_verify|\bendpoint\b|a mirror with the key|rewrite|pull secret/i
/** Causes that name these are none where RKE2 pulls itself, without a pod and before containerd runs. */
const OF_CONTAINERD = /containerd|pull secret|registry-1\.docker\.io/i

/** With insecure_skip_verify none of these can happen. */
const OF_VERIFYING: ReadonlySet<ErrorCode> = new Set([
  'tls-unknown-authority',
  'tls-name',
  'tls-no-ip',
  'tls-common-name',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-key-usage',
])

function withFile(told: Told, { attempt, message }: Facts): Told {
  if (attempt?.tls.skipVerify !== true || !OF_VERIFYING.has(message.code)) return told
  return {
    ...told,
    causes: [
      saying(
        'The open file has insecure_skip_verify for {host}, and this was verified: the node does not have this file, or did not read it since its last change.',
        { host: attempt.parts.host },
      ),
    ],
  }
}

function ofOwnPuller({ host, message, tlsIgnored }: Facts): readonly Saying[] {
  return [
    ...(tlsIgnored === null
      ? []
      : [
          saying(
            'RKE2 ignores all TLS settings of this host, because one of cert_file and key_file is missing: {error}',
            {
              error: tlsIgnored,
            },
          ),
        ]),
    ...(OF_LOGIN.has(message.code) && isDockerHub(host)
      ? [
          saying(
            "For Docker Hub, RKE2's own puller takes the account of the key docker.io or index.docker.io below configs.",
          ),
        ]
      : []),
  ]
}

const OF_LOGIN: ReadonlySet<ErrorCode> = new Set([
  'no-credentials',
  'no-access',
  'login-refused',
  'unauthorized',
  'no-permission',
  'forbidden',
  'rate-limited',
])

/** What an error means, before anything is known of the file. */
export function tellOf(facts: Facts): Told {
  const told = withEmbedded(withFile(WORDS[facts.message.code](facts), facts), facts)
  if (facts.message.by === 'ctr' || facts.message.by === 'docker' || facts.message.by === 'nerdctl')
    return { ...told, causes: told.causes.filter(({ text }) => !OF_FILE.test(text)) }
  if (facts.message.by !== 'own-puller') return told
  return { ...told, causes: [...ofOwnPuller(facts), ...told.causes.filter(({ text }) => !OF_CONTAINERD.test(text))] }
}
