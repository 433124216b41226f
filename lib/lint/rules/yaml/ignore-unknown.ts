import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/yaml'
import { textFix } from '@/lib/lint/fixes/fix'
import type { LintContext } from '@/lib/lint/context'
import type { Ignore } from '@/lib/lint/facts/ignores'
import type { Finding, Rule } from '@/lib/lint/rule'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { didYouMean } from '@/lib/text/did-you-mean'

export const ignoreUnknown: Rule = {
  code: 'ignore-unknown',
  severity: 'warning',
  layer: 'syntax',
  title: 'Comment ignores a rule that does not exist',
  why: 'pullpath reads comments of the form "# pullpath-ignore <code>" and hides the findings of that rule in the line beside or below it. With a misspelt code, or none, nothing is hidden, and a finding that was accepted is reported again.',
  evidence: ['the comments that pullpath reads'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      # pullpath-ignore endpoint-misssing-scheme\n      - "registry.example.com:5000"\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      # pullpath-ignore endpoint-missing-scheme\n      - "registry.example.com:5000"\n',
  },
  *check(context) {
    for (const ignore of context.ignores) if (!context.ruleCodes.includes(ignore.code)) yield findingOf(context, ignore)
  },
}

function findingOf(context: LintContext, { code, range }: Ignore): Finding {
  if (code === '')
    return {
      ...say('ignore-unknown.none'),
      path: null,
      range,
    }
  const meant = didYouMean(code, context.ruleCodes)
  return {
    ...(meant === null
      ? say('ignore-unknown', { code: quoteName(code) })
      : say('ignore-unknown.meant', { code: quoteName(code), meant })),
    path: null,
    range,
    fixes:
      meant === null
        ? []
        : [
            textFix(context, { ...titled('write', { text: `"${meant}"` }), safe: false }, () => [
              { ...range, insert: meant },
            ]),
          ],
  }
}
