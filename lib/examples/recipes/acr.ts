import { checkHostname, checkPath } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  configOf,
  hostQuestion,
  loginQuestions,
  mirrorsAt,
  mirrorsQuestion,
  pathName,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying } from '@/lib/words/saying'

/**
 * A rule with wildcards maps target/* to registry/*, so that library/ stays for Docker Hub.
 * Source: learn.microsoft.com, Wildcard support for artifact cache in Azure Container Registry
 */
export const acr: Recipe = {
  id: 'acr-cache',
  title: 'Azure Container Registry as a cache',
  help: 'Artifact cache rules, such as docker.io/* to docker-hub/*. A repository that no rule covers is asked of its registry.',
  words: ['azure', 'acr', 'azurecr.io', 'artifact cache', 'cache rule', 'cache', 'rewrite'],
  also: {},
  questions: [
    hostQuestion(
      'company.azurecr.io',
      undefined,
      (host) =>
        checkHostname(host) ??
        (/^[a-z0-9-]+\.azurecr\.(?:io|us|cn)$/.test(host)
          ? null
          : saying('Write the login server, such as company.azurecr.io.')),
    ),
    mirrorsQuestion({
      label: 'Target of the rule, before /*',
      check: checkPath,
      standardFor: (registry) => (registry === 'docker.io' ? 'docker-hub' : pathName(registry)),
      shared: saying('Write another target: rules with wildcards cannot overlap.'),
    }),
    ...loginQuestions({
      username: 'token-name',
      usernameHelp: 'A token of the registry, or a service principal with AcrPull.',
      standard: 'password',
    }),
    AIR_GAP,
  ],
  make: (given) => {
    const host = given.text('host')
    const upstreams = given.upstreams('mirrors')
    return {
      mirrors: mirrorsAt(`https://${host}`, upstreams),
      configs: [configOf(given, host)],
      options: airGapOption(given),
      notes: [
        saying('Cache rules of the registry: {rules}.', {
          rules: upstreams.map(({ registry, name }) => saying('{registry}/* to {name}/*', { registry, name })),
        }),
        ...(upstreams.some(({ registry }) => registry === 'docker.io')
          ? [saying('The rule for Docker Hub needs a credential set with an account there.')]
          : []),
      ],
    }
  },
}
