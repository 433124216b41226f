import type { Attempt } from '@/lib/containerd/plan'
import type { Unknown } from '@/lib/containerd/pull/line'
import { saying, type SaidValue, type Saying } from '@/lib/words/saying'
import type { Ending, Simulated } from './simulate'
import type { Stop } from './path'
import type { Wanted } from './request'

/** How a pull ends, in a sentence without its full stop. `hosts` are those of the attempts, in their order. */
export function endingWords(ending: Ending, hosts: readonly string[]): Saying {
  switch (ending.kind) {
    case 'works':
      return saying('The pull works: {where} has the image', { where: placeOf(ending.attempt, hosts) })
    case 'present':
      return saying('The pod starts with the image that the node has, and nobody is asked')
    case 'hangs':
      return saying('The pull hangs at {where} until it is cancelled', { where: placeOf(ending.attempt, hosts) })
    case 'open':
      return saying('Open: what follows depends on what attempt {number} answers', { number: ending.attempt + 1 })
    case 'undecided':
      return saying('Undecided: {why}', { why: ending.why })
    case 'fails':
      if (ending.endsAt === null) return saying('The pull fails before the first request')
      return ending.wanted === 'name'
        ? saying('The pull fails at {where}', { where: placeOf(ending.endsAt, hosts) })
        : saying('The pull fails at {where}, when it asks for {wanted}', {
            where: placeOf(ending.endsAt, hosts),
            wanted: wantedWords(ending.wanted),
          })
  }
}

/** Which attempt the kubelet's line is about, where it is not the last one that was asked; null where it is. */
export function blamedWords(ending: Ending): Saying | null {
  if (ending.kind !== 'fails' || ending.blamed === null || ending.endsAt === null || ending.blamed === ending.endsAt)
    return null
  return saying('The kubelet shows one error. It is that of attempt {number}, and hides those of the others.', {
    number: ending.blamed + 1,
  })
}

/** What differs from one pull to the next, where several rewrites change the name; null where nothing does. */
export function randomWords(attempts: readonly Attempt[]): Saying | null {
  return attempts.some(({ alternatives, mayAbortWith }) => alternatives.length > 0 || mayAbortWith !== null)
    ? saying(
        'Several rewrites change the name, and containerd draws one for each request: what is shown is one of the possible ways.',
      )
    : null
}

/** Why there is no line of the kubelet where a pull fails. */
export const UNREAD = saying('Undecided: the words of this error were not verified for this release.')

function placeOf(attempt: number, hosts: readonly string[]): SaidValue {
  const host = hosts[attempt] ?? ''
  return hosts.length === 1 ? host : saying('{host} (attempt {number})', { host, number: attempt + 1 })
}

function wantedWords(wanted: Wanted): Saying {
  switch (wanted) {
    case 'name':
      return saying('the name')
    case 'root':
      return saying('the manifest or index')
    case 'platform':
      return saying('the manifest of the platform')
    case 'config':
      return saying('the configuration')
    case 'layer':
      return saying('a layer')
  }
}

/** What becomes of an attempt, in a few words. */
export function stopWords({ kind }: Stop): Saying {
  switch (kind) {
    case 'found':
      return saying('asked, has the name')
    case 'next':
      return saying('asked, then the next')
    case 'ends':
      return saying('asked, the pull ends here')
    case 'fails-first':
      return saying('the pull fails because of it, and nobody is asked')
    case 'hangs':
      return saying('asked, the pull hangs here')
    case 'open':
      return saying('asked, its answer is not chosen')
    case 'not-asked':
      return saying('not reached')
  }
}

/** What stands for a part of a line that cannot be known before it happens. */
export function unknownWords({ what, of }: Unknown): Saying {
  const host = of ?? ''
  switch (what) {
    case 'address':
      return saying('IP address of {host}', { host: host.replace(/:\d*$/, '') })
    case 'node-address':
      return saying('IP address and port of the node')
    case 'resolver':
      return saying('DNS server of the node')
    case 'names':
      return saying('names in the certificate of {host}', { host })
    case 'dates':
      return saying('current time and that of the certificate')
    case 'token-url':
      return saying('URL of the token server of {host}', { host })
    case 'digest':
      return saying('digest of the {object}', {
        object: of === 'layer' ? saying('layer') : of === 'config' ? saying('configuration') : saying('manifest'),
      })
    case 'other-digest':
      return saying('digest of what came')
    case 'invalid-digest':
      return saying('what {host} says', { host })
    case 'media-type':
      return saying('media type')
    case 'bytes':
      return saying('number')
    case 'words':
      return saying('what {host} says of it, if anything', { host })
  }
}

/** How many requests go to the attempts, and what they wait for. */
export function countWords({ requests }: Simulated): Saying {
  return requests.length === 1 ? saying('1 request') : saying('{count} requests', { count: requests.length })
}
