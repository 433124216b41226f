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
import type { CommandLine } from '@/lib/cli/command-line'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { sayFor } from '@/lib/cli/words'
import type { Say } from '@/lib/words/say'
import { joined, saying, sayingIn } from '@/lib/words/saying'

/** `pullpath examples [NAME] [--set QUESTION=ANSWER]`: the list of them, or the text of one. */
export async function examples(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, values, json } = line
  const say = await sayFor(line, terminal, json ? 'program' : 'person')
  const [name, ...rest] = operands
  if (rest.length > 0) throw new UsageError(saying('examples takes one NAME at most'))
  if (name === undefined) {
    if (values.size > 0) throw new UsageError(saying('--set is for one example: name it before'))
    if (json) terminal.write(printJson(ENTRIES.map((entry) => shown(entry, made(entry), say))))
    else terminal.write(ENTRIES.map((entry) => listed(entry, terminal.colour, say)).join(''))
    return 0
  }
  const entry = findEntry(name)
  if (entry === null) {
    const near = didYouMean(name, ENTRY_IDS)
    throw new UsageError(
      near === null
        ? saying('there is no example "{name}": pullpath examples lists them', { name })
        : saying('there is no example "{name}"; did you mean "{near}"?', { name, near }),
    )
  }
  if ('preset' in entry && values.size > 0)
    throw new UsageError(saying('the example "{name}" asks nothing: --set is for recipes', { name }))
  const answers = 'recipe' in entry ? { ...entry.answers, ...checkedAnswers(entry.recipe, values) } : {}
  const file = made(entry, answers)
  if (json) terminal.write(printJson({ ...shown(entry, file, say), text: file.text }))
  else {
    terminal.write(file.text)
    const { help } = 'recipe' in entry ? entry.recipe : entry.preset
    terminal.writeError(`${say('{title}: {help}', { title: say(entryTitle(entry)), help: say(help) })}\n`)
    for (const note of file.notes) terminal.writeError(`- ${sayingIn(say, note)}\n`)
    if ('recipe' in entry) {
      const asked = askedQuestions(entry.recipe, answers).map(({ id }) => id)
      terminal.writeError(`${say('it asks, by --set QUESTION=ANSWER: {ids}', { ids: asked.join(', ') })}\n`)
    }
    const flags = flagsOf(file.options)
    if (flags.length > 0) terminal.writeError(`${say('on a node with {flags}', { flags: flags.join(' ') })}\n`)
    const command = `pullpath plan FILE ${[file.images[0] ?? '', ...flags].join(' ')}`
    terminal.writeError(`${say('see what it does: {command}', { command })}\n`)
  }
  return 0
}

function checkedAnswers({ id, questions }: Recipe, values: ReadonlyMap<string, string>): Answers {
  const ids = questions.map((question) => question.id)
  for (const name of values.keys())
    if (!ids.includes(name))
      throw new UsageError(saying('"{id}" does not ask "{name}": it asks {ids}', { id, name, ids }))
  return Object.fromEntries(values)
}

function made(entry: Entry, answers?: Answers): FilledRecipe {
  if ('preset' in entry) {
    const { text, options = {}, image } = entry.preset
    return { text, options, notes: [], images: [image] }
  }
  const { faults, filled } = fillRecipe(entry.recipe, answers ?? entry.answers)
  if (filled !== null) return filled
  throw new UsageError(
    joined(
      [...faults].map(([id, fault]) => saying('{id}: {fault}', { id, fault })),
      '\n',
    ),
  )
}

function listed(entry: Entry, colour: boolean, say: Say): string {
  const width = Math.max(...ENTRIES.map((one) => entryId(one).length))
  return `${createStyle(colour).bold(entryId(entry).padEnd(width))}  ${say(entryTitle(entry))}\n`
}

function shown(entry: Entry, { options, images, notes: found }: FilledRecipe, say: Say): object {
  const notes = found.map((note) => sayingIn(say, note))
  const { help } = 'recipe' in entry ? entry.recipe : entry.preset
  const questions =
    'recipe' in entry
      ? { questions: entry.recipe.questions.map((question) => shownQuestion(question, say)), notes }
      : {}
  return {
    id: entryId(entry),
    title: say(entryTitle(entry)),
    help: say(help),
    image: images[0] ?? '',
    options,
    ...questions,
  }
}

function shownQuestion(question: Question, say: Say): object {
  const { id, kind, label, help, standard } = question
  const more =
    question.kind === 'choice'
      ? { choices: question.choices.map(({ value }) => value) }
      : question.kind === 'upstreams'
        ? { offered: question.offered }
        : {}
  return { id, kind, label: say(label), ...(help === undefined ? {} : { help: say(help) }), standard, ...more }
}

/** As they are written on the command line. */
function flagsOf(options: Partial<NodeOptions>): readonly string[] {
  const all = { ...defaultOptions(), ...options }
  return [...(all.distribution === 'rke2' ? ['--distribution', 'rke2'] : []), ...flagWords(nodeFlags(all))]
}
