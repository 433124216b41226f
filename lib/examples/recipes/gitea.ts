import { checkPath } from '@/lib/examples/answers/check'
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

/** Images are {owner}/{image}, where the image may have slashes. Source: docs.gitea.com, Container Registry, 1.20 to 1.26 */
export const gitea: Recipe = {
  id: 'gitea',
  title: 'Gitea or Forgejo',
  help: 'They do not cache other registries: this is for copies that were pushed below an owner, and for the login of your own images.',
  words: ['gitea', 'forgejo', 'codeberg', 'package registry', 'owner', 'personal access token', 'rewrite'],
  also: {},
  questions: [
    choiceQuestion('use', 'Used for', 'copies', { copies: 'Copies of other registries', own: 'Your own images' }),
    hostQuestion('gitea.example.com'),
    {
      ...mirrorsQuestion({
        label: 'Owner and folder',
        check: checkPath,
        standardFor: (registry) => `mirror/${pathName(registry)}`,
        shared: saying('Write another folder: images of two registries can have the same name.'),
      }),
      when: { question: 'use', is: ['copies'] },
    },
    ...loginQuestions({
      username: 'k3s',
      passwordLabel: 'Access token',
      usernameHelp: 'The owner of the token, which needs read:package.',
      standard: 'password',
    }),
    ...tlsQuestions(),
    { ...AIR_GAP, when: { question: 'use', isNot: 'own' } },
  ],
  checkAll: (given) =>
    given.is('use', 'copies') ? notItself(given, given.text('host')) : notNothing(given, given.text('host')),
  make: (given) => {
    const { url, host } = serverOf(given, given.text('host'))
    if (given.is('use', 'own'))
      return {
        mirrors: ownMirrors(given, { url, host }),
        configs: [configOf(given, host)],
        options: airGapOption(given),
        notes: [saying('Images name the host themselves: {host}/owner/image.', { host })],
      }
    const upstreams = given.upstreams('mirrors')
    return {
      mirrors: mirrorsAt(url, upstreams),
      configs: [configOf(given, host)],
      options: airGapOption(given),
      notes: [
        saying('Push the copies there before, with their whole names: {names}.', { names: asNames(upstreams) }),
        saying('For Docker Hub the whole name of nginx is library/nginx.'),
      ],
    }
  },
}
