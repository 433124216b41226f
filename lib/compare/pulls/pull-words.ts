import { assertNever } from '@/lib/assert-never'
import { joinedByAnd, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import { EMBEDDED, ITSELF } from './asked'
import type { PullChange, WhichSide } from './pull-change'

/** What the sides are called in sentences. */
export interface SideNames {
  readonly before: SaidValue
  readonly after: SaidValue
}

/** What the pulls of something do otherwise, as one sentence. `what` is a registry or the name of an image. */
export function pullSentence(what: SaidValue, changes: readonly PullChange[], names: SideNames): Saying {
  const does = changes
    .map((change) => changeWords(change, names))
    .reduce((before, next) => saying('{before}, and {next}', { before, next }))
  return saying('Pulls of {what} {does}.', { what, does })
}

function changeWords(change: PullChange, names: SideNames): Saying {
  switch (change.kind) {
    case 'registry':
      return registryWords(change, names)
    case 'fails':
      return saying('fail before the first request {on}: {error}', {
        on: onSide(change.on, names),
        error: change.error,
      })
    case 'fails-otherwise':
      return saying('fail before the first request on both sides, now with: {error}', { error: change.error })
    case 'mirror-unreached':
      return saying('never reach {mirrors} {on}: only {own} is asked', {
        mirrors: hosts(change.mirrors),
        on: onSide(change.on, names),
        own: hostName(change.own),
      })
    case 'first':
      return saying('now go to {host} first', { host: hostName(change.host) })
    case 'asked-too':
      return saying('now ask {hosts} too', { hosts: hosts(change.hosts) })
    case 'not-asked':
      return saying('no longer ask {hosts}', { hosts: hosts(change.hosts) })
    case 'order':
      return saying('now ask in another order: {hosts}', { hosts: change.hosts.map(hostName) })
    case 'default-asked':
      return saying('now ask {host} at the end', { host: hostName(change.host) })
    case 'default-not-asked':
      return saying('no longer ask {hosts}', { hosts: hostName(change.host) })
    case 'attempts':
      return attemptsWords(change)
    default:
      return endpointWords(change, names)
  }
}

type EndpointChange = Exclude<
  PullChange,
  {
    readonly kind:
      | 'registry'
      | 'fails'
      | 'fails-otherwise'
      | 'mirror-unreached'
      | 'first'
      | 'asked-too'
      | 'not-asked'
      | 'order'
      | 'default-asked'
      | 'default-not-asked'
      | 'attempts'
  }
>

function attemptsWords({ host, before, after }: Extract<PullChange, { readonly kind: 'attempts' }>): Saying {
  const named = { host: hostName(host) }
  if (after === 1) return saying('now ask {host} once, not {count} times', { ...named, count: before })
  return before === 1
    ? saying('now ask {host} {count} times, not once', { ...named, count: after })
    : saying('now ask {host} {count} times, not {before} times', { ...named, count: after, before })
}

function endpointWords(change: EndpointChange, names: SideNames): Saying {
  if (change.kind === 'aborts')
    return change.on === 'both'
      ? saying('end early with another error: {error}', { error: change.error })
      : saying('can end early {on}: {error}', { on: onSide(change.on, names), error: change.error })
  const host = hostName(change.host)
  switch (change.kind) {
    case 'below':
      return saying('ask {host} below {to}, not below {from}', { host, from: change.from, to: change.to })
    case 'repository':
      return saying('ask {host} for {to}, not for {from}', { host, from: change.from, to: change.to })
    case 'project':
      return change.on === 'after'
        ? saying('ask {host} with {project}/ before the name', { host, project: change.project })
        : saying('ask {host} without {project}/ before the name', { host, project: change.project })
    case 'scheme':
      return saying('ask {host} over {to}', { host, to: change.to })
    case 'url':
      return saying('ask {to}, not {from}', { from: change.from, to: change.to })
    case 'at-random':
      return saying('ask {host} for one of several names at random {on}', { host, on: onSide(change.on, names) })
    case 'login':
      return saying('ask {host} with the login of {login}', { host, login: change.login })
    case 'another-login':
      return saying('ask {host} with another login of {login}', { host, login: change.login })
    case 'anonymous':
      return saying('ask {host} anonymously', { host })
    case 'access-undecided':
      return saying('ask {host} with a login and TLS that are undecided (not filled in: {placeholders})', {
        host,
        placeholders: change.placeholders,
      })
    case 'unverified':
      return saying('do not check the certificate of {host} {on}', { host, on: onSide(change.on, names) })
    case 'authorities':
      return saying('trust other authorities for {host}', { host })
    case 'client-certificate':
      return change.on === 'both'
        ? saying('show {host} another client certificate', { host })
        : saying('show {host} a client certificate {on}', { host, on: onSide(change.on, names) })
    case 'http-after-https':
      return saying('ask {host} over https first and then over http {on}', { host, on: onSide(change.on, names) })
    case 'token-scope':
      return saying('ask for a token of {to} at {host}', { host, to: change.to })
    case 'unsendable':
      return saying('cannot ask {host} {on}: its URL is refused', { host, on: onSide(change.on, names) })
    default:
      return assertNever(change)
  }
}

function registryWords({ from, to }: Extract<PullChange, { readonly kind: 'registry' }>, names: SideNames): Saying {
  if (from === null) return saying('have no valid name {on}', { on: onSide('before', names) })
  if (to === null) return saying('have no valid name {on}', { on: onSide('after', names) })
  return saying('are pulls from {to}, not from {from}', { from, to })
}

/** `on v1.28.7+k3s1` */
function onSide(side: WhichSide, names: SideNames): Saying {
  return saying('with {side}', { side: names[side] })
}

function hosts(names: readonly string[]): SaidValue {
  return joinedByAnd(names.map(hostName))
}

function hostName(name: string): string | Saying {
  if (name === EMBEDDED) return saying('the other nodes')
  return name === ITSELF ? saying('the registry itself') : name
}
