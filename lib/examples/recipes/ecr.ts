import { checkHostname, checkPath, checkPassword } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  asNames,
  hostQuestion,
  mirrorsAt,
  mirrorsQuestion,
  PASSWORD_LATER,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying } from '@/lib/words/saying'

/** What ECR can cache, with the prefixes that its console proposes. */
const PREFIXES: Readonly<Record<string, string>> = {
  'docker.io': 'docker-hub',
  'quay.io': 'quay',
  'ghcr.io': 'github',
  'registry.k8s.io': 'kubernetes',
  'public.ecr.aws': 'ecr-public',
  'registry.gitlab.com': 'gitlab',
}
const WITH_LOGIN = ['docker.io', 'ghcr.io', 'registry.gitlab.com']
const HOST = /^\d{12}\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/
const PREFIX_MAX = 30

/**
 * A rule answers for prefix/repository; official images of Docker Hub keep library/.
 * Source: docs.aws.amazon.com/AmazonECR, pull-through-cache-working and CreatePullThroughCacheRule
 */
export const ecr: Recipe = {
  id: 'ecr-cache',
  title: 'Amazon ECR as a cache of other registries',
  help: 'Pull-through cache rules have a prefix for each registry. A token of ECR lives twelve hours, and K3s reads this file at its start: a timer has to write it again.',
  words: ['aws', 'amazon', 'ecr', 'pull through', 'pull-through cache', 'cache', 'token', 'prefix', 'rewrite'],
  also: {},
  questions: [
    hostQuestion(
      '111122223333.dkr.ecr.eu-west-1.amazonaws.com',
      'The number of the account and the region.',
      (host) =>
        checkHostname(host) ??
        (HOST.test(host)
          ? null
          : saying('Write it as 111122223333.dkr.ecr.eu-west-1.amazonaws.com: account, then region.')),
    ),
    mirrorsQuestion(
      {
        label: 'Prefix',
        check: (prefix) =>
          checkPath(prefix) ??
          (prefix.length >= 2 && prefix.length <= PREFIX_MAX
            ? null
            : saying('Write 2 to {max} characters.', { max: PREFIX_MAX })),
        standardFor: (registry) => PREFIXES[registry] ?? '',
        shared: saying('Write another prefix: one rule caches one registry.'),
      },
      { offered: Object.keys(PREFIXES), checkOther: null, standard: 'docker.io,quay.io' },
    ),
    {
      id: 'password',
      kind: 'secret',
      label: 'Token',
      help: `From aws ecr get-login-password. It goes into the text of the file only. Empty writes ${PASSWORD_LATER}, for the timer to replace.`,
      standard: '',
      check: checkPassword,
    },
    AIR_GAP,
  ],
  make: (given) => {
    const host = given.text('host')
    const upstreams = given.upstreams('mirrors')
    const secrets = upstreams.filter(({ registry }) => WITH_LOGIN.includes(registry)).map(({ registry }) => registry)
    return {
      mirrors: mirrorsAt(`https://${host}`, upstreams),
      configs: [
        {
          host,
          login: {
            username: 'AWS',
            password: given.text('password') || PASSWORD_LATER,
            comment: 'pullpath-ignore auth-short-lived a timer writes: aws ecr get-login-password',
          },
          ca: null,
        },
      ],
      options: airGapOption(given),
      notes: [
        saying('In ECR, these are the prefixes of the pull-through cache rules: {names}.', {
          names: asNames(upstreams),
        }),
        saying(
          'The timer on each node writes a new token within twelve hours, and restarts K3s for it. The credential provider of the kubelet does not know mirrors.',
        ),
        saying(
          'The account of the token needs ecr:BatchImportUpstreamImage, and ecr:CreateRepository for the first pull.',
        ),
        ...(secrets.length > 0
          ? [saying('Rules for {registries} need an account there, in Secrets Manager.', { registries: secrets })]
          : []),
      ],
    }
  },
}
