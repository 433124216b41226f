import { checkMirrorHost, checkPath, orNothing } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
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
 * The extension sync fetches what is asked for below the destination from the registry of that destination.
 * Source: zotregistry.dev, OCI Registry Mirroring With zot, v1.4.3 to v2.1.20
 */
export const zot: Recipe = {
  id: 'zot',
  title: 'zot with sync on demand',
  help: 'The extension sync fetches what is asked for, onDemand, into the destination of its registry: /docker.io, /quay.io and so on.',
  words: ['zot', 'zotregistry', 'sync', 'onDemand', 'destination', 'rewrite'],
  also: {},
  questions: [
    hostQuestion('zot.example.com'),
    mirrorsQuestion(
      {
        label: 'Destination',
        check: orNothing(checkPath),
        standardFor: pathName,
        shared: saying('Write another destination: sync would take the image of the first registry that has the name.'),
      },
      { standard: 'docker.io,quay.io' },
    ),
    ...loginQuestions({ username: 'k3s' }),
    ...tlsQuestions(),
    AIR_GAP,
  ],
  checkAll: (given) => {
    const host = given.text('host')
    const isWithout = given.upstreams('mirrors').some(({ name }) => name === '')
    const fault = isWithout ? checkMirrorHost(host) : null
    return fault === null ? notItself(given, host) : { host: fault }
  },
  make: (given) => {
    const { url, host } = serverOf(given, given.text('host'))
    const upstreams = given.upstreams('mirrors')
    return {
      mirrors: mirrorsAt(url, upstreams),
      configs: [configOf(given, host)],
      options: airGapOption(given),
      notes: [
        saying('In the configuration of zot, each registry has onDemand: true and this destination: {destinations}.', {
          destinations: upstreams.map(({ registry, name }) => `${registry} /${name}`),
        }),
        saying(
          'zot changes Docker manifests to OCI ones, and so their digests, unless it has preserveDigest and compat docker2s2.',
        ),
      ],
    }
  },
}
