import { decode } from './decode'
import type { Diagnostic } from './diagnostic'
import { explainIssue } from './explain-issue'
import type { ParsedRegistries, Registries, SourceRange } from './model'
import { createPlace, placeAt, sourceRangeOf, type Place } from './place'
import { composeDespiteMistakes } from './recover'
import { registriesOf } from './registries-of'
import { registriesField } from './fields.generated'
import type { ParseCode } from './parse-code'
import { REJECTED } from './parse-messages'
import { composeYaml, MAX_DEPTH, type Composed } from '@/lib/go/yaml/compose'
import type { YamlFailure } from '@/lib/go/yaml/cursor'

/** Longer texts are not looked at. The largest registries.yaml seen in public has a few hundred lines. */
export const MAX_LENGTH = 1024 * 1024

/** K3s repeats the rewrites of a mirror for each of its endpoints; a small file with aliases can make millions of lines. */
const MAX_PRINTED = 50_000

/**
 * Reads registries.yaml as K3s does: same acceptance, same values, same error text as `yaml.Unmarshal` of yaml.v2
 * v2.4.0 into the structures of the schema.
 *
 * Never throws and always answers with the best model it could make. A text longer than `MAX_LENGTH` UTF-16 units or
 * nested deeper than `MAX_DEPTH` is refused with an error text of our own.
 */
export function parseRegistries(text: string): ParsedRegistries {
  if (text.length > MAX_LENGTH)
    return refuse(text, 'yaml-too-large', `The file is larger than ${MAX_LENGTH} characters.`)
  const composed = composeYaml(text)
  if (composed.tooDeep) return refuse(text, 'yaml-too-deep', `The file is nested deeper than ${MAX_DEPTH} levels.`)
  return composed.failure === null ? accept(text, composed) : recover(text, composed)
}

function accept(text: string, composed: Composed): ParsedRegistries {
  const { root, error, issues } = decode(composed.root, registriesField)
  if (printedLines(registriesOf(root)) > MAX_PRINTED)
    return refuse(text, 'yaml-too-large', `Endpoints times rewrites make more than ${MAX_PRINTED} lines.`)
  const diagnostics = [...issues.map(explainIssue), ...ignoredRest(text, composed.end)]
  return makeParsed(
    { text, wellFormed: true, root: composed.root, parseError: error, failure: null, diagnostics },
    root,
  )
}

/** The text is not YAML for yaml.v2; the form shows what stands outside the mistakes all the same. */
function recover(text: string, composed: Composed): ParsedRegistries {
  const { failure } = composed
  const mended = composeDespiteMistakes(text, composed)
  const { root } = decode(mended, registriesField)
  const diagnostics = failure === null ? [] : [plainFailure(failure)]
  const parseError = `yaml: ${failure?.text ?? ''}`
  return makeParsed({ text, wellFormed: false, root: mended, parseError, failure, diagnostics }, root)
}

/** In the words of yaml.v2; `explainSyntax` says it better, and is not needed before the page can be used. */
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
  return makeParsed(
    { text, wellFormed: false, root: null, parseError, failure: null, diagnostics },
    createPlace(null, null),
  )
}

/** What follows the first document. Marks of documents and comments alone lose nothing. */
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

type Known = Pick<ParsedRegistries, 'text' | 'wellFormed' | 'root' | 'parseError' | 'failure' | 'diagnostics'>

function makeParsed(known: Known, place: Place): ParsedRegistries {
  return {
    ...known,
    diagnostics: known.diagnostics.toSorted((left, right) => left.range.start - right.range.start),
    registries: registriesOf(place),
    locate: (path): SourceRange | null => {
      const found = placeAt(place, path)
      return found && sourceRangeOf(found)
    },
  }
}
