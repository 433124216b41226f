import type { Attempt, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import type { Registries } from '@/lib/registries/model'

/** A piece of the sentence; `strong` for the names of hosts. */
export interface Words {
  readonly text: string
  readonly strong?: boolean
}

/** Attempts that are named; the others are counted. */
const NAMED_MAX = 3

/**
 * Who is asked for the image, in order, under which name and with which login, as one sentence of pieces that join to
 * it. Empty for a plan without attempts, which says itself why. Says nothing about what the hosts answer.
 */
export function planSentence(plan: Plan, registries: Registries): readonly Words[] {
  const { attempts, reference } = plan
  const [first, ...others] = attempts
  if (first === undefined || reference === null) return []
  const isLastDefault = attempts.at(-1)?.kind === 'default'
  if (others.length === 0 && first.kind === 'default')
    return [
      { text: 'Only ' },
      { text: nameOf(first), strong: true },
      { text: ` is asked, ${loginWords(first, registries)}: ${whyAlone(plan)}.` },
    ]
  const named = attempts.slice(0, NAMED_MAX)
  const rest = attempts.length - named.length
  return [
    { text: 'Asks ' },
    ...named.flatMap((attempt, index): Words[] => [
      ...(index === 0 ? [] : [{ text: ', then ' }]),
      { text: nameOf(attempt), strong: true },
      { text: ` ${aside(attempt, registries)}` },
    ]),
    ...(rest === 0 ? [] : [{ text: `, then ${rest} more` }]),
    { text: isLastDefault ? '.' : '. Nothing else is asked.' },
  ]
}

/** The sentence as text. */
export function sentenceText(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('')
}

function nameOf({ kind, parts }: Attempt): string {
  if (kind === 'embedded') return 'the other nodes (embedded registry)'
  if (parts.host === '') return 'an address without a host'
  return parts.host === DOCKER_HUB_HOST ? 'Docker Hub' : parts.host
}

/** Under which name and with which login, in brackets. */
function aside(attempt: Attempt, registries: Registries): string {
  const renamed = attempt.rewrites.some(({ outcome }) => outcome === 'changes')
  const unknown = attempt.rewrites.some(({ outcome }) => outcome === 'unknown')
  const name =
    attempt.alternatives.length > 0
      ? 'one of several names, '
      : renamed
        ? `as ${attempt.parts.repository}, `
        : unknown
          ? 'under a name that is not known here, '
          : ''
  return `(${name}${loginWords(attempt, registries)})`
}

function loginWords({ credentials, credentialsUsable, kind }: Attempt, { configs }: Registries): string {
  if (kind === 'embedded') return 'no login'
  if (credentials === null || !credentialsUsable) return 'anonymously'
  const auth = configs.get(credentials)?.auth
  if (auth === null || auth === undefined) return `with the login of ${credentials}`
  return auth.username === '' || auth.username === null ? 'with a token' : `as user ${auth.username}`
}

/** Why the registry alone is asked. */
function whyAlone({ reference, directory, attempts }: Plan): string {
  const registry = reference?.registry ?? DOCKER_HUB
  const reason = attempts[0]?.reason.kind
  if (directory?.decodeError != null) return 'containerd cannot read the hosts.toml of this registry'
  if (reason === 'endpoint-as-default') return `the only endpoint for ${registry} is the registry itself`
  if (reason === 'wildcard-server') return 'the wildcard mirror has no endpoint that is asked'
  if (reason === 'server') return `no mirror of ${registry} has an endpoint`
  return `no mirror in this file is for ${registry}`
}
