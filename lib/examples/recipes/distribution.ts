import { checkMirrorHost } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  atPlaces,
  configOf,
  loginQuestions,
  mirrorsQuestion,
  REGISTRIES,
  serverOf,
  tlsQuestions,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying } from '@/lib/words/saying'

const FIRST_PORT = 5000

/**
 * proxy.remoteurl is one registry, and names stay as they are there.
 * Source: distribution registry/proxy/proxyregistry.go v2.8 and v3.0, and discussion 4340
 */
export const distribution: Recipe = {
  id: 'pull-through',
  title: 'Distribution as a cache',
  help: 'The reference registry, registry:2 or registry:3, with proxy.remoteurl. One instance caches one registry, so that each has a host or port of its own.',
  words: ['distribution', 'registry:2', 'registry:3', 'proxy', 'remoteurl', 'cache', 'pull through'],
  also: {},
  questions: [
    mirrorsQuestion({
      label: 'Host and port of its cache',
      check: checkMirrorHost,
      standardFor: (registry) => {
        const at = (REGISTRIES as readonly string[]).indexOf(registry)
        return `cache.lab.example.com:${FIRST_PORT + (at < 0 ? REGISTRIES.length : at)}`
      },
      shared: saying('Write another host or port: one instance caches one registry.'),
    }),
    ...loginQuestions({ username: 'k3s', usernameHelp: 'Of the cache itself, not of the registry that it caches.' }),
    ...tlsQuestions('http'),
    AIR_GAP,
  ],
  checkAll: (given) => {
    const upstreams = given.upstreams('mirrors')
    const itself = upstreams.find(
      ({ registry, name }) => upstreams.some((one) => one.registry === name) && registry !== '',
    )
    return itself === undefined
      ? {}
      : {
          [`mirrors ${itself.registry}`]: saying('Write another host: {name} is a registry that is mirrored itself.', {
            name: itself.name,
          }),
        }
  },
  make: (given) => {
    const servers = given.upstreams('mirrors').map((upstream) => ({ ...upstream, ...serverOf(given, upstream.name) }))
    return {
      mirrors: servers.map(({ registry, url }) => ({ registry, endpoints: [url], prefix: '' })),
      configs: servers.map(({ host }) => configOf(given, host)),
      options: airGapOption(given),
      notes: [
        saying('Each instance has its registry as proxy.remoteurl: {places}.', { places: atPlaces(servers) }),
        saying('For Docker Hub that is https://registry-1.docker.io.'),
      ],
    }
  },
}
