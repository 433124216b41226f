import type { Undecided, UndecidedReason } from '@/lib/probe/event'
import type { Flaw, Wait } from '@/lib/probe/verdict/seen'
import { joinedByAnd, saying, type Saying } from '@/lib/words/saying'
import { quoted } from './phrases'
import { asSentence } from './words'

/** What an undecided attempt is short of. */
export interface Shortage extends Flaw {
  readonly unknownFiles: readonly string[]
  /** The whole run was ended by its limit. */
  readonly isRunOut: boolean
}

/** An attempt that is undecided for a reason that can stand after a colon. */
export function undecidedOf(attempt: number, reason: UndecidedReason, clause: Saying): Undecided {
  return { attempt, reason, message: asSentence(clause).message, said: clause }
}

/** Why an attempt cannot be decided, to stand after a colon. */
export function undecidedClause(shortage: Shortage): Saying {
  const { reason, host, failure, unknownFiles, isRunOut, ownAddress, wait } = shortage
  switch (reason) {
    case 'file-not-given':
      return saying('the content of {files} is not known here, so {host} was asked without it', {
        files: joinedByAnd(unknownFiles.map(quoted)),
        host,
      })
    case 'consent':
      return saying('it leads to another host, and nobody has agreed to that')
    case 'not-allowed':
      return failure.includes(': ')
        ? saying('this program does not contact {host}: {why}', {
            host,
            why: { text: failure.replace(/^.*?: /s, '') },
          })
        : saying('this program does not contact {host}', { host })
    case 'own-localhost':
      return ownAddress === null
        ? saying('on a node {host} is the node itself, and this computer is not one', { host })
        : saying('here {host} leads to this computer itself ({address}), which is not a node', {
            host,
            address: ownAddress,
          })
    case 'account-not-filled-in':
      return saying('the account for {host} is not filled in, so it was not sent', { host })
    case 'own-time-limit':
      if (isRunOut) return saying('the whole run took too long here and was ended')
      return wait === null
        ? saying('this program waits less long for {host} than containerd does', { host })
        : saying('this program waits less long for {host} than containerd does: {wait}', {
            host,
            wait: waitWords(wait),
          })
    case 'own-limit':
      return saying('{host} takes more than this program reads or sends, and containerd goes on', { host })
  }
}

/** What would decide it; null where the outcome itself says so. */
export function undecidedAdvice(reason: UndecidedReason): Saying | null {
  switch (reason) {
    case 'not-filled-in':
      return saying('Fill it in: on the page with Fill in, on the command line with --set NAME=VALUE.')
    case 'file-not-given':
      return saying('Give the content of the file, or run the plan on a node, where it is read.')
    case 'own-localhost':
      return saying('Run the plan on a node, and look there for the service that has to answer.')
    case 'not-allowed':
    case 'own-time-limit':
    case 'own-limit':
      return saying('Run the plan from elsewhere, or look at what a node logs.')
    case 'consent':
    case 'account-not-filled-in':
      return null
  }
}

const AWAITED: Readonly<Record<Wait['what'], Saying>> = {
  lookup: saying('the addresses'),
  connection: saying('a connection'),
  handshake: saying('TLS'),
  headers: saying('the headers of an answer'),
  body: saying('the whole answer'),
}

function waitWords({ what, ownMs, nodeMs }: Wait): Saying {
  const values = { seconds: ownMs / 1_000, what: AWAITED[what] }
  return nodeMs === null
    ? saying('{seconds} s for {what}, containerd has no such limit', values)
    : saying('{seconds} s for {what}, containerd {limit} s', { ...values, limit: nodeMs / 1_000 })
}
