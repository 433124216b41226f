import * as z from 'zod/mini'
import { readLevel } from '@/lib/lint/read-level'
import type { RuleLevel, RuleLevels } from '@/lib/lint/rule-levels'
import { didYouMean } from '@/lib/text/did-you-mean'
import { saying, type Saying } from '@/lib/words/saying'
import { checkSchema, type CheckSettings } from './check-settings'
import { readWritten, type WrittenSettings } from './written-settings'

/** What pullpath.yaml can say, at its root. */
export const SETTINGS_KEYS = ['rules', 'check'] as const

export interface SettingsProblem {
  /** In the text, from 1. */
  readonly line: number
  /** Keys and indices from the root. */
  readonly path: readonly PropertyKey[]
  readonly why: Saying
}

export interface ReadSettings {
  /** Empty without assertions, and when one of them is wrong. */
  readonly checks: readonly CheckSettings[]
  readonly levels: RuleLevels
  /** In the order of their lines. */
  readonly problems: readonly SettingsProblem[]
  /** Where in the text things are. */
  readonly written: WrittenSettings
}

/** More are not told. */
const PROBLEMS_MAX = 20

/** What a text of pullpath.yaml says, and all that is wrong with it. Never throws. */
export function readSettings(text: string): ReadSettings {
  const written = readWritten(text)
  const problem = (path: readonly PropertyKey[], why: Saying): SettingsProblem => ({
    line: written.lineOf(path),
    path,
    why,
  })
  if (written.failure !== null) {
    const { why, line } = written.failure
    return {
      checks: [],
      levels: new Map(),
      problems: [{ line, path: [], why: saying('not YAML: {why}', { why }) }],
      written,
    }
  }
  const { value } = written
  if (value === null || value === undefined) return { checks: [], levels: new Map(), problems: [], written }
  if (!isMap(value))
    return { checks: [], levels: new Map(), problems: [problem([], saying('it must be a map'))], written }
  const problems = Object.keys(value)
    .filter((key) => !SETTINGS_KEYS.some((known) => known === key))
    .map((key) => problem([key], unknownKey(key)))
  const levels = levelsIn(value['rules'], problem)
  const checks = checksIn(value['check'], problem)
  return {
    checks: checks.checks,
    levels: levels.levels,
    problems: [...problems, ...levels.problems, ...checks.problems]
      .toSorted((one, other) => one.line - other.line)
      .slice(0, PROBLEMS_MAX),
    written,
  }
}

/** What `check` of a value says, with the paths of what is wrong. */
export function readChecks(check: unknown): {
  readonly checks: readonly CheckSettings[]
  readonly wrong: readonly { readonly path: readonly PropertyKey[]; readonly why: Saying }[]
} {
  const isOne = !Array.isArray(check)
  const read = z.safeParse(z.array(checkSchema), isOne ? [check] : check, { reportInput: true })
  if (read.success) return { checks: read.data, wrong: [] }
  return { checks: [], wrong: read.error.issues.map((issue) => ({ path: issue.path, why: reasonOf(issue) })) }
}

type Located = (path: readonly PropertyKey[], why: Saying) => SettingsProblem

function checksIn(check: unknown, problem: Located) {
  if (check === undefined || check === null) return { checks: [], problems: [] }
  const { checks, wrong } = readChecks(check)
  const isOne = !Array.isArray(check)
  return {
    checks,
    problems: wrong.map(({ path, why }) => problem(['check', ...(isOne ? path.slice(1) : path)], why)),
  }
}

function levelsIn(rules: unknown, problem: Located) {
  const levels = new Map<string, RuleLevel>()
  if (rules === undefined || rules === null) return { levels, problems: [] }
  if (!isMap(rules)) return { levels, problems: [problem(['rules'], saying('it must be a map'))] }
  const problems = Object.entries(rules).flatMap(([code, level]) => {
    const read = readLevel('rules', code, String(level))
    if ('wrong' in read) return [problem(['rules', code], read.wrong)]
    levels.set(code, read.level)
    return []
  })
  return { levels, problems }
}

function unknownKey(key: string): Saying {
  const meant = didYouMean(key, SETTINGS_KEYS)
  const values = { keys: SETTINGS_KEYS, key }
  return meant === null
    ? saying('the keys are {keys}, not "{key}"', values)
    : saying('the keys are {keys}, not "{key}"; did you mean "{meant}"?', { ...values, meant })
}

/** The message of an assertion that fits none of the kinds says nothing: what it has is said, and which kinds there are. */
function reasonOf(issue: z.core.$ZodIssue): Saying {
  if (issue.code === 'invalid_union')
    return saying('it has one of {keys}, and images for which images', {
      keys: ['first', 'only', 'never', 'no-login-at', 'rewritten-to', 'sealed', 'findings'],
    })
  if (issue.code === 'unrecognized_keys') return saying('there is no key {keys}', { keys: issue.keys })
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? saying('it is missing')
      : saying('it must be of the type {type}', { type: issue.expected })
  return saying('its value cannot be used')
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
