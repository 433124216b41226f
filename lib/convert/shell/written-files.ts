import { FILE_NAME, FILE_NAME_INSIDE } from '@/lib/convert/source/file-name'
import { isRegistries } from '@/lib/convert/source/is-registries'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { FILES_MAX, NODE_CONFIG, type FoundFile } from '@/lib/convert/wrapped/found-file'
import type { Command, Redirect, Word } from './command'
import { commandWords, outputOfCommand, type Echo, type Output } from './output'
import { scanScript } from './scan'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'

/** Scripts as words of other scripts. */
const DEPTH_MAX = 4
/** Each body is parsed; a script writes more files only to be slow. */
const PARSED_MAX = 500

/** Characters of scripts in scripts that may still be read: words can hold each other again and again. */
interface Budget {
  left: number
}
const BUDGET_FACTOR = 4
const BUDGET_MIN = 2_000

interface Write extends Output {
  readonly path: string
  readonly start: number
  /** It is the first of this path, and appended to what that holds. */
  readonly appends?: boolean
}

/** The files that a shell script writes, with their texts as the shell makes them: registries.yaml and the node's configuration. */
export function writtenByScript(text: string): readonly FoundFile[] {
  return writtenWithin(text, 0, null, { left: BUDGET_FACTOR * text.length + BUDGET_MIN })
}

function writtenWithin(text: string, depth: number, input: Output | null, budget: Budget): readonly FoundFile[] {
  budget.left -= text.length
  if (budget.left < 0) return []
  const echo: Echo = /^#!.*\bbash\b/.test(text) ? 'keeps' : 'escapes'
  const variables = new Map<string, Word>()
  const writes: Write[] = []
  const lastOf = new Map<string, number>()
  const lines = indexLines(text)
  const nested: FoundFile[] = []
  let parsed = 0
  const commands = scanScript(text, (inside) => outputOf(inside, null))
  outputOf(commands, input)
  return [...nested, ...found()]

  /** What commands write that is not redirected. */
  function outputOf(inside: readonly Command[], given: Output | null): Output | null {
    const pieces: Output[] = []
    let piped: Output | null = given
    let isKnown = true
    for (const command of inside) {
      const read = piped
      const own =
        command.inside.length > 0 ? outputOf(command.inside, read) : outputOfCommand(spelledOut(command), read, echo)
      collect(command, own, read)
      piped = command.pipes ? own : given
      if (command.pipes || command.redirects.length > 0) continue
      if (own === null) isKnown &&= isSetting(command)
      else pieces.push(own)
    }
    return isKnown && pieces.length > 0 ? joined(pieces) : null
  }

  function collect(command: Command, output: Output | null, read: Output | null): void {
    remember(command)
    const words = commandWords(command)
    const given = command.input ?? read
    const name = words[0]?.text.replace(/^.*\//, '') ?? ''
    const targets: Redirect[] = command.redirects.slice()
    const others = words.slice(1).filter(({ text: word }) => !word.startsWith('-'))
    if (name === 'tee' || name === 'sponge')
      targets.push(
        ...others.map(({ text: path }) => ({
          path,
          appends: words.some((one) => one.text === '-a' || one.text === '--append'),
        })),
      )
    for (const { path, appends } of targets) if (output !== null) write(path, appends, output, command.start)
    if (output !== null || given === null) return nest(command, words, given)
    // install, dd, cp, ssh and whatever else reads what it then writes.
    const named = others
      .map(({ text: word }) => word.replace(/^of=/, ''))
      .find((word) => !/\s/.test(word) && isWanted(resolved(word)))
    if (named === undefined) nest(command, words, given)
    else write(named, false, given, command.start)
  }

  /** A script that is a word of a command, as for ssh and `sh -c`, or its here-document. */
  function nest(command: Command, words: readonly Word[], given: Output | null): void {
    if (depth >= DEPTH_MAX) return
    const scripts = words.filter(({ text: word }) => /\s/.test(word)).map(({ text: word }) => ({ word, given }))
    if (command.input !== null) scripts.push({ word: command.input.text, given: null })
    for (const { word, given: read } of scripts)
      if (FILE_NAME_INSIDE.test(word) && budget.left > word.length && !isRegistries(word))
        nested.push(
          ...writtenWithin(word, depth + 1, read, budget).map((file) => ({ ...file, where: placeOf(command.start) })),
        )
  }

  function write(path: string, appends: boolean, output: Output, start: number): void {
    const target = resolved(path)
    const before = lastOf.get(target)
    const earlier = appends && before !== undefined ? writes[before] : undefined
    if (before !== undefined && earlier !== undefined)
      writes[before] = {
        ...joined([earlier, output]),
        path: target,
        start: earlier.start,
        appends: earlier.appends === true,
      }
    else lastOf.set(target, writes.push({ ...output, path: target, start, appends }) - 1)
  }

  function remember({ words }: Command): void {
    for (const { text: word, expands } of words) {
      const [, name, value = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word) ?? []
      if (name !== undefined) variables.set(name, { text: value, expands })
    }
  }

  /** A path whose variables the script sets, or that has a default. */
  function resolved(path: string): string {
    return path.replace(
      /\$(?:\{(\w+)(?::?[-=]([^}]*))?\}|(\w+))/g,
      (whole, braced?: string, otherwise?: string, bare?: string) => {
        const value = variables.get(braced ?? bare ?? '')?.text
        return value === undefined || value.length > 1_000 ? (otherwise ?? whole) : resolvedDefault(value)
      },
    )
  }

  /** Words that are one variable of this script are what it holds. */
  function spelledOut(command: Command): Command {
    if (!command.words.some(({ expands }) => expands)) return command
    return {
      ...command,
      words: command.words.map((word) => variables.get(/^\$\{?(\w+)\}?$/.exec(word.text)?.[1] ?? '') ?? word),
    }
  }

  function found(): readonly FoundFile[] {
    const named = writes.filter(({ path }) => isWanted(path))
    const taken = named.some(({ path }) => FILE_NAME.test(path)) || nested.length > 0 ? named : [...named, ...unnamed()]
    const first = new Map(taken.toSorted((a, b) => a.start - b.start).map((one) => [`${one.start} ${one.path}`, one]))
    return [...first.values()].slice(0, FILES_MAX + 1).map((one) => fileOf(one))
  }

  /** Texts that can be nothing else, wherever they go. */
  function unnamed(): readonly Write[] {
    const held = [...variables].map(([name, value]) => ({
      ...value,
      path: `$${name}`,
      start: Math.max(0, text.indexOf(`${name}=`)),
    }))
    const loose = looseBodies(commands)
    const seen = new Set<string>()
    return [...writes, ...held, ...loose].filter((one) => {
      if (seen.has(one.text)) return false
      seen.add(one.text)
      parsed += 1
      return parsed <= PARSED_MAX && !isWanted(one.path) && one.text.includes('\n') && isRegistries(one.text)
    })
  }

  function fileOf({
    path,
    text: content,
    expands,
    takesArguments = false,
    notes = [],
    start,
    encoded,
    appends = false,
  }: Write): FoundFile {
    return {
      where: placeOf(start),
      target: path.startsWith('$') ? null : path,
      text: content,
      notes: [...notes, ...(expands ? expansionNotes(takesArguments) : [])],
      encoded: encoded ?? null,
      appends,
    }
  }

  function placeOf(start: number): Saying {
    return saying('the command in line {line}', { line: positionOf(lines, start).line })
  }
}

function looseBodies(commands: readonly Command[]): readonly Write[] {
  return commands.flatMap((command) => [
    ...(command.input === null ? [] : [{ ...command.input, path: '', start: command.start }]),
    ...command.words
      .filter(({ text }) => text.includes('\n'))
      .map((word) => ({ ...word, text: word.text.replace(/^(?:[\w.-]+=)+/, ''), path: '', start: command.start })),
    ...looseBodies(command.inside),
  ])
}

function isWanted(path: string): boolean {
  return FILE_NAME.test(path) || NODE_CONFIG.test(path)
}

function isSetting({ words }: Command): boolean {
  return words.every(({ text }) => /^\w+=/.test(text))
}

function resolvedDefault(value: string): string {
  return /^\$\{\w+:?[-=]([^}]*)\}$/.exec(value)?.[1] ?? value
}

function joined(outputs: readonly Output[]): Output {
  return {
    text: outputs.map(({ text }) => text).join(''),
    expands: outputs.some(({ expands }) => expands),
    takesArguments: outputs.some(({ takesArguments }) => takesArguments === true),
    notes: eachOnce(outputs.flatMap(({ notes = [] }) => notes)),
  }
}

function eachOnce(notes: readonly Saying[]): readonly Saying[] {
  return [...new Map(notes.map((note) => [inEnglish(note), note])).values()]
}

function expansionNotes(takesArguments: boolean): readonly Saying[] {
  return [
    saying('The shell expands $ and ` in this text; here they are as they are written.'),
    ...(takesArguments
      ? [
          saying(
            'The shell also replaces $1 in it, by an argument of the script: write \\$1, or put the marker of the heredoc in quotes.',
          ),
        ]
      : []),
  ]
}
