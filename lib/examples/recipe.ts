import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Check } from './answers/check'
import { parseUpstreams, type Upstream } from './answers/upstreams'
import { imageOf } from '@/lib/suggest/image-names'
import { saying, type Saying } from '@/lib/words/saying'
import { printFile, type FileParts } from './print-file'

/** Answers by the ids of questions, as a person typed them. */
export type Answers = Readonly<Record<string, string>>

interface QuestionBase {
  readonly id: string
  readonly label: string
  readonly help?: string
  /** The answer while there is none. */
  readonly standard: string
  /** Asked only after one of these answers to an earlier question, or after any other than one. */
  readonly when?: { readonly question: string; readonly is?: readonly string[]; readonly isNot?: string }
}

interface TextQuestion extends QuestionBase {
  readonly kind: 'text' | 'secret'
  readonly check: Check
}

interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice'
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** Answered by yes or no. */
interface SwitchQuestion extends QuestionBase {
  readonly kind: 'switch'
}

/** Which registries are mirrored; the answer is read by `parseUpstreams`. */
export interface UpstreamsQuestion extends QuestionBase {
  readonly kind: 'upstreams'
  readonly offered: readonly string[]
  /** Null when only those that are offered can be mirrored. */
  readonly checkOther: Check | null
  /** What is asked for each of them; null when names stay as they are. */
  readonly name: UpstreamName | null
}

export interface UpstreamName {
  readonly label: string
  readonly check: Check
  readonly standardFor: (registry: string) => string
  /** Why two of them cannot have the same; null when they can. */
  readonly shared: Saying | null
}

export type Question = TextQuestion | ChoiceQuestion | SwitchQuestion | UpstreamsQuestion

/** What is wrong, by the id of a question. */
export type Faults = Readonly<Record<string, Saying>>

/** A file for a common situation, made from what differs from site to site. */
export interface Recipe {
  readonly id: string
  readonly title: string
  /** One or two sentences: when it fits, and what it does. */
  readonly help: string
  readonly words: readonly string[]
  /** What it is called in the catalogue besides its id, with the answers that this means. */
  readonly also: Readonly<Record<string, Answers>>
  readonly questions: readonly Question[]
  /** What a single answer cannot tell, by the id of a question. */
  readonly checkAll?: (given: Given) => Faults
  readonly make: (given: Given) => Made
}

export interface Made extends FileParts {
  readonly options?: Partial<NodeOptions>
  /** What has to be true of the registry, or is left to do: one sentence each. */
  readonly notes: readonly Saying[]
}

/** Answers without faults, by their kinds. */
export interface Given {
  readonly text: (id: string) => string
  readonly is: (id: string, value?: string) => boolean
  readonly upstreams: (id: string) => readonly Upstream[]
}

export interface FilledRecipe {
  readonly text: string
  readonly options: Partial<NodeOptions>
  readonly notes: readonly Saying[]
  /** Images that show what the file does; never empty. */
  readonly images: readonly string[]
}

/**
 * What is wrong, in plain sentences, by the id of the question; for one registry of several by `id registry`. The file is
 * null then.
 */
export interface RecipeResult {
  readonly faults: ReadonlyMap<string, Saying>
  readonly filled: FilledRecipe | null
}

/** Makes the file. Answers that are missing are the standard ones, and those to no question are ignored. Never throws. */
export function fillRecipe(recipe: Recipe, answers: Answers): RecipeResult {
  const given = readAnswers(recipe, answers)
  const faults = new Map(
    recipe.questions.filter((question) => isAsked(question, given)).flatMap((question) => faultsOf(question, given)),
  )
  if (faults.size === 0) for (const [id, fault] of Object.entries(recipe.checkAll?.(given) ?? {})) faults.set(id, fault)
  if (faults.size > 0) return { faults, filled: null }
  const { options = {}, notes, ...parts } = recipe.make(given)
  return { faults, filled: { text: printFile(parts), options, notes, images: imagesFor(parts) } }
}

function imagesFor({ mirrors, configs }: FileParts): readonly string[] {
  const registries = mirrors.length > 0 ? mirrors.map(({ registry }) => registry) : configs.map(({ host }) => host)
  // Every registry that is not named has a share in the wildcard.
  return [...new Set(registries.map((registry) => imageOf(registry === '*' ? 'quay.io' : registry)))]
}

/** The questions that these answers lead to. */
export function askedQuestions(recipe: Recipe, answers: Answers): readonly Question[] {
  const given = readAnswers(recipe, answers)
  return recipe.questions.filter((question) => isAsked(question, given))
}

/** The answer as it counts, standard or given, without spaces around it; a secret as it is. */
export function answerTo(question: Question, answers: Answers): string {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  if (answer === undefined) return question.standard
  return question.kind === 'secret' ? answer : answer.trim()
}

function readAnswers({ questions }: Recipe, answers: Answers): Given {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const text = (id: string): string => {
    const question = byId.get(id)
    if (question === undefined) return ''
    return isAsked(question, given) ? answerTo(question, answers) : question.standard
  }
  const given: Given = {
    text,
    is: (id, value = 'yes') => text(id) === value,
    upstreams: (id) => {
      const question = byId.get(id)
      return question?.kind === 'upstreams' ? upstreamsOf(question, text(id)) : []
    },
  }
  return given
}

/** The registries that an answer names, with their names. */
export function upstreamsOf({ name }: UpstreamsQuestion, answer: string): readonly Upstream[] {
  const found = parseUpstreams(answer, (registry) => name?.standardFor(registry) ?? '')
  return name === null ? found.map(({ registry }) => ({ registry, name: '' })) : found
}

function isAsked({ when }: Question, given: Given): boolean {
  if (when === undefined) return true
  const answer = given.text(when.question)
  return when.is?.includes(answer) ?? answer !== when.isNot
}

function faultsOf(question: Question, given: Given): readonly (readonly [string, Saying])[] {
  const { id } = question
  const answer = given.text(id)
  switch (question.kind) {
    case 'text':
    case 'secret': {
      const fault = question.check(answer)
      return fault === null ? [] : [[id, fault]]
    }
    case 'choice': {
      const values = question.choices.map(({ value }) => value)
      return values.includes(answer) ? [] : [[id, saying('Write one of these: {values}.', { values })]]
    }
    case 'switch':
      return answer === 'yes' || answer === 'no' ? [] : [[id, saying('Write yes or no.')]]
    case 'upstreams':
      return upstreamFaults(question, given.upstreams(id))
  }
}

function upstreamFaults(
  { id, offered, checkOther, name }: UpstreamsQuestion,
  upstreams: readonly Upstream[],
): readonly (readonly [string, Saying])[] {
  if (upstreams.length === 0) return [[id, saying('Choose at least one registry.')]]
  return upstreams.flatMap(({ registry, name: own }, index) => {
    const fault =
      (offered.includes(registry)
        ? null
        : checkOther === null
          ? saying('Choose of these: {registries}.', { registries: offered })
          : checkOther(registry)) ??
      name?.check(own) ??
      (name !== null && name.shared !== null && upstreams.findIndex((other) => other.name === own) < index
        ? name.shared
        : null)
    return fault === null ? [] : [[`${id} ${registry}`, fault] as const]
  })
}
