import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { DeployStep } from './steps'

/** The steps as Markdown, for a ticket or a runbook. */
export function printSteps(steps: readonly DeployStep[], say: Say): string {
  return steps
    .map(({ title, text, commands }, index) =>
      [
        `## ${index + 1}. ${sayingIn(say, title)}`,
        ...text.map((one) => sayingIn(say, one)),
        ...commands.map(({ what, text: command, prints }) => {
          const result = prints === undefined ? '' : `\n\n${say('prints {text}', { text: `\`${prints}\`` })}`
          return `${say('{what}:', { what: sayingIn(say, what) })}\n\n    ${command}${result}`
        }),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n')
}
