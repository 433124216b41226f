import { checkMirrorHost } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  configOf,
  hostQuestion,
  loginQuestions,
  mirrorsQuestion,
  notItself,
  REGISTRIES,
  serverOf,
  tlsQuestions,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying } from '@/lib/words/saying'

/** For what scripts of Rancher and Hauler load into a registry: names without their registries. */
export const sameNames: Recipe = {
  id: 'mirror',
  title: 'A mirror with the same names',
  help: 'The mirror has the images under the names that they have at their registries, such as rancher/mirrored-pause. The usual one in an air gap.',
  words: [
    'docker.io',
    'air gap',
    'offline',
    'private registry',
    'wildcard',
    'star',
    'all registries',
    'hauler',
    'rancher-load-images',
  ],
  also: {
    'docker-hub-mirror': { host: 'mirror.example.com' },
    everything: { host: 'mirror.example.com', mirrors: '*' },
    'air-gap': {
      host: 'registry.internal.example.com',
      mirrors: 'docker.io,registry.k8s.io',
      tls: 'ca',
      ca: '/etc/rancher/k3s/certs/internal-ca.pem',
      airGap: 'yes',
    },
  },
  questions: [
    hostQuestion('mirror.example.com', undefined, checkMirrorHost),
    mirrorsQuestion(null, {
      offered: ['*', ...REGISTRIES],
      help: '"*" is every registry without an entry of its own.',
    }),
    ...loginQuestions({ username: 'k3s' }),
    ...tlsQuestions(),
    AIR_GAP,
  ],
  checkAll: (given) => notItself(given, given.text('host')),
  make: (given) => {
    const { url, host } = serverOf(given, given.text('host'))
    return {
      mirrors: given.upstreams('mirrors').map(({ registry }) => ({ registry, endpoints: [url], prefix: '' })),
      configs: [configOf(given, host)],
      options: airGapOption(given),
      notes: given.is('airGap')
        ? [saying('Each registry in use needs its mirror here, or "*": one without a mirror is still asked itself.')]
        : [],
    }
  },
}
