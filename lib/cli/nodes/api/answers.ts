import * as z from 'zod/mini'
import { UsageError } from '@/lib/cli/usage-error'
import { visibleText } from '@/lib/text/visible-text'
import { saying } from '@/lib/words/saying'
import type { Answer } from './client'

const statusSchema = z.object({ message: z.string() })

/** What the cluster says of an answer that is not a success; the status where it says nothing. */
export function refusalIn({ status, value }: Answer): string {
  const read = z.safeParse(statusSchema, value)
  return visibleText(read.success ? `${status}: ${read.data.message}` : String(status)).slice(0, 500)
}

export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300
}

/**
 * The value of an answer.
 *
 * @param action what was asked for, as the name of a right: `list nodes`
 * @throws UsageError when it was refused, or is something else
 */
export function answerOf<T>(answer: Answer, schema: z.ZodMiniType<T>, action: string): T {
  if (!isSuccess(answer)) throw refused(answer, action)
  const read = z.safeParse(schema, answer.value)
  if (read.success) return read.data
  throw new UsageError(saying('the cluster does not answer like Kubernetes: {action}', { action }))
}

export function refused(answer: Answer, action: string): UsageError {
  return new UsageError(saying('the cluster refuses: {action}: {why}', { action, why: refusalIn(answer) }))
}
