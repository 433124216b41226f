import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import { textFix } from '@/lib/lint/fixes/fix'
import { INVISIBLE } from '@/lib/lint/facts/invisible'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { LintContext } from '@/lib/lint/context'
import { unknownKeys } from '@/lib/lint/facts/unknown-keys'
import type { Worded } from '@/lib/words/worded'
import type { Fix, Range } from '@/lib/registries/diagnostic'

export const yamlInvisibleCharacter: Rule = {
  code: 'yaml-invisible-character',
  severity: 'warning',
  layer: 'syntax',
  title: 'Invisible character in a key',
  why: 'Text from web pages and chats brings spaces that are not plain spaces (U+00A0) and characters without width (U+200B). In the indentation they become part of the key, so the line is another key than it looks, which K3s silently ignores. A byte order mark and CRLF are fine.',
  evidence: ['k3s#2156'],
  bad: { text: 'mirrors:\n\u00a0 docker.io:\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    for (const { name, parent, diagnostic, rule } of unknownKeys(context)) {
      if (rule !== 'yaml-invisible-character') continue
      const { start, end } = diagnostic.range
      const at = start + Math.max(0, context.parsed.text.slice(start, end).search(INVISIBLE))
      yield {
        ...wordsFor(name),
        path: parent,
        range: { start: at, end },
        fixes: [replaceIn(context, { start, end })],
      }
    }
    for (const { registry, path } of context.mirrors) if (INVISIBLE.test(registry)) yield inKey(context, registry, path)
    for (const { host, path } of context.configs) if (INVISIBLE.test(host)) yield inKey(context, host, path)
  },
}

function wordsFor(name: string): Worded {
  const code = (name.match(INVISIBLE)?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return say('yaml-invisible-character', { code })
}

function inKey(context: LintContext, key: string, path: Finding['path']): Finding {
  const place = path === null ? null : context.parsed.locate(path)
  return { ...wordsFor(key), path, fixes: place?.key == null ? [] : [replaceIn(context, place.key)] }
}

/** In the key alone: elsewhere such a character can be a part of a password. A no-break space is meant to be one; the others are meant to be nothing. */
function replaceIn(context: LintContext, { start, end }: Range): Fix {
  const { text } = context.parsed
  return textFix(context, { ...titled('replace-invisible'), safe: true }, () => {
    return [...text.slice(start, end).matchAll(new RegExp(INVISIBLE, 'g'))].map(({ index, 0: character }) => ({
      start: start + index,
      end: start + index + 1,
      insert: /[\u00a0\u202f\u205f\u3000]/.test(character) ? ' ' : '',
    }))
  })
}
