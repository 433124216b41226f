import { decode } from './decode'
import type { Diagnostic } from './diagnostic'
import { explainIssue } from './explain-issue'
import type { ParsedRegistries, Registries, SourceRange } from './model'
import { createDecodedValue, decodedValueAt, sourceRangeOf, type DecodedValue } from './decoded-value'
import { composeDespiteMistakes } from './recover'
import { registriesOf } from './registries-of'
import { registriesField } from './fields.generated'
import type { ParseCode } from './parse-code'
import { REJECTED } from './parse-messages'
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
  if (text.length > LENGTH_MAX)
    return refuse(text, 'yaml-too-large', `The file is larger than ${LENGTH_MAX} characters.`)
  const composed = composeYaml(text)
  if (composed.tooDeep) return refuse(text, 'yaml-too-deep', `The file is nested deeper than ${DEPTH_MAX} levels.`)
  return composed.failure === null ? accept(composed) : recover(composed)
}

function accept(composed: Composed): ParsedRegistries {
  const { text, end } = composed
  const { root, error, issues } = decode(composed.root, registriesField)
  const registries = registriesOf(root)
  if (printedLines(registries) > PRINTED_MAX)
    return refuse(text, 'yaml-too-large', `Endpoints times rewrites make more than ${PRINTED_MAX} lines.`)
  const diagnostics = [...issues.map(explainIssue), ...ignoredRest(text, end)]
  return makeParsed(composed, { wellFormed: true, registries, parseError: error, failure: null, diagnostics }, root)
}

/** yaml.v2 cannot read the text as YAML; the form still shows what is outside the mistakes. */
function recover(composed: Composed): ParsedRegistries {
  const { failure } = composed
  const recovered = composeDespiteMistakes(composed)
  const { root } = decode(recovered.root, registriesField)
  const registries = registriesOf(root)
  const diagnostics = failure === null ? [] : [plainFailure(failure)]
  const parseError = `yaml: ${failure?.text ?? ''}`
  return makeParsed(recovered, { wellFormed: false, registries, parseError, failure, diagnostics }, root)
}

/** In the words of yaml.v2; `explainSyntax` explains it better, but is loaded after the page is usable. */
function plainFailure({ text, at }: YamlFailure): Diagnostic<ParseCode> {
  return {
    code: 'yaml-syntax',
    severity: 'error',
    message: `This is not YAML for K3s: ${text}. ${REJECTED}`,
    path: null,
    range: { start: at, end: at },
  }
}

function refuse(text: string, code: ParseCode, reason: string): ParsedRegistries {
  const message = `${reason} This is too much to be examined here.`
  const diagnostics: Diagnostic<ParseCode>[] = [
    { code, severity: 'error', message, path: null, range: { start: 0, end: text.length } },
  ]
  const parseError = `refused: ${reason}`
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
  const why = /^(?:---|\.\.\.)/.test(rest)
    ? ''
    : 'This does not belong to what stands above it; it may be indented less. '
  const message = `${why}K3s reads only what stands before this and ignores the rest without a word. Join it with the part above.`
  const range = { start: end, end: Math.max(end, text.trimEnd().length) }
  return [{ code: 'yaml-multi-document', severity: 'error', message, path: null, range }]
}

function printedLines({ mirrors }: Registries): number {
  let lines = 0
  for (const { endpoint, rewrite } of mirrors.values()) lines += endpoint.length * (1 + rewrite.size)
  return lines
}

type Meaning = Omit<ParsedRegistries, keyof Syntax | 'locate'>

function makeParsed(
  { text, root, end, aliases, anchored }: Syntax,
  meaning: Meaning,
  decoded: DecodedValue,
): ParsedRegistries {
  return {
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
}
