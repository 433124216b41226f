import type { UndecidedReason } from '@/lib/probe/event'
import type { Flaw, Wait } from '@/lib/probe/verdict/seen'
import { quoted } from './phrases'

/** What an undecided attempt is short of. */
export interface Shortage extends Flaw {
  readonly unknownFiles: readonly string[]
  /** The whole run was ended by its limit. */
  readonly isRunOut: boolean
}

/** Why an attempt cannot be decided, to stand after a colon. */
export function undecidedClause(shortage: Shortage): string {
  const { reason, host, failure, unknownFiles, isRunOut, ownAddress, wait } = shortage
  switch (reason) {
    case 'not-filled-in':
      return `${failure} is not filled in, so nobody is asked`
    case 'file-not-given':
      return `the content of ${unknownFiles.map(quoted).join(' and ')} is not known here, so ${host} was asked without it`
    case 'consent':
      return 'it leads to another host, and nobody has agreed to that'
    case 'not-allowed':
      return `this program does not contact ${host}${failure.includes(': ') ? failure.replace(/^.*?: /s, ': ') : ''}`
    case 'own-localhost':
      return ownAddress === null
        ? `on a node ${host} is the node itself, and this computer is not one`
        : `here ${host} leads to this computer itself (${ownAddress}), which is not a node`
    case 'account-not-filled-in':
      return `the account for ${host} is not filled in, so it was not sent`
    case 'own-time-limit':
      return isRunOut
        ? 'the whole run took too long here and was ended'
        : `this program waits less long for ${host} than containerd does${wait === null ? '' : `: ${waitWords(wait)}`}`
    case 'own-limit':
      return `${host} takes more than this program reads or sends, and containerd goes on`
  }
}

/** What would decide it; null where the outcome itself says so. */
export function undecidedAdvice(reason: UndecidedReason): string | null {
  switch (reason) {
    case 'not-filled-in':
      return 'Fill it in: on the page with Fill in, on the command line with --set NAME=VALUE.'
    case 'file-not-given':
      return 'Give the content of the file, or run the plan on a node, where it is read.'
    case 'own-localhost':
      return 'Run the plan on a node, and look there for the service that has to answer.'
    case 'not-allowed':
    case 'own-time-limit':
    case 'own-limit':
      return 'Run the plan from elsewhere, or look at what a node logs.'
    case 'consent':
    case 'account-not-filled-in':
      return null
  }
}

const AWAITED: Readonly<Record<Wait['what'], string>> = {
  lookup: 'the addresses',
  connection: 'a connection',
  handshake: 'TLS',
  headers: 'the headers of an answer',
  body: 'the whole answer',
}

function waitWords({ what, ownMs, nodeMs }: Wait): string {
  return `${ownMs / 1_000} s for ${AWAITED[what]}, containerd ${nodeMs === null ? 'has no such limit' : `${nodeMs / 1_000} s`}`
}

/** A clause as a sentence. */
export function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
