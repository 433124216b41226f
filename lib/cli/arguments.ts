import { parseArgs } from 'node:util'
import { FILL_TOOLS } from '@/lib/fill/fill-tools'
import { distributionFlag, readNodeFlags } from '@/lib/cli/read/node-flags'
import type { RuleLevels } from '@/lib/lint/rule-levels'
import { readLangFlag } from './lang-flag'
import {
  COMMANDS,
  DRAFTS,
  FORMATS,
  FORMATS_OF,
  FROM,
  SCHEMAS,
  SEVERITIES,
  type CommandLine,
  type CommandName,
} from './command-line'
import { ALL_FLAGS, FLAGS, OPTION_FLAGS, type FlagName } from './flags'
import { readServingFlags } from './serve/serving-flags'
import { UsageError } from './usage-error'
import { saying } from '@/lib/words/saying'

/**
 * Reads a command line. Flags may appear anywhere before `--`, as `--flag value` or `--flag=value`, and switches also
 * as `--flag=true` and `--flag=false`, which is how K3s takes them; the last of repeated flags counts. The rules
 * are loaded if `--rule` is given.
 *
 * @throws UsageError when it cannot be understood
 */
export async function parseCommandLine(argv: readonly string[]): Promise<CommandLine> {
  const { tokens } = parseArgs({
    args: argv.slice(),
    options: ALL_FLAGS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const values = new Map<FlagName, string | boolean>()
  const lists = new Map<FlagName, string[]>([
    ['image', []],
    ['images', []],
    ['inside', []],
    ['disable', []],
    ['rule', []],
    ['set', []],
    ['answer', []],
    ['allow-realm', []],
    ['allow-redirect', []],
    ['allow-account', []],
    ['mount', []],
  ])
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const [name, value] = flagValue(token)
    values.set(name, value)
    lists.get(name)?.push(String(value))
  }
  const help = values.get('help') === true
  const version = values.get('version') === true
  const [word, ...operands] = words
  const command = word === undefined && (help || version) ? null : commandName(word)
  const formats = FORMATS_OF[command ?? ''] ?? FORMATS_OF['lint'] ?? FORMATS
  return {
    command,
    operands,
    options: readNodeFlags(values),
    sides: new Map([...values].filter(([name]) => !Object.hasOwn(FLAGS, name))),
    given: new Set([
      ...Object.keys(OPTION_FLAGS).filter((name) => values.has(OPTION_FLAGS[name] ?? 'help')),
      ...(distributionFlag(values) === null ? [] : ['distribution']),
    ]),
    from: oneOf('from', FROM, values, 'auto'),
    part: partNumber(values.get('part')),
    json: values.get('json') === true,
    reveal: values.get('reveal') === true,
    format: oneOf('format', formats, values, 'text'),
    severity: oneOf('severity', SEVERITIES, values, 'info'),
    rules: await ruleFlags(lists.get('rule') ?? []),
    images: lists.get('image') ?? [],
    imageFiles: lists.get('images') ?? [],
    registries: textFlag('registries', values),
    inside: lists.get('inside') ?? [],
    disabled: (lists.get('disable') ?? []).flatMap((names) => names.split(',')),
    of: oneOf('of', SCHEMAS, values, 'registries'),
    draft: oneOf('draft', DRAFTS, values, '2020-12'),
    to: textFlag('to', values),
    tool: oneOf('tool', FILL_TOOLS, values, 'skopeo'),
    check: values.get('check') === true,
    root: String(values.get('root') ?? '/'),
    probe: values.get('probe') === true,
    report: values.get('report') === true,
    lookup: values.get('lookup') === true,
    stay: values.get('stay') === true,
    mounts: lists.get('mount') ?? [],
    nodeName: textFlag('node-name', values),
    zone: textFlag('zone', values),
    kubeconfig: textFlag('kubeconfig', values),
    context: textFlag('context', values),
    namespace: textFlag('namespace', values),
    jobImage: textFlag('job-image', values),
    dataDir: textFlag('data-dir', values),
    parallel: wholeNumber('parallel', values, 50, 500),
    waitSeconds: wholeNumber('wait', values, 120, 3_600),
    keep: values.get('keep') === true,
    manifest: values.get('manifest') === true,
    deep: values.get('deep') === true,
    platform: platformName(values.get('platform')),
    diagnostics: values.get('read-errors') === true,
    keepComments: values.get('keep-comments') === true,
    base: String(values.get('base') ?? 'http://127.0.0.1:4600').replace(/\/+$/, ''),
    realms: origins('allow-realm', lists),
    onNode: values.has('on-node') ? values.get('on-node') === true : null,
    redirects: origins('allow-redirect', lists),
    accounts: origins('allow-account', lists),
    answers: lists.get('answer') ?? [],
    values: new Map((lists.get('set') ?? []).map(readSetFlag)),
    serving: readServingFlags(values),
    language: readLangFlag(values.get('lang')),
    help,
    version,
  }
}

interface FlagToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function flagValue({ name, rawName, value, inlineValue }: FlagToken): [FlagName, string | boolean] {
  if (!isFlag(name)) throw new UsageError(saying('unknown flag {rawName}', { rawName }))
  if (ALL_FLAGS[name]?.type === 'string') {
    // A value that looks like a flag is more likely a forgotten value.
    if (value === undefined || value === '' || (inlineValue !== true && value.startsWith('-')))
      throw new UsageError(saying('{rawName} needs a value', { rawName }))
    return [name, value]
  }
  if (inlineValue !== true) return [name, true]
  if (value === 'true' || value === '1') return [name, true]
  if (value === 'false' || value === '0') return [name, false]
  throw new UsageError(saying('{rawName} is a switch: give no value, true or false', { rawName }))
}

function isFlag(name: string): name is FlagName {
  return Object.hasOwn(ALL_FLAGS, name)
}

function commandName(word: string | undefined): CommandName {
  const command = COMMANDS.find((each) => each === word)
  if (command !== undefined) return command
  throw new UsageError(
    word === undefined
      ? saying('no command given')
      : saying('unknown command "{word}": it is one of {commands}', { word, commands: COMMANDS }),
  )
}

function oneOf<T extends string>(
  name: FlagName,
  allowed: readonly T[],
  values: ReadonlyMap<FlagName, string | boolean>,
  otherwise: T,
): T {
  const value = values.get(name)
  const found = value === undefined ? otherwise : allowed.find((one) => one === value)
  if (found === undefined)
    throw new UsageError(saying('--{name} is one of {allowed}, not "{value}"', { name, allowed, value: String(value) }))
  return found
}

function textFlag(name: FlagName, values: ReadonlyMap<FlagName, string | boolean>): string | null {
  const value = values.get(name)
  return typeof value === 'string' ? value : null
}

async function ruleFlags(flags: readonly string[]): Promise<RuleLevels> {
  if (flags.length === 0) return new Map()
  const { readRuleFlag } = await import('./rule-levels')
  return new Map(flags.map(readRuleFlag))
}

function origins(name: FlagName, lists: ReadonlyMap<FlagName, readonly string[]>): readonly string[] {
  return (lists.get(name) ?? []).map((value) => originOf(name, value))
}

function originOf(name: FlagName, origin: string): string {
  const [, bare] = /^(https?:\/\/(?:\[[0-9a-f:.]+\]|[^\s/:?#@[\]]+)(?::\d{1,5})?)\/?$/i.exec(origin) ?? []
  if (bare !== undefined) return bare
  throw new UsageError(saying('--{name} is written like https://auth.example.com, not "{origin}"', { name, origin }))
}

function wholeNumber(
  name: FlagName,
  values: ReadonlyMap<FlagName, string | boolean>,
  otherwise: number,
  max: number,
): number {
  const value = values.get(name)
  if (typeof value !== 'string') return otherwise
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0
  if (number >= 1 && number <= max) return number
  throw new UsageError(saying('--{name} is a number from 1 to {max}, not "{value}"', { name, max, value }))
}

function partNumber(value: string | boolean | undefined): number | null {
  if (value === undefined) return null
  if (typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new UsageError(saying('--part is a number from 1, not "{value}"', { value: String(value) }))
}

/** A name can hold an equals sign only where it is quoted: the value begins after the first one outside of quotes. */
function readSetFlag(flag: string): readonly [string, string] {
  const [, name = '', value = ''] = /^((?:"[^"]*"|'[^']*'|[^=])+)=(.*)$/s.exec(flag) ?? []
  if (name.trim() === '') throw new UsageError(saying('--set is written NAME=VALUE, not "{flag}"', { flag }))
  if (/[\r\n]/.test(value))
    throw new UsageError(saying('the value of --set {name} has more than one line', { name: name.trim() }))
  return [name.trim(), value]
}

function platformName(value: string | boolean | undefined): string {
  if (typeof value !== 'string') return 'linux/amd64'
  if (/^[a-z0-9]+\/[a-z0-9]+$/.test(value)) return value
  throw new UsageError(saying('--platform is written like linux/arm64, not "{value}"', { value }))
}
