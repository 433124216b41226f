import { useId, useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Switch } from '@/components/ui/switch'
import { useSay } from '@/components/words/use-say'
import { answerTo, askedQuestions, type Answers, type Question, type Recipe } from '@/lib/examples/recipe'
import type { Saying } from '@/lib/words/saying'
import { ANSWER, Fault } from './fault'
import { UpstreamsField } from './upstreams-field'

interface RecipeFormProps {
  readonly recipe: Recipe
  readonly answers: Answers
  readonly faults: ReadonlyMap<string, Saying>
  readonly onAnswers: (answers: Answers) => void
}

/** What differs from site to site. */
export function RecipeForm({ recipe, answers, faults, onAnswers }: RecipeFormProps) {
  const say = useSay()
  return (
    <form
      aria-label={say('Questions of {title}', { title: say(recipe.title) })}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3.5"
    >
      {askedQuestions(recipe, answers).map((question) => (
        <Field
          key={question.id}
          question={question}
          answer={question.kind === 'text' ? (answers[question.id] ?? question.standard) : answerTo(question, answers)}
          faults={faults}
          onAnswer={(answer) => onAnswers({ ...answers, [question.id]: answer })}
        />
      ))}
    </form>
  )
}

interface FieldProps {
  readonly question: Question
  readonly answer: string
  readonly faults: ReadonlyMap<string, Saying>
  readonly onAnswer: (answer: string) => void
}

function Field({ question, answer, faults, onAnswer }: FieldProps) {
  const say = useSay()
  switch (question.kind) {
    case 'choice':
      return (
        <fieldset className="min-w-0">
          <legend className="mb-1 text-[12.5px] text-muted">{say(question.label)}</legend>
          <div className="grid gap-1">
            {question.choices.map(({ value, label }) => (
              <label key={value} className="flex min-h-6 items-center gap-2 text-[13.5px]">
                <input
                  type="radio"
                  name={question.id}
                  checked={answer === value}
                  onChange={() => onAnswer(value)}
                  className="size-4 shrink-0 accent-accent"
                />
                {say(label)}
              </label>
            ))}
          </div>
          <Fault id={`fault-${question.id}`} fault={faults.get(question.id)} />
        </fieldset>
      )
    case 'switch':
      return (
        <div>
          <Switch
            label={say(question.label)}
            checked={answer === 'yes'}
            onChange={(on) => onAnswer(on ? 'yes' : 'no')}
          />
          <Help text={question.help} />
        </div>
      )
    case 'upstreams':
      return <UpstreamsField question={question} answer={answer} faults={faults} onAnswer={onAnswer} />
    case 'text':
    case 'secret':
      return <TextAnswer question={question} answer={answer} fault={faults.get(question.id)} onAnswer={onAnswer} />
  }
}

function TextAnswer({
  question: { kind, label: inEnglish, help },
  answer,
  fault,
  onAnswer,
}: Omit<FieldProps, 'faults'> & { readonly fault: Saying | undefined }) {
  const say = useSay()
  const label = say(inEnglish)
  const id = useId()
  const [isShown, setShown] = useState(false)
  const isSecret = kind === 'secret'
  const described = [help === undefined ? '' : `${id}-help`, fault === undefined ? '' : `${id}-fault`]
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 inline-block text-[12.5px] text-muted">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          value={answer}
          type={isSecret && !isShown ? 'password' : 'text'}
          aria-invalid={fault !== undefined}
          aria-describedby={described.join(' ').trim() || undefined}
          onChange={(event) => onAnswer(event.target.value)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete={isSecret ? 'new-password' : 'off'}
          data-1p-ignore
          data-lpignore="true"
          data-own-undo
          className={`${ANSWER} ${isSecret ? 'pr-9' : ''}`}
        />
        {isSecret && (
          <IconButton
            label={isShown ? say('Hide {label}', { label }) : say('Reveal {label}', { label })}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
            className="absolute! top-0 right-0"
          >
            <Icon name={isShown ? 'eyeOff' : 'eye'} />
          </IconButton>
        )}
      </div>
      <Fault id={`${id}-fault`} fault={fault} />
      <Help id={`${id}-help`} text={help} />
    </div>
  )
}

function Help({ id, text }: { readonly id?: string; readonly text: string | undefined }) {
  const say = useSay()
  return text === undefined ? null : (
    <p id={id} className="mt-1 text-[12.5px] text-muted">
      {say(text)}
    </p>
  )
}
