import type { LintContext } from '@/lib/lint/context'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Path } from '@/lib/registries/diagnostic'
import { AUTH_FIELDS } from '@/lib/registries/fields'

export const yamlScalarCut: Rule = {
  code: 'yaml-scalar-cut',
  severity: 'warning',
  layer: 'syntax',
  title: 'A secret that a # cuts off',
  why: 'Outside of quotes a # behind a blank begins a comment. Of "abc #def" only abc is the password, and of "#abc" nothing is left. The registry then answers 401, and nothing says why.',
  evidence: ['k3s-io/k3s-ansible#566'],
  bad: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: abc #def\n' },
  good: { text: "configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: 'abc #def'\n" },
  *check(context) {
    for (const { path } of context.configs) {
      for (const field of AUTH_FIELDS) {
        const finding = cutAt(context, [...path, 'auth', field], field)
        if (finding !== null) yield finding
      }
    }
  },
}

// A blank behind the # is how people write comments, and none how they write passwords.
const CUT = /^[ \t]+(#[^\s#].*?)[ \t]*\r?$/

function cutAt(context: LintContext, path: Path, field: string): Finding | null {
  const { text } = context.parsed
  const value = context.parsed.locate(path)?.value
  if (value === undefined || /^["'|>[{&*]/.test(text.slice(value.start, value.start + 1))) return null
  const newline = text.indexOf('\n', value.end)
  const rest = CUT.exec(text.slice(value.end, Math.min(newline < 0 ? text.length : newline, value.end + 2000)))?.[1]
  if (rest === undefined) return null
  const gap = text.slice(value.end, text.indexOf('#', value.end))
  const whole = value.start === value.end ? rest : text.slice(value.start, value.end) + gap + rest
  const message = `Everything from the # on is a comment, so ${value.start === value.end ? `${field} is empty` : `only the part before it is the ${field}`}. If it belongs to the value, put the whole value in single quotes.`
  const end = value.end + gap.length + rest.length
  const edit = [
    {
      start: value.start === value.end ? end - rest.length : value.start,
      end,
      insert: `'${whole.replaceAll("'", "''")}'`,
    },
  ]
  return { message, path, fixes: [{ title: 'Put the whole line in quotes', safe: false, edits: () => edit }] }
}
