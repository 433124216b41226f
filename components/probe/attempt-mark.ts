import type { ProbeRun } from './probe-run'

export interface AttemptMarked {
  readonly mark: 'found' | 'fails' | 'undecided' | 'not-asked' | null
  /** containerd asked the next endpoint, or would have. */
  readonly goesOn: boolean
}

/** How an attempt ended; no mark while nothing is known about it. */
export function attemptMark(run: ProbeRun | null, index: number): AttemptMarked {
  const leadsTo = run?.attempts.get(index)?.outcome?.leadsTo ?? null
  switch (leadsTo) {
    case null:
      return { mark: run === null || run.verdict === null ? null : 'not-asked', goesOn: false }
    case 'next':
      return { mark: 'fails', goesOn: true }
    case 'last':
    case 'dead-end':
      return { mark: 'fails', goesOn: false }
    case 'found':
    case 'undecided':
      return { mark: leadsTo, goesOn: false }
  }
}
