import { DOCKER_HUB } from '@/lib/known/docker-hub'
import {
  checkFile,
  checkHost,
  checkOwnHost,
  checkPassword,
  checkRegistry,
  checkUsername,
  hostnameOf,
  type Check,
} from './answers/check'
import type { Upstream } from './answers/upstreams'
import type { FileConfig, FileMirror } from './print-file'
import type { Faults, Given, Question, UpstreamName, UpstreamsQuestion } from './recipe'
import { saying, type Saying } from '@/lib/words/saying'

/** Where most images come from, the most used first. */
export const REGISTRIES = [
  DOCKER_HUB,
  'quay.io',
  'ghcr.io',
  'registry.k8s.io',
  'gcr.io',
  'mcr.microsoft.com',
  'public.ecr.aws',
] as const

export const PASSWORD_LATER = 'change-me'

export function hostQuestion(standard: string, help?: string, check: Check = checkHost): Question {
  return { id: 'host', kind: 'text', label: 'Host and port', standard, check, ...(help === undefined ? {} : { help }) }
}

/** One of several; `labels` by what is written for each. */
export function choiceQuestion<const Labels extends Readonly<Record<string, string>>>(
  id: string,
  label: string,
  standard: keyof Labels & string,
  labels: Labels,
): Question {
  return {
    id,
    kind: 'choice',
    label,
    standard,
    choices: Object.entries(labels).map(([value, of]) => ({ value, label: of })),
  }
}

/** Which registries are mirrored. With `name`, each under another name. */
export function mirrorsQuestion(
  name: UpstreamName | null,
  more: Partial<UpstreamsQuestion> & { readonly help?: string } = {},
): UpstreamsQuestion {
  return {
    id: 'mirrors',
    kind: 'upstreams',
    label: 'Registries to mirror',
    offered: REGISTRIES,
    checkOther: checkRegistry,
    standard: DOCKER_HUB,
    name,
    ...more,
  }
}

export interface LoginWords {
  readonly username: string
  readonly usernameHelp?: string
  readonly passwordLabel?: string
  readonly standard?: 'none' | 'password'
}

export function loginQuestions(words: LoginWords): readonly Question[] {
  const when = { question: 'login', is: ['password'] }
  return [
    choiceQuestion('login', 'Login', words.standard ?? 'none', {
      none: 'Anonymous',
      password: 'User name and password',
    }),
    {
      id: 'username',
      kind: 'text',
      label: 'User name',
      standard: words.username,
      check: checkUsername,
      when,
      ...(words.usernameHelp === undefined ? {} : { help: words.usernameHelp }),
    },
    {
      id: 'password',
      kind: 'secret',
      label: words.passwordLabel ?? 'Password or token',
      help: `It goes into the text of the file only. Empty writes ${PASSWORD_LATER}, to fill in later.`,
      standard: '',
      check: checkPassword,
      when,
    },
  ]
}

export function tlsQuestions(standard: 'system' | 'ca' | 'http' = 'system'): readonly Question[] {
  return [
    choiceQuestion('tls', 'TLS', standard, {
      system: 'A certificate that the nodes trust',
      ca: 'A private CA',
      http: 'None: plain http',
    }),
    {
      id: 'ca',
      kind: 'text',
      label: 'CA file on each node',
      help: 'PEM. The same path on all nodes: pullpath does not read it.',
      standard: '/etc/rancher/k3s/certs/registry-ca.pem',
      check: checkFile,
      when: { question: 'tls', is: ['ca'] },
    },
  ]
}

export const AIR_GAP: Question = {
  id: 'airGap',
  kind: 'switch',
  label: 'Air gap: only the mirror is asked',
  help: 'Sets --disable-default-registry-endpoint, which each node needs. A registry without a mirror is still asked itself.',
  standard: 'no',
}

/** The options of a node that a recipe decides. */
export function airGapOption(given: Given): { readonly disableDefaultRegistryEndpoint: boolean } {
  return { disableDefaultRegistryEndpoint: given.is('airGap') }
}

/** The host as it is asked and as `configs` names it: without the port that its scheme has anyway. */
export function serverOf(given: Given, host: string): { readonly url: string; readonly host: string } {
  const isPlain = given.is('tls', 'http')
  const own = host.endsWith(isPlain ? ':80' : ':443') ? hostnameOf(host) : host
  return { url: `${isPlain ? 'http' : 'https'}://${own}`, host: own }
}

/** Mirrors of one host, each with the name of its registry as prefix. */
export function mirrorsAt(url: string, upstreams: readonly Upstream[]): readonly FileMirror[] {
  return upstreams.map(({ registry, name }) => ({ registry, endpoints: [url], prefix: name }))
}

/** Login and CA of a host, as they were answered. */
export function configOf(given: Given, host: string): FileConfig {
  return {
    host,
    login: given.is('login', 'password')
      ? { username: given.text('username'), password: given.text('password') || PASSWORD_LATER }
      : null,
    ca: given.is('tls', 'ca') ? given.text('ca') : null,
  }
}

/** A mirror cannot be the registry that it mirrors, and what comes before a name is not the host. */
export function notItself(given: Given, host: string): Faults {
  const bare = withoutUsualPort(host)
  for (const { registry, name } of given.upstreams('mirrors')) {
    if (withoutUsualPort(registry) === bare)
      return {
        [`mirrors ${registry}`]: saying('Remove it: {registry} is the host above, and cannot mirror itself.', {
          registry,
        }),
      }
    if (name.split('/')[0] === hostnameOf(host))
      return { [`mirrors ${registry}`]: saying('Write the name without the host, which is written above.') }
  }
  return {}
}

function withoutUsualPort(host: string): string {
  return host.replace(/:(?:80|443)$/, '')
}

/** The registries of a sentence: `docker.io as docker-hub, quay.io`. */
export function asNames(upstreams: readonly Upstream[]): readonly (string | Saying)[] {
  return upstreams.map(({ registry, name }) =>
    registry === name ? name : saying('{registry} as {name}', { registry, name }),
  )
}

/** The same with places: `docker.io at 8443`. */
export function atPlaces(upstreams: readonly Upstream[]): readonly Saying[] {
  return upstreams.map(({ registry, name }) => saying('{registry} at {place}', { registry, place: name }))
}

/** A name that goes into a path, such as `docker.io`, from a registry with a port too. */
export function pathName(registry: string): string {
  return registry.replaceAll(':', '-')
}

/** A registry that is asked under its own name needs no file for what the nodes do anyway. */
export function notNothing(given: Given, host: string): Faults {
  const fault = checkOwnHost(host)
  if (fault !== null) return { host: fault }
  return given.is('login', 'none') && given.is('tls', 'system')
    ? { login: saying('Choose a login, a private CA or plain http: without these the nodes need no file for it.') }
    : {}
}

/** For images that name the host themselves: the entry of the registry is where http:// is said. */
export function ownMirrors(given: Given, { url, host }: ReturnType<typeof serverOf>): readonly FileMirror[] {
  return given.is('tls', 'http') ? [{ registry: host, endpoints: [url], prefix: '' }] : []
}
