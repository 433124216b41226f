import * as z from 'zod/mini'
import { said } from '@/lib/probe/read-answer'
import { readJson } from '@/lib/text/read-json'
import type { ListEvent } from './list-event'

/** One line of what a run of many plans says; null when it is not one, as with a server of another version. */
export function readListEvent(line: string): ListEvent | null {
  return readJson(line, listEvent)
}

const cost = z.object({ requests: z.number(), connections: z.number(), tokens: z.number(), elapsedMs: z.number() })

/** What a run of many plans says, line by line. */
export const listEvent: z.ZodMiniType<ListEvent> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), total: z.number() }),
  z.object({
    kind: z.literal('image'),
    index: z.number(),
    result: z.object({
      outcome: z.enum(['works', 'fails', 'undecided']),
      host: z.nullable(z.string()),
      code: z.nullable(z.string()),
      headline: z.string(),
      said: z.optional(said),
    }),
  }),
  z.object({ kind: z.literal('finished'), cost }),
  z.object({
    kind: z.literal('stopped'),
    code: z.enum(['cancelled', 'time', 'failed']),
    cost: z.nullable(cost),
  }),
])
