import type { Range } from '@/lib/registries/diagnostic'

/** Whose placeholder it is: equal names of two families are two things. */
export type Family = 'expression' | 'variable' | 'token'

/** Text that something else replaces before the file reaches a node. */
export interface PlaceholderForm {
  readonly form: string
  /** How it is written, for people. */
  readonly example: string
  readonly family: Family
  /** What it begins with. */
  readonly opens: RegExp
  /** At its beginning: all of it, and in the group the name. */
  readonly read: RegExp
  /** K3s gives these characters no meaning anywhere, so they are a placeholder in the middle of a value too. */
  readonly sure: boolean
}

/** What a placeholder may hold. Longer ones are text. */
const INSIDE = '[^\\n\\r]{0,500}?'

/**
 * All forms, the longer ones first: of two that begin at the same character the first that can be read counts.
 *
 * Sources: Jinja 3.1 and Ansible; Go text/template and Helm 3; Terraform 1.9 templates (`$${` is a literal `${`, which a
 * second program fills in); envsubst of Flux with its operators; Kustomize vars; sed and CMake tokens; ERB.
 */
export const PLACEHOLDER_FORMS: readonly PlaceholderForm[] = [
  {
    form: 'workflow',
    example: '${{ x }}',
    family: 'expression',
    opens: /\$\{\{/y,
    read: new RegExp(`\\$\\{\\{\\s*(${INSIDE})\\s*\\}\\}`, 'y'),
    sure: true,
  },
  {
    form: 'expression',
    example: '{{ x }}',
    family: 'expression',
    opens: /\{\{/y,
    read: new RegExp(`\\{\\{[-~]?\\s*(${INSIDE})\\s*[-~]?\\}\\}`, 'y'),
    sure: true,
  },
  {
    form: 'erb',
    example: '<%= x %>',
    family: 'expression',
    opens: /<%=/y,
    read: new RegExp(`<%=\\s*(${INSIDE})\\s*-?%>`, 'y'),
    sure: true,
  },
  {
    form: 'braces',
    example: '${X}',
    family: 'variable',
    opens: /\${1,2}\{/y,
    read: /\${1,2}\{((?:[^{}\n\r]|\{[^{}\n\r]{0,200}\}){1,500})\}/y,
    sure: false,
  },
  {
    form: 'parentheses',
    example: '$(X)',
    family: 'variable',
    opens: /\$\(/y,
    read: /\$\(([A-Za-z_][^()\n\r]{0,200})\)/y,
    sure: false,
  },
  {
    form: 'dollar',
    example: '$X',
    family: 'variable',
    opens: /\$[A-Za-z_]/y,
    read: /\$([A-Za-z_]\w{0,100})/y,
    sure: false,
  },
  {
    form: 'percents',
    example: '%%X%%',
    family: 'token',
    opens: /%%/y,
    read: /%%([A-Za-z_][\w.-]{0,100}?)%%/y,
    sure: true,
  },
  {
    form: 'percent',
    example: '%X%',
    family: 'token',
    opens: /%[A-Z_]/y,
    read: /%([A-Z_][A-Z0-9_]{2,100})%/y,
    sure: false,
  },
  {
    form: 'at',
    example: '@X@',
    family: 'token',
    opens: /@[A-Za-z_]/y,
    read: /@([A-Za-z_][\w.-]{1,100})@/y,
    sure: false,
  },
  {
    form: 'angle',
    example: '<X>',
    family: 'token',
    opens: /<[A-Za-z]/y,
    read: /<([A-Za-z](?:[\w .:/'-]{0,60}[\w.])?)>/y,
    sure: false,
  },
  {
    form: 'underscores',
    example: '__X__',
    family: 'token',
    opens: /__[A-Z]/y,
    read: /__([A-Z](?:[A-Z0-9_]{0,100}?[A-Z0-9])?)__/y,
    sure: false,
  },
]

/** A piece of text in one of the forms. Whether it is a placeholder depends on where it is: see `accept.ts`. */
export interface Candidate extends Range {
  readonly form: PlaceholderForm
  /** What it is called; filters that leave the value as it is are not part of the name. */
  readonly name: string
  readonly written: string
  readonly nested: boolean
}

/** The candidate that begins at `at`; null when there is none. */
export function candidateAt(text: string, at: number): Candidate | null {
  for (const form of PLACEHOLDER_FORMS) {
    if (!matches(form.opens, text, at)) continue
    form.read.lastIndex = at
    const match = form.read.exec(text)
    if (match === null || isGroup(form, text, at)) continue
    const whole = form.form === 'expression' ? withInner(text, match[0], at) : match[0]
    const inside = whole === match[0] ? (match[1] ?? '') : whole.slice(2, -2).trim()
    // What is read keeps its lines.
    if (!isNamed(form, inside) || /[\n\r]/.test(whole)) continue
    const nested = /\{\{|\$\{|<%/.test(inside)
    return { form, name: nameOf(form, inside), written: whole, nested, start: at, end: at + whole.length }
  }
  return null
}

/** `(?<name>` and `(?P<name>` of a regular expression. */
function isGroup({ form }: PlaceholderForm, text: string, at: number): boolean {
  return form === 'angle' && /\?P?$/.test(text.slice(Math.max(0, at - 2), at))
}

/** True for a value that is a placeholder from the first letter to the last, as a password of that kind would be. */
export function isWholePlaceholder(value: string): boolean {
  const found = candidateAt(value, 0)
  return found !== null && found.end === value.length && isLikelySecret(found)
}

/**
 * An expression that may be all of a value of another type although it is in quotes. Ansible reads YAML first, where a
 * value must not begin with a brace, and puts what the expression is in its place. Expressions of Go are filled in as text.
 *
 * Source: docs.ansible.com, Using variables, "When to quote variables"; golang text/template, Arguments
 */
export function isOfData({ form, written }: Candidate): boolean {
  return form.form === 'expression' && !/(?:^|[\s(|])[.$]/.test(written.slice(2, -2))
}

/** Any characters can be a password: these are not, as far as people write. */
export function isLikelySecret({ form, written, name }: Candidate): boolean {
  switch (form.form) {
    case 'dollar':
      return /^\$[A-Z_][A-Z0-9_]{2,}$/.test(written)
    case 'at':
      return /^@[A-Z][A-Z0-9_]{2,}@$/.test(written)
    case 'angle':
      return /^<[\w -]{3,40}>$/.test(written)
    case 'underscores':
      return name.length >= 3
    default:
      return true
  }
}

/** A placeholder inside another belongs to the outer one. */
function withInner(text: string, whole: string, at: number): string {
  let depth = (whole.slice(2).match(/\{\{/g) ?? []).length
  let end = at + whole.length
  for (; depth > 0 && end - at < 1_000; depth -= 1) {
    const near = text.slice(end, end + 600)
    const next = near.search(/\}\}|[\n\r]/)
    if (next === -1 || !near.startsWith('}}', next)) return whole
    end += next + 2
  }
  return text.slice(at, end)
}

/** `{{a: b}}` is a map of YAML, `${}` is nothing. */
function isNamed({ form, family }: PlaceholderForm, inside: string): boolean {
  if (family === 'token') return true
  if (form === 'braces') return /^(?:[A-Za-z_"(!]|\$\{)/.test(inside)
  if (family === 'variable') return true
  return /^(?!\$\d)[A-Za-z_.$("'`{@\d]/.test(inside) && !/^[^"'`(]*:(?:\s|$)/.test(inside)
}

const KEEPS = '(?:quote|squote|trim|string|bool|lower|int|e|safe|toString|(?:default|d|mandatory|required)\\b[^|]*)'
const KEPT = new RegExp(`^([\\w.$\\[\\]'"-]+)(?:\\s*\\|\\s*${KEEPS}\\s*)+$`)

function nameOf({ form, family }: PlaceholderForm, inside: string): string {
  const short = inside.replace(/\s+/g, ' ').trim()
  if (form === 'braces') return /^([A-Za-z_]\w*)(?::?[-=?+]|[#%^,/@])/.exec(short)?.[1] ?? short
  if (family !== 'expression') return short
  const [, piped] = KEPT.exec(short) ?? []
  const [, last] = /^(?:required|default)\s+(?:"[^"]*"|'[^']*'|`[^`]*`|\S+)\s+([\w.$]+)$/.exec(short) ?? []
  return piped ?? last ?? short
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
