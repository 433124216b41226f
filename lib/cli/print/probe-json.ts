import type { ProbeEvent, Verdict } from '@/lib/probe/event'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import { withoutSaid } from '@/lib/words/saying'
import type { ProbeResult } from './probe-text'

/** A finished probe for programs. Attempts have numbers from 1 everywhere in it, as a person counts them. */
export function jsonOfProbe({ image, verdict, events }: ProbeResult): unknown {
  const numbered = events.filter(({ kind }) => kind !== 'phase').map(numberedEvent)
  return withoutSaid({
    image: visibleText(redactImage(image)),
    verdict: verdict === null ? null : numberedVerdict(verdict),
    attempts: attemptsOf(events),
    events: numbered,
  })
}

/** One line for each attempt of the plan, with its last outcome; null where it was not asked. */
function attemptsOf(events: readonly ProbeEvent[]): readonly unknown[] {
  const urls = events.flatMap((event) => (event.kind === 'started' ? event.urls : []))
  return urls.map((url, index) => {
    const ended = events.findLast((event) => event.kind === 'attempt' && event.attempt === index)
    const outcome = ended?.kind === 'attempt' ? ended.outcome : null
    return {
      number: index + 1,
      url,
      code: outcome?.code ?? null,
      leadsTo: outcome?.leadsTo ?? null,
      undecided: outcome?.undecided ?? null,
      onlyIf: ended?.kind === 'attempt' ? number(ended.onlyIf) : null,
      asNode: ended?.kind === 'attempt' ? ended.asNode : null,
      message: outcome?.message ?? null,
      advice: outcome?.advice ?? null,
      requests: events.filter((event) => event.kind === 'exchange' && event.attempt === index).length,
    }
  })
}

function numberedEvent(event: ProbeEvent): unknown {
  switch (event.kind) {
    case 'attempt':
      return { ...event, attempt: event.attempt + 1, onlyIf: number(event.onlyIf) }
    case 'exchange':
    case 'phase':
      return { ...event, attempt: event.attempt + 1 }
    case 'object':
      return { ...event, object: { ...event.object, attempt: number(event.object.attempt) } }
    case 'finished':
      return { ...event, verdict: numberedVerdict(event.verdict) }
    default:
      return event
  }
}

function numberedVerdict(verdict: Verdict): Verdict {
  return {
    ...verdict,
    found: number(verdict.found),
    blamed: number(verdict.blamed),
    undecided: verdict.undecided.map((one) => ({ ...one, attempt: one.attempt + 1 })),
  }
}

function number(index: number | null): number | null {
  return index === null ? null : index + 1
}
