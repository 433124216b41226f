import type { Attempt, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import type { Registries } from '@/lib/registries/model'
import { shortInMiddle } from '@/lib/text/cut-middle'
import { sayNames } from '@/lib/words/few-names'
import { sayInEnglish, type Piece, type Say } from '@/lib/words/say'

/** A piece of the sentence; `strong` for the names of hosts. */
export interface Words {
  readonly text: string
  readonly strong?: boolean
}

/** Attempts that are named; the others are counted. */
const NAMED_MAX = 3
/** Letters of a name; of longer ones start and end are said. Whole they are in the URLs. */
const NAME_MAX = 56

/**
 * Who is asked for the image, in order, under which name and with which login, as one sentence of pieces that join to
 * it. Empty for a plan without attempts, which says itself why. Says nothing about what the hosts answer.
 */
export function planSentence(plan: Plan, registries: Registries, say: Say = sayInEnglish): readonly Words[] {
  const { attempts, reference, openMirrors, openEntry } = plan
  if (attempts.length === 0 || reference === null) return []
  // With the right value, the key of a mirror is the registry of this image.
  if (openMirrors !== undefined)
    return fill(say.pieces('Undecided: {names} may be {registry}, whose mirror is then asked. Otherwise: {sentence}'), {
      sentence: sentenceOf(plan, registries, say),
      names: [{ text: sayNames(openMirrors, say) }],
      registry: [{ text: reference.registry }],
    })
  if (openEntry !== undefined)
    return fill(say.pieces('Undecided: {names} decides who is asked for {registry}. With nothing there: {sentence}'), {
      sentence: sentenceOf(plan, registries, say),
      names: [{ text: sayNames(openEntry, say) }],
      registry: [{ text: reference.registry }],
    })
  return sentenceOf(plan, registries, say)
}

function sentenceOf(plan: Plan, registries: Registries, say: Say): readonly Words[] {
  const { attempts } = plan
  const [first, ...others] = attempts
  if (first === undefined) return []
  if (others.length === 0 && first.kind === 'default')
    return fill(say.pieces('Only {host} is asked, {login}: {why}.'), {
      host: [{ text: nameOf(first, say), strong: true }],
      login: [{ text: loginWords(first, registries, say) }],
      why: [{ text: whyAlone(plan, registries, say) }],
    })
  const names = attempts.slice(0, NAMED_MAX).map((attempt) => nameOf(attempt, say))
  const named = attempts.slice(0, NAMED_MAX).map((attempt, index) =>
    fill(say.pieces('{host} ({aside})'), {
      host: [
        {
          text:
            addressOf(
              attempt,
              attempts.slice(0, NAMED_MAX).filter((_, other) => names[other] === names[index]),
            ) ??
            names[index] ??
            '',
          strong: true,
        },
      ],
      aside: [{ text: aside(attempt, registries, say) }],
    }),
  )
  const rest = attempts.length - named.length
  const before = named.reduce((all, next) => fill(say.pieces('{before}, then {next}'), { before: all, next }))
  const hosts =
    rest === 0 ? before : fill(say.pieces('{before}, then {count} more'), { before, count: [{ text: `${rest}` }] })
  return attempts.at(-1)?.kind === 'default'
    ? fill(say.pieces('Asks {hosts}.'), { hosts })
    : fill(say.pieces('Asks {hosts}. Nothing else is asked.'), { hosts })
}

function fill(pieces: readonly Piece[], values: Readonly<Record<string, readonly Words[]>>): readonly Words[] {
  return pieces
    .flatMap((piece) => ('name' in piece ? (values[piece.name] ?? []) : [piece]))
    .filter(({ text }) => text !== '')
}

/** The sentence as text. */
export function sentenceText(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('')
}

function nameOf({ kind, parts }: Attempt, say: Say): string {
  if (kind === 'embedded') return say('the other nodes (embedded registry)')
  if (parts.host === '') return say('an address without a host')
  return parts.host === DOCKER_HUB_HOST ? 'Docker Hub' : shortInMiddle(parts.host, NAME_MAX)
}

/** What tells an endpoint from others of the same name: its path, or else its scheme. Null when it is the only one. */
function addressOf({ parts }: Attempt, same: readonly Attempt[]): string | null {
  if (same.length < 2) return null
  const isByPath = new Set(same.map((one) => one.parts.prefix)).size > 1
  return isByPath ? `${parts.host}${parts.prefix}`.replace(/\/+$/, '') : `${parts.scheme}${parts.host}`
}

/** Under which name and with which login. */
function aside(attempt: Attempt, registries: Registries, say: Say): string {
  if (attempt.unsendable !== null) return say('nothing is sent')
  const login = loginWords(attempt, registries, say)
  if (attempt.alternatives.length > 0) return say('one of several names, {login}', { login })
  if (attempt.rewrites.some(({ outcome }) => outcome === 'changes'))
    return say('as {repository}, {login}', { repository: shortInMiddle(attempt.parts.repository, NAME_MAX), login })
  if (attempt.rewrites.some(({ outcome }) => outcome === 'unknown'))
    return say('under a name that is not known here, {login}', { login })
  return login
}

function loginWords(attempt: Attempt, { configs }: Registries, say: Say): string {
  const { credentials, credentialsUsable, kind, openAccess } = attempt
  if (kind === 'embedded') return say('no login')
  if (openAccess !== undefined) return say('login undecided')
  if (credentials === null || !credentialsUsable) return say('anonymously')
  const auth = configs.get(credentials)?.auth
  if (auth === null || auth === undefined) return say('with the login of {key}', { key: credentials })
  return auth.username === '' || auth.username === null
    ? say('with a token')
    : say('as user {user}', { user: auth.username })
}

/** Why the registry alone is asked. */
function whyAlone({ reference, directory, attempts }: Plan, { mirrors }: Registries, say: Say): string {
  const registry = reference?.registry ?? DOCKER_HUB
  const reason = attempts[0]?.reason.kind
  if (directory?.decodeError != null) return say('containerd cannot read the hosts.toml of this registry')
  if (reason === 'endpoint-as-default')
    return say('the only endpoint for {registry} is the registry itself', { registry })
  if (reason === 'wildcard-server') return say('the wildcard mirror has no endpoint that is asked')
  const part = partOf(registry, mirrors)
  if (directory?.file === null && directory.match === 'exact' && part !== undefined)
    return say('the key {key} makes an empty directory for {registry}, which hides the wildcard mirror', {
      key: part,
      registry,
    })
  if (reason === 'server' && mirrors.has(registry)) return say('no mirror of {registry} has an endpoint', { registry })
  if (reason === 'server' && directory?.place === 'certs.d' && mirrors.has('*'))
    return say('its entry below configs hides the wildcard mirror')
  return mirrors.has(registry)
    ? say('nothing is written for the mirror of {registry}', { registry })
    : say('no mirror in this file is for {registry}', { registry })
}

/** A mirror with a path below the registry, beside a wildcard that would have answered for it. */
function partOf(registry: string, mirrors: Registries['mirrors']): string | undefined {
  return mirrors.has('*') ? [...mirrors.keys()].find((key) => key.startsWith(`${registry}/`)) : undefined
}
