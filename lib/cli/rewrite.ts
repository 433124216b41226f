import { engines } from '@/lib/containerd/engines'
import { tomlReader } from '@/lib/go/toml/reader'
import { rewriteOnce } from '@/lib/containerd/rewrite'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { visibleText } from '@/lib/text/visible-text'
import type { CommandLine } from './command-line'
import { readText } from '@/lib/cli/read/read-registries'
import { nameOf } from '@/lib/cli/read/read-bytes'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'
import { sayFor } from './words'
import { saying } from '@/lib/words/saying'

interface Rule {
  readonly pattern: string
  readonly replacement: string
  readonly repository: string
}

/** `pullpath rewrite PATTERN REPLACEMENT REPOSITORY`, or `-` for many as JSON: what a rule makes of a repository. */
export async function rewrite(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, options, json } = line
  const fromJson = operands.length === 1 && operands[0] === '-'
  const rules = fromJson ? parseRules(await readText('-', terminal)) : [ruleOf(operands)]
  const { tomlParser, unicodeNames } = releaseOf(options)
  const toml = tomlReader(tomlParser, engines.decodeToml1)
  const regexp = engines.regexp.withNames(unicodeNames)
  const outcomes = rules.map((rule) => {
    const { tomlDecodedPattern, compiles, result, requestPath, error } = rewriteOnce(rule, regexp, toml)
    return { tomlDecodedPattern, compiles, result, requestPath, error }
  })
  if (json || fromJson) terminal.write(printJson(outcomes))
  else {
    const style = createStyle(terminal.colour)
    const say = await sayFor(line, terminal, 'person')
    for (const { result, requestPath, error } of outcomes) {
      if (result !== null) terminal.write(`${style.accent(visibleText(result))}\n`)
      if (requestPath !== null) terminal.write(`${style.dim(visibleText(requestPath))}\n`)
      if (error !== null) terminal.writeError(`${style.bad(say('error'))}: ${visibleText(error)}\n`)
    }
  }
  return outcomes.every(({ error }) => error === null) ? 0 : 1
}

function ruleOf([pattern, replacement, repository, ...rest]: readonly string[]): Rule {
  if (pattern === undefined || replacement === undefined || repository === undefined || rest.length > 0) {
    throw new UsageError(
      saying('rewrite needs PATTERN REPLACEMENT REPOSITORY, or - for a JSON array on standard input'),
    )
  }
  return { pattern, replacement, repository }
}

function parseRules(text: string): readonly Rule[] {
  const value = parseJson(text)
  if (Array.isArray(value) && value.every(isRule)) return value
  throw new UsageError(
    saying('{input} must be a JSON array of {fields}, each a string', {
      input: nameOf('-'),
      fields: '{"pattern", "replacement", "repository"}',
    }),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRule(value: unknown): value is Rule {
  if (typeof value !== 'object' || value === null) return false
  return (['pattern', 'replacement', 'repository'] as const).every(
    (name) => name in value && typeof value[name as keyof typeof value] === 'string',
  )
}
