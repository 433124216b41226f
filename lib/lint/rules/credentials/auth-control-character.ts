import { say } from '@/lib/words/en/credentials'
import { authUses } from '@/lib/lint/facts/auth-use'
import type { Rule } from '@/lib/lint/rule'
import { AUTH_FIELDS } from '@/lib/registries/fields'

export const authControlCharacter: Rule = {
  code: 'auth-control-character',
  severity: 'error',
  title: 'Control character in credentials',
  why: 'K3s quotes credentials in config.toml as Go does, and Go writes some characters in a way that TOML does not know. containerd then cannot read its configuration and does not start. They come from copying out of terminals and other programs.',
  evidence: ['k3s:pkg/agent/templates/templates.go'],
  bad: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: "s3\\acret"\n' },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: "s3cret"\n' },
  *check(context) {
    if (context.found('config-toml-undecodable').length === 0) return
    for (const { path, auth } of authUses(context.configs)) {
      for (const field of AUTH_FIELDS) {
        if ([...auth[field]].some(isUnprintable))
          yield {
            ...say('auth-control-character', { field }),
            path: [...path, 'auth', field],
          }
      }
    }
  },
}

/** What Go's %q writes as \a, \v or \x..: all but tab, line feed, carriage return, backspace and form feed. */
function isUnprintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (
    (code < 32 && !'\b\t\n\f\r'.includes(character)) ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    code === 0xfeff
  )
}
