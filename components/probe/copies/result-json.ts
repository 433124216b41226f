import type { ProbeRun } from '@/components/probe/probe-run'
import { withoutSaid } from '@/lib/words/saying'

/** What was asked for. */
export interface Asked {
  readonly image: string
  readonly release: string
  readonly distribution: string
}

/** A run for programs. Attempts have numbers from 1 everywhere in it, as on the page. */
export function resultJson(run: ProbeRun, asked: Asked): string {
  const { verdict, stopped, environment, objects, urls } = run
  return JSON.stringify(
    withoutSaid({
      ...asked,
      verdict: verdict && {
        ...verdict,
        found: numberOf(verdict.found),
        blamed: numberOf(verdict.blamed),
        undecided: verdict.undecided.map((one) => ({ ...one, attempt: one.attempt + 1 })),
      },
      stopped: stopped?.why ?? null,
      environment,
      attempts: urls.map((url, index) => {
        const { outcome = null, exchanges = [], onlyIf = null } = run.attempts.get(index) ?? {}
        return { number: index + 1, url, ...outcome, onlyIf: numberOf(onlyIf), exchanges }
      }),
      objects: objects.map((object) => ({ ...object, attempt: numberOf(object.attempt) })),
    }),
    null,
    2,
  )
}

function numberOf(index: number | null): number | null {
  return index === null ? null : index + 1
}
