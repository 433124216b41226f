import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Preset } from './preset'
import { PRESETS } from './presets'
import type { Say } from '@/lib/words/say'
import { fillRecipe, type Answers, type Recipe } from './recipe'
import { RECIPES } from './recipes'

/** A recipe, with what is answered already, or an example that asks nothing. */
export type Entry = { readonly recipe: Recipe; readonly answers: Answers } | { readonly preset: Preset }

/** All that can be chosen, recipes first. */
export const ENTRIES: readonly Entry[] = [
  ...RECIPES.map((recipe) => ({ recipe, answers: {} })),
  ...PRESETS.map((preset) => ({ preset })),
]

/** The names by which entries are found, those that recipes had as examples too. */
export const ENTRY_IDS: readonly string[] = [
  ...RECIPES.flatMap(({ id, also }) => [id, ...Object.keys(also)]),
  ...PRESETS.map(({ id }) => id),
]

/** The entry of that name; null when there is none. */
export function findEntry(id: string): Entry | null {
  for (const recipe of RECIPES) {
    if (recipe.id === id) return { recipe, answers: {} }
    if (Object.hasOwn(recipe.also, id)) return { recipe, answers: recipe.also[id] ?? {} }
  }
  const preset = PRESETS.find((one) => one.id === id)
  return preset === undefined ? null : { preset }
}

export function entryId(entry: Entry): string {
  return 'recipe' in entry ? entry.recipe.id : entry.preset.id
}

export function entryTitle(entry: Entry): string {
  return 'recipe' in entry ? entry.recipe.title : entry.preset.title
}

/** Those that have each of the words in them: in their title, help, words, names or text, in English or as `say` says it. */
export function searchEntries(search: string, say: Say): readonly Entry[] {
  const words = search.toLowerCase().split(/\s+/)
  return ENTRIES.filter((entry) => {
    const all = allWords(entry, say)
    return words.every((word) => all.includes(word))
  })
}

function allWords(entry: Entry, say: Say): string {
  const { id, title, help, words, ...rest } = 'preset' in entry ? entry.preset : entry.recipe
  const said = 'questions' in rest ? [title, help, ...rest.questions.map(({ label }) => label)] : [title, help]
  const more = 'also' in rest ? Object.keys(rest.also) : [rest.text]
  return [id, ...said, ...said.map((text) => say(text)), ...words, ...more].join(' ').toLowerCase()
}

export interface EntryFile {
  readonly text: string
  readonly options: Partial<NodeOptions>
}

/** The file with the standard answers. */
export function fileOf(entry: Entry): EntryFile {
  if ('preset' in entry) return { text: entry.preset.text, options: entry.preset.options ?? {} }
  return fillRecipe(entry.recipe, entry.answers).filled ?? { text: '', options: {} }
}
