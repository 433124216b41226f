import type { Attempt } from '@/lib/containerd/plan'
import { createPace, type Pace } from '@/lib/probe/guard/own-limits'
import { createRefusals, type Refusals } from '@/lib/probe/guard/refused-accounts'
import { createRedactor, type Redactor } from '@/lib/probe/guard/redact'
import { createTokens, type TokenStore } from '@/lib/probe/login/tokens'
import { createConnectionStore, type ConnectionStore } from '@/lib/probe/wire/connections'
import { rememberingTls, type CertificateFiles } from '@/lib/probe/wire/tls-settings'
import { createSlots, type TakeSlot } from './slots'
import { createTurns, type TakeTurn } from './turns'

/** What the plans of one list have in common while they are run: nothing of it outlives the run. */
export interface Shared {
  readonly connections: ConnectionStore
  readonly tokens: TokenStore
  readonly refusals: Refusals
  readonly slot: TakeSlot
  readonly turn: TakeTurn
  readonly pace: Pace
  readonly redactor: Redactor
  /** The same settings for the same files, so that connections with them are the same kind. */
  readonly settingsOf: ReturnType<typeof rememberingTls>
}

export function createShared(secrets: readonly string[], files: CertificateFiles, pace: Pace = createPace()): Shared {
  return {
    connections: createConnectionStore(),
    tokens: createTokens(),
    refusals: createRefusals(),
    slot: createSlots(),
    turn: createTurns(),
    pace,
    redactor: createRedactor(secrets),
    settingsOf: rememberingTls(files),
  }
}

/** Whose connections and tokens an attempt may use: those of the same endpoint with the same account. */
export function ownerOf({ parts, credentials }: Attempt): string {
  return JSON.stringify([parts.scheme, parts.host, credentials])
}
