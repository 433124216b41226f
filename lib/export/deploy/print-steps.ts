import type { DeployStep } from './steps'

/** The steps as Markdown, for a ticket or a runbook. */
export function printSteps(steps: readonly DeployStep[]): string {
  return steps
    .map(({ title, text, commands }, index) =>
      [
        `## ${index + 1}. ${title}`,
        ...text,
        ...commands.map(
          ({ what, text: command, prints }) =>
            `${what}:\n\n    ${command}${prints === undefined ? '' : `\n\nprints \`${prints}\``}`,
        ),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n')
}
