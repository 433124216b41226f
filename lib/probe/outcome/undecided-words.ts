import type { UndecidedReason } from '@/lib/probe/event'
import { quoted } from './phrases'

/** What an undecided attempt is short of. */
export interface Shortage {
  readonly reason: UndecidedReason
  /** host[:port] where it was noticed. */
  readonly host: string
  /** How the request failed there; empty when it did not. */
  readonly failure: string
  readonly unknownFiles: readonly string[]
  /** The whole run was ended by its limit. */
  readonly isRunOut: boolean
}

/** Why an attempt cannot be decided, to stand after a colon. */
export function undecidedClause({ reason, host, failure, unknownFiles, isRunOut }: Shortage): string {
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
      return `on a node ${host} is the node itself, and this computer is not one`
    case 'own-time-limit':
      return isRunOut
        ? 'the whole run took too long here and was ended'
        : `this program waits less long for ${host} than containerd does`
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
      return 'Run the plan on a node.'
    case 'not-allowed':
    case 'own-time-limit':
    case 'own-limit':
      return 'Run the plan from elsewhere, or look at what a node logs.'
    case 'consent':
      return null
  }
}

/** A clause as a sentence. */
export function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
