import { checkMirrorHost, checkName, checkPort, hostnameOf } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  choiceQuestion,
  asNames,
  atPlaces,
  configOf,
  hostQuestion,
  loginQuestions,
  mirrorsAt,
  mirrorsQuestion,
  notItself,
  serverOf,
  tlsQuestions,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying, type Saying } from '@/lib/words/saying'

/**
 * By path, the name of the repository is the first part of the image name; a connector has a port for one repository.
 * Source: help.sonatype.com, Docker Registry: Path Based Routing, and port connectors
 */
export const nexus: Recipe = {
  id: 'nexus',
  title: 'Nexus Repository',
  help: 'A proxy repository of Nexus caches one registry, a group has several. Either its name is part of the path, or it has a port of its own.',
  words: ['sonatype', 'nexus', 'group', 'proxy repository', 'connector', 'path based routing', 'port', 'rewrite'],
  also: {},
  questions: [
    choiceQuestion('method', 'How a repository is reached', 'path', {
      path: 'By its name in the path',
      port: 'By a port (connector)',
    }),
    hostQuestion('nexus.example.com', 'With the port of Nexus itself where repositories are reached by path.'),
    {
      ...mirrorsQuestion({
        label: 'Repository',
        check: checkName,
        standardFor: () => 'docker-group',
        shared: null,
      }),
      when: { question: 'method', is: ['path'] },
    },
    {
      ...mirrorsQuestion({ label: 'Port', check: checkPort, standardFor: () => '8443', shared: null }),
      id: 'ports',
      when: { question: 'method', is: ['port'] },
    },
    ...loginQuestions({ username: 'k3s' }),
    ...tlsQuestions(),
    AIR_GAP,
  ],
  checkAll: (given) => {
    const host = given.text('host')
    if (given.is('method', 'path')) return notItself(given, host)
    if (host !== hostnameOf(host))
      return { host: saying('Write the host without its port: each registry below has its own.') }
    const fault = checkMirrorHost(host)
    if (fault !== null) return { host: fault }
    const ports = given.upstreams('ports')
    const isPlain = given.is('tls', 'http')
    const itself = ports.find(
      ({ registry, name }) =>
        registry === `${host}:${name}` || (registry === host && name === (isPlain ? '80' : '443')),
    )
    return itself === undefined
      ? {}
      : { [`ports ${itself.registry}`]: saying('Remove it: a repository cannot mirror itself.') }
  },
  make: (given) => {
    const options = airGapOption(given)
    if (given.is('method', 'path')) {
      const { url, host } = serverOf(given, given.text('host'))
      const upstreams = given.upstreams('mirrors')
      return {
        mirrors: mirrorsAt(url, upstreams),
        configs: [configOf(given, host)],
        options,
        notes: [
          saying('In Nexus, path based routing is on for these repositories: {names}.', { names: asNames(upstreams) }),
          saying('A group asks its members in order, so that one group can serve several registries.'),
          ...loginNotes(given.is('login', 'none')),
        ],
      }
    }
    const servers = given.upstreams('ports').map(({ registry, name }) => ({
      registry,
      name,
      ...serverOf(given, `${given.text('host')}:${name}`),
    }))
    return {
      mirrors: servers.map(({ registry, url }) => ({ registry, endpoints: [url], prefix: '' })),
      configs: servers.map(({ host }) => configOf(given, host)),
      options,
      notes: [
        saying('In Nexus, the repository of each registry has a connector with its port: {places}.', {
          places: atPlaces(servers),
        }),
        ...loginNotes(given.is('login', 'none')),
      ],
    }
  },
}

function loginNotes(isAnonymous: boolean): readonly Saying[] {
  return isAnonymous
    ? [saying('Without a login, Nexus needs anonymous pull for these repositories and the Docker Bearer Token Realm.')]
    : []
}
