import { TOPICS } from '@/lib/lint/topics'
import type { SourceFile } from './generated-files'
import { ruleName } from './rule-list'

/**
 * The template of a new rule: it compiles, finds nothing and fails the tests of the rules. Or a sentence why there
 * cannot be such a rule.
 */
export function newRule(
  topic: string,
  code: string,
  ruleFiles: readonly string[],
): SourceFile | { readonly error: string } {
  if (!TOPICS.some(({ id }) => id === topic))
    return { error: `A topic is one of ${TOPICS.map(({ id }) => id).join(', ')}, not "${topic}".` }
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(code))
    return { error: `A code is made of lower-case words with - between them, as key-has-path, not "${code}".` }
  const before = ruleFiles.find((file) => file.endsWith(`/${code}.ts`))
  if (before !== undefined) return { error: `There is a rule of that code: lib/lint/rules/${before}` }
  return { path: `lib/lint/rules/${topic}/${code}.ts`, text: template(topic, code) }
}

function template(topic: string, code: string): string {
  return `import type { Rule } from '@/lib/lint/rule'
import { speaker } from '@/lib/words/worded'

export const ${ruleName(code)}: Rule = {
  code: '${code}',
  severity: 'warning',
  title: 'What is wrong, in a few words',
  why: 'Why the node behaves so, and what follows from it.',
  evidence: [],
  bad: { text: 'mirrors: {}\\n' },
  good: { text: 'mirrors: {}\\n' },
  *check({ mirrors }) {
    for (const { registry, path } of mirrors) {
      if (registry !== 'what is wrong') continue
      yield { ...say('${code}', { registry }), path }
    }
  },
}

/** Belongs in lib/words/en/${topic}.ts, and in Chinese in lib/words/zh/${topic}.ts: import \`say\` from there. */
const say = speaker({
  '${code}': ({ registry }: { readonly registry: string }) => ({
    wrong: \`What is wrong with \${registry}.\`,
    effect: 'What the node does.',
    remedy: 'What to write.',
  }),
})
`
}
