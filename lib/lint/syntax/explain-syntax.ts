import type { Diagnostic, Fix, Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { isForeignLine, missingColon } from './missing-colon'
import { parseRegistries } from '@/lib/registries/parse'
import type { ParseCode } from '@/lib/registries/parse-code'
import { say } from '@/lib/words/en/syntax'
import type { Worded } from '@/lib/words/worded'
import { quoteAsterisk, quoteRest, singleQuote, spacesForTabs } from './syntax-fix'
import { applyEdits } from '@/lib/text/text-edit'
import type { YamlFailure } from '@/lib/go/yaml/cursor'
import { refusedCharacterAt } from '@/lib/go/yaml/reader'

interface Explanation extends Worded {
  readonly code?: ParseCode
  readonly range: Range
  readonly fix?: Fix
}

/** The diagnostics of a file, with its syntax error explained. */
export function explainedDiagnostics({
  text,
  failure,
  diagnostics,
}: ParsedRegistries): readonly Diagnostic<ParseCode>[] {
  return failure === null ? diagnostics : [explainSyntax(text, failure)]
}

/**
 * Why the text cannot be parsed, reported where it has to be fixed rather than where yaml.v2 noticed it. Quotes nothing
 * of the text.
 */
export function explainSyntax(text: string, failure: YamlFailure): Diagnostic<ParseCode> {
  const { code = 'yaml-syntax', range, fix, ...words } = explain(text, failure)
  return {
    code,
    severity: 'error',
    ...words,
    path: null,
    range,
    fixes: fix === undefined ? [] : [onlyIfItHelps(text, failure, fix)],
  }
}

/** Drops the edits of a fix if parsing does not get further with it. */
function onlyIfItHelps(text: string, { at }: YamlFailure, fix: Fix): Fix {
  const edits = (): ReturnType<Fix['edits']> => {
    const made = fix.edits()
    if (made === null) return null
    const after = applyEdits(text, made)
    const { failure } = parseRegistries(after)
    return failure === null || after.length - failure.at < text.length - at ? made : null
  }
  return { ...fix, edits }
}

function explain(text: string, { problem, at, about }: YamlFailure): Explanation {
  const here = restOfLine(text, at)
  const beginning = restOfLine(text, about)
  if (problem.includes('tab character')) return tab(text, at)
  if (problem.startsWith('unknown anchor')) {
    return {
      code: 'yaml-alias',
      ...say('yaml-alias.unknown'),
      range: beginning,
    }
  }
  switch (problem) {
    case 'found character that cannot start any token':
      return cannotStart(text, at)
    case 'mapping values are not allowed in this context':
      return misplacedColon(text, at, about)
    case "could not find expected ':'":
      return { ...missingColon(text, beginning), range: beginning }
    case 'did not find expected alphabetic or numeric character':
      return text.charAt(about) === '*'
        ? {
            ...say('yaml-syntax.asterisk'),
            range: beginning,
            fix: quoteAsterisk(text, about),
          }
        : { ...say('yaml-syntax.ampersand'), range: beginning }
    case 'found unexpected end of stream':
    case 'found unexpected document indicator':
      return { ...say('yaml-syntax.quote'), range: beginning }
    case 'found unknown escape character':
      return {
        ...say('yaml-syntax.escape'),
        range: { start: at, end: Math.min(at + 2, text.length) },
        fix: singleQuote(text, at),
      }
    case 'did not find expected hexdecimal number':
    case 'found invalid Unicode character escape code':
      return { ...say('yaml-syntax.code-point'), range: here }
    case "did not find expected ',' or ']'":
      return unclosed(text, at, about, '[')
    case "did not find expected ',' or '}'":
      return unclosed(text, at, about, '{')
    case 'did not find expected key':
    case "did not find expected '-' indicator":
      return { ...say('yaml-syntax.indent'), range: here }
    case 'block sequence entries are not allowed in this context':
      return { ...say('yaml-syntax.list'), range: here }
    case 'control characters are not allowed':
      return controlCharacter(text)
    case 'found incompatible YAML document':
      return { ...say('yaml-syntax.version'), range: here }
    default:
      return { ...say('yaml-syntax.other', { problem }), range: here }
  }
}

function tab(text: string, at: number): Explanation {
  const fix = spacesForTabs(text, (fixed) => {
    const { failure, parseError } = parseRegistries(fixed)
    return failure !== null ? 'syntax' : parseError === null ? null : 'content'
  })
  return {
    code: 'yaml-tab',
    ...say('yaml-tab'),
    range: { start: at, end: Math.min(at + 1, text.length) },
    ...(fix !== null && { fix }),
  }
}

function cannotStart(text: string, at: number): Explanation {
  const character = text.charAt(at)
  if (character === '\t') return tab(text, at)
  const range = restOfLine(text, at)
  if (isForeignLine(text.slice(Math.max(0, at - 1), range.end)) || isForeignLine(text.slice(at, range.end)))
    return { ...say('yaml-syntax.foreign'), range }
  const words = say('yaml-syntax.start', { character })
  return /:\s|[,[\]{}]/.test(text.slice(range.start, range.end))
    ? { ...words, range }
    : { ...words, range, fix: quoteRest(text, range) }
}

/** Usually a line without its colon, so the lines below become part of it. */
function misplacedColon(text: string, at: number, about: number): Explanation {
  if (startOfLine(text, at) === startOfLine(text, about)) {
    return {
      ...say('yaml-syntax.key'),
      range: { start: at, end: Math.min(at + 1, text.length) },
      ...quoteValue(text, about),
    }
  }
  const first = restOfLine(text, about)
  if (!/:(?:\s|$)/.test(text.slice(first.start, first.end))) return { ...missingColon(text, first), range: first }
  return {
    ...say('yaml-syntax.below'),
    range: restOfLine(text, startOfLine(text, at)),
  }
}

/** The value of a key that itself contains a colon. */
function quoteValue(text: string, about: number): Pick<Explanation, 'fix'> {
  const { start, end } = restOfLine(text, about)
  const isValue = /:[ \t]/.test(text.slice(startOfLine(text, start), start))
  const key = isValue
    ? ''
    : (/^(?:"[^"\n]*"|'[^'\n]*'|[^\s"'][^\n]*?)[ \t]*:[ \t]+/.exec(text.slice(start, end))?.[0] ?? null)
  if (key === null || start + key.length >= end || /^["'|>&*!]|[[\]{}]/.test(text.slice(start + key.length, end)))
    return {}
  return { fix: quoteRest(text, { start: start + key.length, end }) }
}

function unclosed(text: string, at: number, about: number, bracket: string): Explanation {
  if (startOfLine(text, at) === startOfLine(text, about) && at < text.trimEnd().length) {
    return {
      ...say('yaml-syntax.comma', { bracket }),
      range: restOfLine(text, at),
    }
  }
  return {
    ...say('yaml-syntax.bracket', { bracket }),
    range: restOfLine(text, about),
  }
}

function controlCharacter(text: string): Explanation {
  const at = Math.max(0, refusedCharacterAt(text))
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    ...say('yaml-syntax.control', { code }),
    range: { start: at, end: Math.min(at + 1, text.length) },
  }
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/**
 * From the first character at or after `offset` to the end of its line, without spaces and comment; not empty if
 * possible.
 */
function restOfLine(text: string, offset: number): Range {
  const newline = text.indexOf('\n', offset)
  const line = text.slice(offset, newline === -1 ? text.length : newline)
  const start = offset + (line.length - line.trimStart().length)
  const content = line.trim()
  const comment = content.search(/\s#/)
  const end = start + (comment < 0 ? content : content.slice(0, comment).trimEnd()).length
  if (end > start) return { start, end }
  const last = Math.min(offset, text.length)
  return { start: Math.max(0, last - (last === text.length ? 1 : 0)), end: Math.min(text.length, last + 1) }
}
