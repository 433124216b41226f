import { checkName } from '@/lib/examples/answers/check'
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

const MANY = 'docker.io=docker.io,ghcr.io=ghcr.io,quay.io=quay.io,registry.k8s.io=registry.k8s.io'

/**
 * A proxy project answers for `project/repository`, with library/ for the official images of Docker Hub.
 * Source: goharbor.io/docs, Configure Proxy Cache, 2.6 to 2.14
 */
export const harbor: Recipe = {
  id: 'harbor',
  title: 'Harbor proxy cache',
  help: 'A project of Harbor caches one other registry. The rewrite puts the name of the project before that of the image.',
  words: ['goharbor', 'proxy cache', 'project', 'robot', 'rewrite', 'ghcr.io', 'quay.io', 'registry.k8s.io'],
  also: {
    'harbor-proxy': { mirrors: 'docker.io=dockerhub-proxy', login: 'password' },
    'harbor-many': { mirrors: MANY },
  },
  questions: [
    hostQuestion('harbor.example.com'),
    mirrorsQuestion({
      label: 'Project',
      check: checkName,
      standardFor: pathName,
      shared: saying('Write another project: one project caches one registry.'),
    }),
    ...loginQuestions({
      username: 'robot$k3s',
      usernameHelp: 'A robot account of the system, which can read several projects, is robot$name.',
    }),
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
        saying('In Harbor, each of these is a project with "Proxy Cache" on: {names}.', { names: asNames(upstreams) }),
        given.is('login', 'none')
          ? saying('Without a login the projects have to be public.')
          : saying('The account needs to pull from all of these projects: K3s has one login for each host.'),
      ],
    }
  },
}
