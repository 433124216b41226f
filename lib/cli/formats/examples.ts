import { entryId, ENTRIES, ENTRY_IDS, entryTitle, findEntry, type Entry } from '@/lib/examples/catalogue'
import {
  askedQuestions,
  fillRecipe,
  type Answers,
  type FilledRecipe,
  type Question,
  type Recipe,
} from '@/lib/examples/recipe'
import { flagWords, nodeFlags } from '@/lib/export/node-flags'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { didYouMean } from '@/lib/text/did-you-mean'
import type { CommandLine } from '@/lib/cli/arguments'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'

/** `pullpath examples [NAME] [--set QUESTION=ANSWER]`: the list of them, or the text of one. */
export async function examples({ operands, values, json }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = operands
  if (rest.length > 0) throw new UsageError('examples takes one NAME at most')
  if (name === undefined) {
    if (values.size > 0) throw new UsageError('--set is for one example: name it before')
    if (json) terminal.write(printJson(ENTRIES.map((entry) => shown(entry, made(entry)))))
    else terminal.write(ENTRIES.map((entry) => listed(entry, terminal.colour)).join(''))
    return 0
  }
  const entry = findEntry(name)
  if (entry === null) {
    const near = didYouMean(name, ENTRY_IDS)
    throw new UsageError(
      near === null
        ? `there is no example "${name}": pullpath examples lists them`
        : `there is no example "${name}"; did you mean "${near}"?`,
    )
  }
  if ('preset' in entry && values.size > 0)
    throw new UsageError(`the example "${name}" asks nothing: --set is for recipes`)
  const answers = 'recipe' in entry ? { ...entry.answers, ...checkedAnswers(entry.recipe, values) } : {}
  const file = made(entry, answers)
  if (json) terminal.write(printJson({ ...shown(entry, file), text: file.text }))
  else {
    terminal.write(file.text)
    terminal.writeError(`${entryTitle(entry)}: ${'recipe' in entry ? entry.recipe.help : entry.preset.help}\n`)
    for (const note of file.notes) terminal.writeError(`- ${note}\n`)
    if ('recipe' in entry) {
      const asked = askedQuestions(entry.recipe, answers).map(({ id }) => id)
      terminal.writeError(`it asks, by --set QUESTION=ANSWER: ${asked.join(', ')}\n`)
    }
    const flags = flagsOf(file.options)
    if (flags.length > 0) terminal.writeError(`on a node with ${flags.join(' ')}\n`)
    terminal.writeError(`see what it does: pullpath plan FILE ${[file.images[0] ?? '', ...flags].join(' ')}\n`)
  }
  return 0
}

function checkedAnswers({ id, questions }: Recipe, values: ReadonlyMap<string, string>): Answers {
  const ids = questions.map((question) => question.id)
  for (const name of values.keys())
    if (!ids.includes(name)) throw new UsageError(`"${id}" does not ask "${name}": it asks ${ids.join(', ')}`)
  return Object.fromEntries(values)
}

function made(entry: Entry, answers?: Answers): FilledRecipe {
  if ('preset' in entry) {
    const { text, options = {}, image } = entry.preset
    return { text, options, notes: [], images: [image] }
  }
  const { faults, filled } = fillRecipe(entry.recipe, answers ?? entry.answers)
  if (filled !== null) return filled
  throw new UsageError([...faults].map(([id, fault]) => `${id}: ${fault}`).join('\n'))
}

function listed(entry: Entry, colour: boolean): string {
  const width = Math.max(...ENTRIES.map((one) => entryId(one).length))
  return `${createStyle(colour).bold(entryId(entry).padEnd(width))}  ${entryTitle(entry)}\n`
}

function shown(entry: Entry, { options, images, notes }: FilledRecipe): object {
  const { help } = 'recipe' in entry ? entry.recipe : entry.preset
  const questions = 'recipe' in entry ? { questions: entry.recipe.questions.map(shownQuestion), notes } : {}
  return { id: entryId(entry), title: entryTitle(entry), help, image: images[0] ?? '', options, ...questions }
}

function shownQuestion(question: Question): object {
  const { id, kind, label, help, standard } = question
  const more =
    question.kind === 'choice'
      ? { choices: question.choices.map(({ value }) => value) }
      : question.kind === 'upstreams'
        ? { offered: question.offered }
        : {}
  return { id, kind, label, ...(help === undefined ? {} : { help }), standard, ...more }
}

/** As they are written on the command line. */
function flagsOf(options: Partial<NodeOptions>): readonly string[] {
  const all = { ...defaultOptions(), ...options }
  return [...(all.distribution === 'rke2' ? ['--distribution', 'rke2'] : []), ...flagWords(nodeFlags(all))]
}
