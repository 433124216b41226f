import { lost } from '@/lib/convert/note-kinds'
import { didYouMean } from '@/lib/text/did-you-mean'
import { isMap, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { saying, type SaidValue, type Saying } from '@/lib/words/saying'
import type { Shape } from './shape'

type Path = readonly (string | number)[]

/** Of more, people read none. */
const NOTES_MAX = 40

/**
 * What of a value has no place in a shape, each a sentence with its path and why. A misspelt field names the one that
 * is most likely meant, one at the wrong level where it belongs. Values are not repeated, because they may be secrets.
 */
export function notTaken(value: Plain, whole: Shape, path: Path = []): readonly Saying[] {
  const notes: Saying[] = []
  look(value, whole, path, [])
  return notes.length > NOTES_MAX
    ? [
        ...notes.slice(0, NOTES_MAX),
        lost(saying('{count} more fields were not taken.', { count: notes.length - NOTES_MAX })),
      ]
    : notes

  function lose(at: Path, why: Saying): void {
    notes.push(lost(saying('{field} was not taken: {why}', { field: said(at), why })))
  }

  function look(given: Plain, known: Shape, at: Path, above: readonly Shape[]): void {
    if (known.kind === 'any' || isEmpty(given)) return
    switch (known.kind) {
      case 'texts':
        if (isMap(given)) lose(at, saying('it is a map, and texts are read there.'))
        return
      case 'text':
        if (typeof given !== 'string')
          lose(at, saying('it is a {kind}, and one text is read there.', { kind: kindOf(given) }))
        return
      case 'list':
        if (!Array.isArray(given))
          lose(at, saying('it is a {kind}, and a list is read there.', { kind: kindOf(given) }))
        else
          for (const [index, one] of (given as readonly Plain[]).entries()) look(one, known.of, [...at, index], above)
        return
      case 'each':
        if (!isMap(given)) lose(at, saying('it is a {kind}, and a map is read there.', { kind: kindOf(given) }))
        else for (const [name, one] of given) look(one, known.of, [...at, name], [...above, known])
        return
      case 'fields':
        if (!isMap(given)) {
          if (!known.open)
            lose(
              at,
              saying('it is a {kind}, and a map with {fields} is read there.', {
                kind: kindOf(given),
                fields: Object.keys(known.fields),
              }),
            )
        } else lookAtFields(given, known, at, above)
    }
  }

  function lookAtFields(
    given: PlainMap,
    known: Extract<Shape, { kind: 'fields' }>,
    at: Path,
    above: readonly Shape[],
  ): void {
    for (const [name, one] of given) {
      const own = Object.hasOwn(known.fields, name) ? known.fields[name] : undefined
      if (own !== undefined) {
        look(one, own, [...at, name], [...above, known])
        continue
      }
      if (isEmpty(one)) continue
      const why = whyNot(name, known, above)
      if (why !== null) lose([...at, name], why)
      // Fields about something else can hold what was meant for here, one level too deep.
      else if (isMap(one)) lookBelow(one, known, [...at, name])
    }
  }

  /** In a field that is not known: known fields that are a level too deep. */
  function lookBelow(given: PlainMap, known: Extract<Shape, { kind: 'fields' }>, at: Path): void {
    for (const name of given.keys())
      if (isTelling(name) && Object.hasOwn(known.fields, name))
        lose([...at, name], saying('{name} belongs one level up.', { name }))
  }

  function whyNot(name: string, known: Extract<Shape, { kind: 'fields' }>, above: readonly Shape[]): Saying | null {
    const names = Object.keys(known.fields)
    const meant =
      names.find((one) => one.toLowerCase() === name.toLowerCase() || isPlural(one, name)) ??
      (isTelling(name) || !known.open ? didYouMean(name, names) : null)
    if (meant !== null && meant !== undefined) return saying('the field is called {meant}.', { meant })
    const owner = ownerOf(name, known, 4)
    if (owner !== null && isTelling(name)) return saying('{name} belongs below {owner}.', { name, owner })
    const outer = above.findLast((shape) => shape.kind === 'fields' && Object.hasOwn(shape.fields, name))
    if (outer !== undefined && isTelling(name)) return saying('{name} belongs to a level further up.', { name })
    if (known.open) return null
    return names.length === 1
      ? saying('only {names} is read there.', { names })
      : saying('only {names} are read there.', { names })
  }
}

function kindOf(given: Plain): Saying {
  if (typeof given === 'string') return saying('text')
  return isMap(given) ? saying('map') : saying('list')
}

/** Names that are used for other things as well say nothing outside of their place. */
function isTelling(name: string): boolean {
  return !/^(?:apiVersion|name|type|path|value|data|content|url|host|key|spec|template|kind|metadata|version|user)s?$/i.test(
    name,
  )
}

function isEmpty(value: Plain): boolean {
  return (
    value === null || value === '' || (isMap(value) ? value.size === 0 : Array.isArray(value) && value.length === 0)
  )
}

function isPlural(one: string, other: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')
  return plain(one) === plain(other)
}

/** Below which known field a field belongs. */
function ownerOf(name: string, shape: Shape, levels: number): SaidValue | null {
  if (levels === 0) return null
  if (shape.kind === 'list' || shape.kind === 'each') return ownerOf(name, shape.of, levels)
  if (shape.kind !== 'fields') return null
  for (const [field, inside] of Object.entries(shape.fields)) {
    const below = inside.kind === 'list' || inside.kind === 'each' ? inside.of : inside
    if (below.kind === 'fields' && Object.hasOwn(below.fields, name))
      return inside.kind === 'fields' ? field : saying('an entry of {field}', { field })
    const deeper = ownerOf(name, below, levels - 1)
    if (deeper !== null) return deeper
  }
  return null
}

function said(path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? quotedStep(step) : `${text}.${quotedStep(step)}`,
    '',
  )
}

function quotedStep(step: string): string {
  return /^[\w-]+$/.test(step) ? step : JSON.stringify(step)
}
