import type { OutcomeReport, ProbeEvent, Undecided, Verdict } from '@/lib/probe/event'
import { inEnglish, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import { PAGE_ZH } from '@/lib/words/zh/page/all'

type Told = readonly [text: string | null, said: Saying | null | undefined]

/** Texts of a run that Chinese does not say, or that are not what they are said from. Empty when all is well. */
export function unsaidIn(events: readonly ProbeEvent[]): readonly string[] {
  return events.flatMap(toldIn).flatMap(([text, said]) => {
    if (text === null) return []
    // A clause that begins a sentence begins with a capital.
    if (said == null || inEnglish(said).toLowerCase() !== text.toLowerCase()) return [text]
    return templatesOf(said).filter((template) => !Object.hasOwn(PAGE_ZH, template))
  })
}

function toldIn(event: ProbeEvent): readonly Told[] {
  switch (event.kind) {
    case 'environment':
      return event.environment.facts.map(({ text, said }) => [text, said])
    case 'attempt':
      return ofOutcome(event.outcome)
    case 'object':
      return [
        [event.object.problem, event.object.said?.problem],
        [event.object.note, event.object.said?.note],
      ]
    case 'finished':
      return ofVerdict(event.verdict)
    case 'stopped':
      return [[event.why, event.said]]
    default:
      return []
  }
}

function ofOutcome({ message, advice, notes, details, said }: OutcomeReport): readonly Told[] {
  return [
    [message, said?.message],
    [advice, said?.advice],
    ...notes.map((note, at): Told => [note, said?.notes[at]]),
    ...details.map((detail, at): Told => [detail, said?.details[at]]),
  ]
}

function ofVerdict({ headline, undecided, said }: Omit<Verdict, 'elapsedMs'>): readonly Told[] {
  return [[headline, said], ...undecided.map(ofUndecided)]
}

function ofUndecided({ message, said }: Undecided): Told {
  return [message, said && saying('{clause}.', { clause: said })]
}

/** All texts that are said, but for names and what others wrote, which are values. */
function templatesOf({ text, values = {} }: Saying): readonly string[] {
  return [text, ...Object.values(values).flatMap(templatesIn)]
}

function templatesIn(value: SaidValue): readonly string[] {
  if (typeof value !== 'object') return []
  return 'text' in value ? templatesOf(value) : value.flatMap(templatesIn)
}
