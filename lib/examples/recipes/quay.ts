import { checkHost, checkName } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  asNames,
  configOf,
  hostQuestion,
  loginQuestions,
  mirrorsAt,
  mirrorsQuestion,
  notItself,
  pathName,
  serverOf,
  tlsQuestions,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying } from '@/lib/words/saying'

/**
 * An organization is the cache of a whole registry or of one namespace of it; pulls name organization/namespace/image.
 * Source: docs.redhat.com, Red Hat Quay as a proxy cache for upstream registries, 3.7 to 3.13
 */
export const quay: Recipe = {
  id: 'quay',
  title: 'Quay proxy cache',
  help: 'An organization of your own Quay caches one other registry. The rewrite puts the name of the organization before that of the image.',
  words: ['red hat quay', 'project quay', 'organization', 'proxy cache', 'robot', 'rewrite'],
  also: {},
  questions: [
    hostQuestion('quay.example.com', 'Of your own Quay: quay.io itself does not cache other registries.', (host) =>
      host === 'quay.io'
        ? saying('Write the host of your own Quay: quay.io does not cache other registries.')
        : checkHost(host),
    ),
    mirrorsQuestion({
      label: 'Organization',
      check: checkName,
      standardFor: (registry) => `${pathName(registry).replaceAll('.', '-')}-cache`,
      shared: saying('Write another organization: one organization caches one registry.'),
    }),
    ...loginQuestions({ username: 'k3s', usernameHelp: 'A robot account is organization+name.' }),
    ...tlsQuestions(),
    AIR_GAP,
  ],
  checkAll: (given) => notItself(given, given.text('host')),
  make: (given) => {
    const { url, host } = serverOf(given, given.text('host'))
    const upstreams = given.upstreams('mirrors')
    return {
      mirrors: mirrorsAt(url, upstreams),
      configs: [configOf(given, host)],
      options: airGapOption(given),
      notes: [
        saying('In Quay, each organization has this Remote Registry under Proxy Cache: {names}.', {
          names: asNames(upstreams),
        }),
        saying(
          'The Remote Registry is the whole registry: with docker.io/library the rewrite would say library twice.',
        ),
        ...(upstreams.length > 1 && given.is('login', 'password')
          ? [
              saying(
                'K3s has one login for each host, and a robot account belongs to one organization: take a user who reads all.',
              ),
            ]
          : []),
      ],
    }
  },
}
