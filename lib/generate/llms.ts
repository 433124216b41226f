import { HELP_EN } from '@/lib/cli/help/help'
import { HELP_EXAMPLES } from '@/lib/cli/help/help-examples'
import { readHelp } from '@/lib/cli/completion/read-help'
import { RULES } from '@/lib/lint/rules.generated'

/** What programs that read texts are told of the page and its command, as https://llmstxt.org has it. */
export function printLlms(): string {
  const { introduction, commands } = readHelp(HELP_EN)
  const list = commands.map(({ name, summary }) => `- \`${HELP_EXAMPLES[name]}\`: ${summary}.\n`)
  return `# pullpath

> ${introduction.replaceAll(/\s+/g, ' ')}

It computes; it does not guess. What it cannot know it calls undecided, and says why. All of it runs in the browser or on the
command line; nothing is sent unless a plan is run.

## Pages

- [The editor](/): form and YAML, generated files, the plan of an image, problems, comparison
- [Guide](/guide): how a pull really works, in ten chapters, and where the K3s documentation says otherwise
- [Releases](/releases): which release of K3s and RKE2 treats the file otherwise, with reason and source
- [Schema](/schema): every field of registries.yaml
- [Rules](/rules): all ${RULES.length} rules, each with its reason, a bad and a good example at /rules/CODE

## For programs

- [JSON Schema](/registries.schema.json) of registries.yaml, and [draft-07](/registries.schema.draft-07.json)
- [OpenAPI](/openapi.json) of the server: links without secrets, runs of a plan, certificates

## The command

${list.join('')}
Each takes \`--json\` or \`--format\` where a program reads it. Exit status: 0 fine, 1 wrong, 2 a wrong call, 3 undecided.
`
}
