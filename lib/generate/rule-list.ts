/** The module that lists all rules, by code, each with its folder as its topic. */
export function printRuleList(ruleFiles: readonly string[]): string {
  const rules = ruleFiles
    .map((file) => {
      const [topic = '', code = ''] = file.replace(/\.ts$/, '').split('/')
      return { topic, code, name: ruleName(code) }
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return `import type { ListedRule } from './rule'
${rules.map(({ topic, code, name }) => `import { ${name} } from '@/lib/lint/rules/${topic}/${code}'\n`).join('')}
// Generated from the files in the folders of rules: npm run generate
/** All rules, by code. */
export const RULES: readonly ListedRule[] = [
${rules.map(({ topic, name }) => `  { ...${name}, topic: '${topic}' },\n`).join('')}]
`
}

/** The name of a rule in its file: `authConflict` for auth-conflict. */
export function ruleName(code: string): string {
  return code.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
