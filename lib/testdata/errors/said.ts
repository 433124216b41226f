import { explainErrors, type Explanation } from '@/lib/errors/explain-errors'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { inEnglish } from '@/lib/words/saying'
import { openFileOf } from './open-file'

/** All that is said of one line, with the codes of findings, in lines; the commands are left out. */
export function everythingSaid({ says, undecided, where, hides, evidence, causes }: Explanation): string {
  const found = causes.map((cause) => (cause.kind === 'words' ? inEnglish(cause.says) : cause.finding.code))
  return [...[says, undecided ?? '', where ?? '', ...hides, ...evidence].map(inEnglish), ...found].join('\n')
}

/** What a line is explained with, beside the file that is open; fails unless it is one error. */
export function explanationOf(text: string, yaml: string, options: Partial<NodeOptions> = {}): Explanation {
  const { explanations } = explainErrors(text, openFileOf(yaml, options))
  const [one] = explanations
  if (one === undefined || explanations.length > 1)
    throw new Error(`${explanations.length} errors: ${explanations.map(({ code }) => code)}`)
  return one
}
