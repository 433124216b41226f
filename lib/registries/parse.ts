import { withoutAnchorHolders } from './anchor-holders'
import { decode } from './decode'
import type { Diagnostic } from './diagnostic'
import { explainIssue, isQuoted } from '@/lib/registries/issues/explain-issue'
import type { ParsedRegistries, Registries, SourceRange } from './model'
import { createDecodedValue, decodedValueAt, sourceRangeOf, type DecodedValue } from './decoded-value'
import { composeDespiteMistakes } from './recover'
import { registriesOf } from './registries-of'
import { FORMAT_WORDS } from './fields'
import { registriesField } from './fields.generated'
import type { ParseCode } from './parse-code'
import { say } from '@/lib/words/en/parsing'
import type { Worded } from '@/lib/words/worded'
import { composeYaml, type Composed } from '@/lib/go/yaml/compose'
import { DEPTH_MAX } from '@/lib/go/yaml/composer'
import type { YamlFailure } from '@/lib/go/yaml/cursor'
import type { Syntax } from '@/lib/go/yaml/node'

/** Longer texts are refused. The largest registries.yaml seen in public has a few hundred lines. */
export const LENGTH_MAX = 1024 * 1024

/**
 * K3s repeats the rewrites of a mirror for each of its endpoints; a small file with aliases can produce millions of
 * lines.
 */
const PRINTED_MAX = 50_000

/**
 * Reads registries.yaml as K3s does: same acceptance, same values, same error text as `yaml.Unmarshal` of yaml.v2
 * v2.4.0 into the structures of the schema.
 *
 * Never throws and always returns the best model it could make. A text longer than `LENGTH_MAX` UTF-16 units or nested
 * deeper than `DEPTH_MAX` is refused with an error text of our own.
 */
export function parseRegistries(text: string): ParsedRegistries {
  if (text.length > LENGTH_MAX) return refuse(text, 'yaml-too-large', say('yaml-too-large.file', { max: LENGTH_MAX }))
  const composed = composeYaml(text)
  if (composed.tooDeep) return refuse(text, 'yaml-too-deep', say('yaml-too-deep', { max: DEPTH_MAX }))
  return composed.failure === null ? accept(composed) : recover(composed)
}

function accept(composed: Composed): ParsedRegistries {
  const { text, end } = composed
  const { root, error, issues } = decode(composed.root, registriesField)
  const registries = registriesOf(root)
  if (isTooMuch(registries)) return refuse(text, 'yaml-too-large', say('yaml-too-large.lines', { max: PRINTED_MAX }))
  // After a quote too many, what follows the next one is no second document.
  const rest = isQuoted(composed.root) ? [] : ignoredRest(text, end)
  const diagnostics = [...withoutAnchorHolders(issues, composed.aliases).map(explainIssue), ...rest]
  return makeParsed(composed, { wellFormed: true, registries, parseError: error, failure: null, diagnostics }, root)
}

/** yaml.v2 cannot read the text as YAML; the form still shows what is outside the mistakes. */
function recover(composed: Composed): ParsedRegistries {
  const { failure } = composed
  const recovered = composeDespiteMistakes(composed)
  const { root } = decode(recovered.root, registriesField)
  const registries = withoutWords(registriesOf(root))
  const diagnostics = failure === null ? [] : [plainFailure(failure)]
  const parseError = `yaml: ${failure?.text ?? ''}`
  return makeParsed(recovered, { wellFormed: false, registries, parseError, failure, diagnostics }, root)
}

const WORDS: ReadonlySet<string> = new Set(FORMAT_WORDS)

/** Where lines are left out, what was below them can be left at the level of the registries. */
function withoutWords({ mirrors, configs }: Registries): Registries {
  const isRegistry = ([key]: readonly [string, unknown]): boolean => !WORDS.has(key)
  return { mirrors: new Map([...mirrors].filter(isRegistry)), configs: new Map([...configs].filter(isRegistry)) }
}

/** In the words of yaml.v2; `explainSyntax` explains it better, but is loaded after the page is usable. */
function plainFailure({ text, at }: YamlFailure): Diagnostic<ParseCode> {
  return {
    code: 'yaml-syntax',
    severity: 'error',
    ...say('yaml-syntax', { problem: text }),
    path: null,
    range: { start: at, end: at },
  }
}

function refuse(text: string, code: ParseCode, words: Worded): ParsedRegistries {
  const diagnostics: Diagnostic<ParseCode>[] = [
    { code, severity: 'error', ...words, path: null, range: { start: 0, end: text.length } },
  ]
  const parseError = `refused: ${words.parts.wrong}`
  const syntax: Syntax = { text, root: null, end: 0, aliases: [], anchored: [] }
  const root = createDecodedValue(null, null)
  const registries = registriesOf(root)
  return makeParsed(syntax, { wellFormed: false, registries, parseError, failure: null, diagnostics }, root)
}

/** What follows the first document. Document markers and comments alone lose nothing. */
function ignoredRest(text: string, end: number): readonly Diagnostic<ParseCode>[] {
  const rest = text.slice(end)
  const lost = /^(?!(?:---|\.\.\.)?[^\S\n]*(?:#.*)?$).+/m.exec(rest)
  if (lost === null) return []
  const words = say(/^(?:---|\.\.\.)/.test(rest) ? 'yaml-multi-document' : 'yaml-multi-document.outside')
  const range = { start: end, end: Math.max(end, text.trimEnd().length) }
  return [{ code: 'yaml-multi-document', severity: 'error', ...words, path: null, range }]
}

/** K3s would print more than is looked at. */
export function isTooMuch({ mirrors }: Registries): boolean {
  let lines = 0
  for (const { endpoint, rewrite } of mirrors.values()) lines += endpoint.length * (1 + rewrite.size)
  return lines > PRINTED_MAX
}

const decodedOf = new WeakMap<ParsedRegistries, DecodedValue>()

/** The values that a text was decoded into; null where only a part of it was. */
export function decodedRoot(parsed: ParsedRegistries): DecodedValue | null {
  return decodedOf.get(parsed) ?? null
}

type Meaning = Omit<ParsedRegistries, keyof Syntax | 'locate'>

function makeParsed(
  { text, root, end, aliases, anchored }: Syntax,
  meaning: Meaning,
  decoded: DecodedValue,
): ParsedRegistries {
  const parsed: ParsedRegistries = {
    text,
    root,
    end,
    aliases,
    anchored,
    ...meaning,
    diagnostics: meaning.diagnostics.toSorted((left, right) => left.range.start - right.range.start),
    locate: (path): SourceRange | null => {
      const found = decodedValueAt(decoded, path)
      return found && sourceRangeOf(found)
    },
  }
  decodedOf.set(parsed, decoded)
  return parsed
}
