import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import { textFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import type { Ignore } from '@/lib/lint/facts/ignores'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { TextEdit } from '@/lib/text/text-edit'

export const ignoreUnused: Rule = {
  code: 'ignore-unused',
  severity: 'info',
  title: 'Comment that hides nothing',
  why: 'The line that the comment is about, or the file, has no finding of the rule any more, or never had one. If it stays, it hides the next one, which may be another mistake. What makes K3s reject the file cannot be ignored at all: then nothing in it has an effect.',
  evidence: ['the comments that pullpath reads'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com" # pullpath-ignore endpoint-missing-scheme\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "registry.example.com:5000" # pullpath-ignore endpoint-missing-scheme\n',
  },
  *check(context) {
    for (const { ignore, rejects } of context.unusedIgnores) yield findingOf(context, ignore, rejects)
  },
}

function findingOf(context: LintContext, ignore: Ignore, rejects: boolean): Finding {
  return {
    ...(rejects
      ? say('ignore-unused.rejects', { code: ignore.code })
      : say('ignore-unused', { code: ignore.code, isLine: ignore.line !== null })),
    path: null,
    range: ignore.range,
    fixes: [textFix(context, { ...titled('remove'), safe: false }, () => [removal(context.parsed.text, ignore)])],
  }
}

/** Of the code alone where the comment has others, else of the comment, and of its line where it is alone there. */
function removal(text: string, { range, comment, codes }: Ignore): TextEdit {
  if (codes.length > 1) {
    const after = /^[ \t]*,[ \t]*/.exec(text.slice(range.end, comment.end))?.[0] ?? ''
    const before = after === '' ? (/[ \t]*,[ \t]*$/.exec(text.slice(comment.start, range.start))?.[0] ?? '') : ''
    return { start: range.start - before.length, end: range.end + after.length, insert: '' }
  }
  const line = Math.max(text.lastIndexOf('\n', comment.start - 1), text.lastIndexOf('\r', comment.start - 1)) + 1
  if (text.slice(line, comment.start).trim() === '') {
    const lineBreak = /^(?:\r\n|\r|\n)/.exec(text.slice(comment.end, comment.end + 2))?.[0] ?? ''
    return { start: line, end: comment.end + lineBreak.length, insert: '' }
  }
  const gap = /[ \t]*$/.exec(text.slice(line, comment.start))?.[0] ?? ''
  return { start: comment.start - gap.length, end: comment.end, insert: '' }
}
