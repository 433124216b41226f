import { checkHost, checkName } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  choiceQuestion,
  asNames,
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
import { saying } from '@/lib/words/saying'

/**
 * Repository path: host/repository/image. Subdomain: repository.host/image.
 * Source: jfrog.com/help, dockerReverseProxyMethod REPOPATHPREFIX and SUBDOMAIN; How to proxy registry.k8s.io
 */
export const artifactory: Recipe = {
  id: 'artifactory',
  title: 'Artifactory',
  help: 'A remote repository caches one registry, a virtual one has several. Its key is the first part of the path, or a subdomain.',
  words: ['jfrog', 'artifactory', 'remote repository', 'virtual', 'subdomain', 'repository path', 'rewrite'],
  also: {},
  questions: [
    choiceQuestion('method', 'Docker access method', 'path', { path: 'Repository path', subdomain: 'Subdomain' }),
    hostQuestion('artifactory.example.com', 'The same for both methods: subdomains are put before it.'),
    mirrorsQuestion({ label: 'Repository key', check: checkName, standardFor: () => 'docker-remote', shared: null }),
    ...loginQuestions({ username: 'k3s', standard: 'password', passwordLabel: 'Password, API key or identity token' }),
    ...tlsQuestions(),
    AIR_GAP,
  ],
  checkAll: (given) => {
    if (given.is('method', 'path')) return notItself(given, given.text('host'))
    for (const { registry, name } of given.upstreams('mirrors')) {
      const host = `${name}.${given.text('host')}`
      const fault =
        checkHost(host) ?? (registry === host ? saying('Remove it: a repository cannot mirror itself.') : null)
      if (fault !== null) return { [`mirrors ${registry}`]: fault }
    }
    return {}
  },
  make: (given) => {
    const upstreams = given.upstreams('mirrors')
    const options = airGapOption(given)
    if (given.is('method', 'path')) {
      const { url, host } = serverOf(given, given.text('host'))
      return {
        mirrors: mirrorsAt(url, upstreams),
        configs: [configOf(given, host)],
        options,
        notes: [
          saying('In Artifactory, these are remote or virtual Docker repositories: {names}.', {
            names: asNames(upstreams),
          }),
        ],
      }
    }
    const servers = upstreams.map(({ registry, name }) => ({
      registry,
      ...serverOf(given, `${name}.${given.text('host')}`),
    }))
    return {
      mirrors: servers.map(({ registry, url }) => ({ registry, endpoints: [url], prefix: '' })),
      configs: servers.map(({ host }) => configOf(given, host)),
      options,
      notes: [
        saying('In Artifactory, these are remote or virtual Docker repositories: {names}.', {
          names: asNames(upstreams),
        }),
        saying('The nodes have to find *.{host} in DNS, and its certificate has to be for these names.', {
          host: given.text('host'),
        }),
      ],
    }
  },
}
