import type { parse as parseYaml } from 'yaml'
import type { RuleLevel, RuleLevels } from '@/lib/lint/rule-levels'
import { didYouMean } from '@/lib/text/did-you-mean'
import type { CommandLine } from '@/lib/cli/command-line'
import { readTextIfThere } from './read-registries'
import type { Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'

const FILE = 'pullpath.yaml'
/** `check` is read by the command of that name. */
const KEYS = ['rules', 'check']

/**
 * The levels of rules from `pullpath.yaml` in the working directory, if there is one, overridden by `--rule`.
 *
 * @throws UsageError when pullpath.yaml cannot be read or says something unknown
 */
export async function ruleLevels({ rules }: CommandLine, terminal: Terminal): Promise<RuleLevels> {
  const text = await readTextIfThere(FILE, terminal)
  return new Map([...(text === null ? [] : await levelsIn(text)), ...rules])
}

/**
 * The levels of rules in the text of a settings file.
 *
 * @throws UsageError when it says something unknown
 */
export async function levelsIn(text: string): Promise<readonly (readonly [string, RuleLevel])[]> {
  const [{ parse }, { ruleLevel }] = await Promise.all([import('yaml'), import('@/lib/cli/rule-levels')])
  const settings = mapOf(read(text, parse), FILE)
  for (const key of settings.keys()) {
    if (KEYS.includes(key)) continue
    throw new UsageError(
      didYouMean(key, KEYS) === null
        ? saying('{file} has the keys {keys}, not "{key}"', { file: FILE, keys: KEYS, key })
        : saying('{file} has the keys {keys}, not "{key}"; did you mean "{meant}"?', {
            file: FILE,
            keys: KEYS,
            key,
            meant: didYouMean(key, KEYS) ?? '',
          }),
    )
  }
  const rules = mapOf(settings.get('rules'), `${FILE}: rules`)
  return [...rules].map(([code, level]) => ruleLevel(FILE, code, String(level)))
}

function read(text: string, parse: typeof parseYaml): unknown {
  try {
    return parse(text, { prettyErrors: false, logLevel: 'error' })
  } catch (error) {
    throw new UsageError(
      saying('{file} is not YAML: {why}', { file: FILE, why: error instanceof Error ? error.message : String(error) }),
    )
  }
}

/** An empty file is an empty map. */
function mapOf(value: unknown, name: string): ReadonlyMap<string, unknown> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object' || Array.isArray(value)) throw new UsageError(saying('{name} must be a map', { name }))
  return new Map(Object.entries(value))
}
