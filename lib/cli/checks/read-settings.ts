import * as z from 'zod/mini'
import { parse } from 'yaml'
import { checkSchema, type CheckSettings } from '@/lib/checks/check-settings'
import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'

/**
 * What `check` of a settings file says.
 *
 * @throws UsageError when it is no YAML, has no `check`, or says something unknown
 */
export function readCheckSettings(file: string, text: string): readonly CheckSettings[] {
  const settings = valueOf(file, text)
  const check: unknown = isMap(settings) ? settings['check'] : undefined
  if (check === undefined || check === null)
    throw new UsageError(saying('{file} has no check: a list of files and what must hold of them', { file }))
  const read = z.safeParse(z.array(checkSchema), Array.isArray(check) ? check : [check])
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new UsageError(
    saying('{file}: {path}: {why}', {
      file,
      path: ['check', ...(issue?.path ?? [])].join('.'),
      why: reasonOf(issue),
    }),
  )
}

/** The message of an assertion that fits none of the kinds says nothing: what it has is said, and which kinds there are. */
function reasonOf(issue: z.core.$ZodIssue | undefined) {
  if (issue?.code === 'invalid_union')
    return saying('it has one of {keys}, and images for which images', {
      keys: ['first', 'only', 'never', 'no-login-at', 'rewritten-to', 'sealed', 'findings'],
    })
  if (issue?.code === 'unrecognized_keys') return saying('there is no key {keys}', { keys: issue.keys })
  if (issue?.code === 'invalid_type') return saying('it must be of the type {type}', { type: issue.expected })
  return saying('its value cannot be used')
}

function valueOf(file: string, text: string): unknown {
  try {
    return parse(text, { prettyErrors: false, logLevel: 'error' }) as unknown
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    // After it stands the name of an alias, which is what a password with an asterisk is taken for.
    throw new UsageError(
      saying('{file} is not YAML: {why}', { file, why: why.replace(/^(Unresolved alias).*/s, '$1') }),
    )
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
