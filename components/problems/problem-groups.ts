import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'

/** The same message, once or at several places. */
export interface SameProblem {
  readonly first: Diagnostic
  /** In text order, with the first. */
  readonly places: readonly Diagnostic[]
}

/** An entry of the list: a message, or those of one rule that are too many to show each. */
export type ProblemEntry =
  | ({ readonly kind: 'one' } & SameProblem)
  | {
      readonly kind: 'more'
      readonly code: string
      readonly severity: Severity
      readonly rest: readonly SameProblem[]
      /** The rule found more than it reports. */
      readonly isCut: boolean
    }

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Messages of one rule that are shown each; the others are folded. */
const SHOWN_MAX: Readonly<Record<Severity, number>> = { error: 10, warning: 10, info: 3 }

/** The worst first, then by line; equal messages are one entry. Linear but for the sorting. */
export function problemEntries(diagnostics: readonly Diagnostic[]): readonly ProblemEntry[] {
  const sorted = diagnostics.toSorted(
    (a, b) => RANKS[a.severity] - RANKS[b.severity] || a.range.start - b.range.start || a.range.end - b.range.end,
  )
  const rules = new Map<string, Map<string, Diagnostic[]>>()
  const order: (() => ProblemEntry)[] = []
  for (const diagnostic of sorted) {
    const { code, severity, message } = diagnostic
    const rule = `${severity} ${code}`
    const messages = rules.get(rule) ?? new Map<string, Diagnostic[]>()
    rules.set(rule, messages)
    const places = messages.get(message)
    if (places !== undefined) {
      places.push(diagnostic)
      continue
    }
    messages.set(message, [diagnostic])
    if (messages.size <= SHOWN_MAX[severity])
      order.push(() => ({ kind: 'one', first: diagnostic, places: messages.get(message) ?? [] }))
    else if (messages.size === SHOWN_MAX[severity] + 1) order.push(() => restOf(diagnostic, messages))
  }
  return order.map((entry) => entry())
}

function restOf({ code, severity }: Diagnostic, messages: ReadonlyMap<string, readonly Diagnostic[]>): ProblemEntry {
  const rest = [...messages.values()].slice(SHOWN_MAX[severity]).flatMap((places) => {
    const [first] = places
    return first === undefined ? [] : [{ first, places }]
  })
  return { kind: 'more', code, severity, rest, isCut: rest.some(({ places }) => places.some(({ isCut }) => isCut)) }
}
