import type { Range } from '@/lib/registries/diagnostic'

/** A part of a template that writes nothing itself: it decides which other parts are written, or is a comment. */
export interface Control extends Range {
  readonly verb: 'choice' | 'block' | 'else' | 'end' | 'other'
  readonly written: string
}

const JINJA =
  /\{%[-+]?\s*(if|elif|else|endif|for|endfor|with|endwith|block|endblock|macro|endmacro|call|endcall|filter|endfilter|raw|endraw|autoescape|endautoescape|set|endset|include|import|from|extends|do|break|continue|case|when|endcase|unless|endunless|assign|capture|endcapture|comment|endcomment)\b[^\n\r]{0,1000}?[-+]?%\}/y
const JINJA_COMMENT = /\{#(?=[\s#-])[^]{0,2000}?#\}/y
const GO_COMMENT = /\{\{-?\s*\/\*[^]{0,2000}?\*\/\s*-?\}\}/y
const GO =
  /\{\{[-~]?\s*(?:(if|else|end|range|with|define|block|template|break|continue)\b(?!\.|\s*\|)|(#|\/|\^|!)\s*\w*|(\$\w*\s*:?=)(?!=))[^\n\r]{0,1000}?[-~]?\}\}/y
const TERRAFORM = /%{1,2}\{~?\s*(if|else|endif|for|endfor)\b[^}\n\r]{0,1000}\}/y
const ERB = /<%-?(?![=%#])\s*(if|unless|else|elsif|end|[^\n\r%]{0,300}\bdo\b)?[^\n\r]{0,1000}?-?%>/y
const ERB_COMMENT = /<%#[^\n\r]{0,1000}?%>/y

const VERBS: Readonly<Record<string, Control['verb']>> = {
  if: 'choice',
  unless: 'choice',
  case: 'choice',
  elif: 'else',
  elsif: 'else',
  else: 'else',
  when: 'else',
  '^': 'else',
  end: 'end',
  '/': 'end',
  '#': 'block',
  set: 'other',
}
const BLOCKS: ReadonlySet<string> = new Set(
  'for range with block define macro call filter raw autoescape capture comment'.split(' '),
)

/** The control that begins at `at`; null when there is none. */
export function controlAt(text: string, at: number): Control | null {
  for (const [pattern, opening] of FORMS) {
    if (!text.startsWith(opening, at)) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    const [written] = match
    return {
      verb: verbOf(match.slice(1).find((word) => word !== undefined)),
      written,
      start: at,
      end: at + written.length,
    }
  }
  return null
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [JINJA, '{%'],
  [JINJA_COMMENT, '{#'],
  [GO_COMMENT, '{{'],
  [GO, '{{'],
  [TERRAFORM, '%'],
  [ERB_COMMENT, '<%#'],
  [ERB, '<%'],
]

function verbOf(word: string | undefined): Control['verb'] {
  if (word === undefined) return 'other'
  const known = VERBS[word]
  if (known !== undefined) return known
  if (word.startsWith('end')) return 'end'
  return BLOCKS.has(word) || /\bdo$/.test(word) ? 'block' : 'other'
}
