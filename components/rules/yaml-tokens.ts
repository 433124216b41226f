export type YamlTokenKind = 'comment' | 'key' | 'string' | 'plain'

export interface YamlToken {
  readonly kind: YamlTokenKind
  readonly text: string
}

const KEY = /^(\s*(?:- )*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#"'{[][^#]*?)(:(?=\s|$))/

/**
 * Colours for one line of YAML. Joined, the tokens are the line. Not a parser: invalid examples get some colours too.
 */
export function tokenizeYamlLine(line: string): readonly YamlToken[] {
  const comment = /(?:^|\s)#.*$/.exec(line)
  const code = comment === null ? line : line.slice(0, comment.index)
  const key = KEY.exec(code)
  const [head = '', indent = '', name = '', colon = ''] = key ?? []
  const rest = code.slice(head.length)
  const tokens: YamlToken[] = [
    { kind: 'plain', text: indent },
    { kind: 'key', text: name },
    { kind: 'plain', text: colon },
    ...rest
      .split(/("(?:[^"\\]|\\.)*"|'[^']*')/)
      .map((text): YamlToken => ({ kind: /^["']/.test(text) ? 'string' : 'plain', text })),
    { kind: 'comment', text: comment?.[0] ?? '' },
  ]
  return tokens.filter(({ text }) => text !== '')
}
