import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import type { LintContext } from '@/lib/lint/context'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Path } from '@/lib/registries/diagnostic'
import { AUTH_FIELDS } from '@/lib/registries/fields'

export const yamlScalarCut: Rule = {
  code: 'yaml-scalar-cut',
  severity: 'warning',
  layer: 'syntax',
  title: 'A # cuts off a secret',
  why: 'Outside of quotes a # after a space begins a comment. Of "abc #def" only abc is the password, and of "#abc" nothing is left. The registry then answers 401 without a reason.',
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
  const words = say('yaml-scalar-cut', { field, isEmpty: value.start === value.end })
  const end = value.end + gap.length + rest.length
  const edit = [
    {
      start: value.start === value.end ? end - rest.length : value.start,
      end,
      insert: `'${whole.replaceAll("'", "''")}'`,
    },
  ]
  return { ...words, path, fixes: [{ ...titled('quote-line'), safe: false, edits: () => edit }] }
}
