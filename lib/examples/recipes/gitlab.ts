import { checkHost, checkPath } from '@/lib/examples/answers/check'
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
  notNothing,
  ownMirrors,
  pathName,
  serverOf,
  tlsQuestions,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying } from '@/lib/words/saying'

/**
 * The dependency proxy is at the address of GitLab itself: /v2/group/dependency_proxy/containers/image. A name without a
 * slash becomes library/name there, one with library/ stays. A project takes image names of at most two more parts.
 * Source: gitlabhq config/routes/group.rb and app/models/dependency_proxy/registry.rb; docs.gitlab.com, Container registry
 */
export const gitlab: Recipe = {
  id: 'gitlab',
  title: 'GitLab',
  help: 'The registry of projects, for your own images or for copies of others, or the dependency proxy of a group, which caches Docker Hub.',
  words: ['gitlab', 'deploy token', 'dependency proxy', 'dependency_proxy', 'container registry', 'rewrite'],
  also: {},
  questions: [
    choiceQuestion('use', 'Used for', 'own', {
      own: 'Your own images',
      proxy: 'Docker Hub, by the dependency proxy',
      copies: 'Copies in a project',
    }),
    {
      ...hostQuestion('registry.gitlab.com', 'Of the container registry.'),
      when: { question: 'use', is: ['own', 'copies'] },
    },
    {
      ...hostQuestion('gitlab.com', 'Of GitLab itself, not of its container registry.', (host) =>
        host === 'gitlab.com' ? null : checkHost(host),
      ),
      id: 'gitlab',
      when: { question: 'use', is: ['proxy'] },
    },
    {
      id: 'group',
      kind: 'text',
      label: 'Group',
      help: 'With the groups around it, as in its address.',
      standard: 'group',
      check: checkPath,
      when: { question: 'use', is: ['proxy'] },
    },
    {
      ...mirrorsQuestion({
        label: 'Group and project',
        check: (path) =>
          checkPath(path) ?? (path.includes('/') ? null : saying('Write the group and the project: group/project.')),
        standardFor: (registry) => `mirrors/${pathName(registry)}`,
        shared: saying('Write another project: images of two registries can have the same name.'),
      }),
      when: { question: 'use', is: ['copies'] },
    },
    ...loginQuestions({
      username: 'gitlab+deploy-token-1',
      usernameHelp:
        'Of a deploy token with read_registry; for the dependency proxy one of the group, also with write_registry.',
      passwordLabel: 'Token',
      standard: 'password',
    }),
    ...tlsQuestions(),
    { ...AIR_GAP, when: { question: 'use', isNot: 'own' } },
  ],
  checkAll: (given) => {
    if (given.is('use', 'own')) return notNothing(given, given.text('host'))
    return given.is('use', 'copies') ? notItself(given, given.text('host')) : {}
  },
  make: (given) => {
    const { url, host } = serverOf(given, given.text(given.is('use', 'proxy') ? 'gitlab' : 'host'))
    const rest = { configs: [configOf(given, host)], options: airGapOption(given) }
    if (given.is('use', 'own'))
      return {
        ...rest,
        mirrors: ownMirrors(given, { url, host }),
        notes: [
          saying('Images name the host themselves: {host}/group/project.', { host }),
          saying('The token server is GitLab itself: containerd asks it without an entry of its own.'),
        ],
      }
    if (given.is('use', 'proxy'))
      return {
        ...rest,
        mirrors: mirrorsAt(url, [
          { registry: 'docker.io', name: `${given.text('group')}/dependency_proxy/containers` },
        ]),
        notes: [
          saying('In the group {group}, the dependency proxy is on. It caches Docker Hub alone, and wants a login.', {
            group: given.text('group'),
          }),
        ],
      }
    const upstreams = given.upstreams('mirrors')
    return {
      ...rest,
      mirrors: mirrorsAt(url, upstreams),
      notes: [
        saying('Push the copies there before: {names}.', { names: asNames(upstreams) }),
        saying(
          'GitLab takes at most two names after the project, such as library/nginx: longer ones cannot be pushed.',
        ),
      ],
    }
  },
}
