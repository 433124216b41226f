import { FILE_NAME } from '@/lib/convert/source/file-name'
import { isRegistries } from '@/lib/convert/source/is-registries'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { FILES_MAX, NODE_CONFIG, type FoundFile, type LaterChange } from '@/lib/convert/wrapped/found-file'
import type { Command, Redirect, Word } from './command'
import { expansionNotes, hasExpansion } from './expansion-notes'
import { changesInScript, type Changes } from './changes-in-script'
import { changesOf, type FileChange } from './file-changes'
import { commandWords, outputOfCommand, type Echo, type Output } from './output'
import { scanScript } from './scan'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'

/** Scripts as words of other scripts. */
const DEPTH_MAX = 4
/** Each body is parsed; a script writes more files only to be slow. */
const PARSED_MAX = 500

/** What a script in a script says that is about the file. */
const SCRIPT_INSIDE = /registr(?:ies|y)\.ya?ml|\/etc\/rancher/

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
  readonly changes: Changes
}

export interface Written {
  readonly files: readonly FoundFile[]
  /** Changes of files that the script did not write before. */
  readonly changes: readonly LaterChange[]
}

/** The files that a shell script writes, with their texts as the shell makes them: registries.yaml and the node's configuration. */
export function writtenByScript(text: string): Written {
  return writtenWithin(text, 0, null, { left: BUDGET_FACTOR * text.length + BUDGET_MIN })
}

function writtenWithin(text: string, depth: number, input: Output | null, budget: Budget): Written {
  budget.left -= text.length
  if (budget.left < 0) return { files: [], changes: [] }
  const echo: Echo = /^#!.*\bbash\b/.test(text) ? 'keeps' : 'escapes'
  const variables = new Map<string, Word>()
  const writes: Write[] = []
  const lastOf = new Map<string, number>()
  const lines = indexLines(text)
  const nested: { readonly file: FoundFile; readonly changes: Changes }[] = []
  const later = changesInScript()
  let parsed = 0
  const commands = scanScript(text, (inside) => outputOf(inside, null))
  outputOf(commands, input)
  return {
    files: [...nested.map(({ file, changes }) => ({ ...file, changes: changes.list })), ...found()],
    changes: later.ofOthers,
  }

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
    const changes = changesOf(words.map(({ text: word }) => resolved(word))).filter(
      ({ takesInput }) => given === null || !takesInput,
    )
    for (const change of changes) changeLater(change, command.start)
    for (const { path, appends } of targets)
      if (output !== null) write(path, appends, output, command.start)
      else
        changeLater(
          {
            does: appends ? 'changes' : 'replaces',
            command: name === '' ? '>' : name,
            path: resolved(path),
            below: false,
          },
          command.start,
        )
    if (name === 'cd') later.enter(resolved(others[0]?.text ?? ''))
    if (output !== null || given === null || changes.length > 0) return nest(command, words, given)
    // install, dd, cp, ssh and whatever else reads what it then writes.
    const named = others
      .map(({ text: word }) => word.replace(/^of=/, ''))
      .find((word) => !/\s/.test(word) && isWanted(resolved(word)))
    if (named === undefined) nest(command, words, given)
    else write(named, false, given, command.start)
  }

  function changeLater(
    change: Pick<FileChange, 'does' | 'command' | 'path' | 'below'> & Partial<FileChange>,
    start: number,
  ): void {
    later.change({ ...change, where: placeOf(start) }, change.sources ?? [])
  }

  /** A script that is a word of a command, as for ssh and `sh -c`, or its here-document. */
  function nest(command: Command, words: readonly Word[], given: Output | null): void {
    if (depth >= DEPTH_MAX) return
    const scripts = words.filter(({ text: word }) => /\s/.test(word)).map(({ text: word }) => ({ word, given }))
    if (command.input !== null) scripts.push({ word: command.input.text, given: null })
    for (const { word, given: read } of scripts) {
      if (!SCRIPT_INSIDE.test(word) || budget.left <= word.length || isRegistries(word)) continue
      const inside = writtenWithin(word, depth + 1, read, budget)
      const where = placeOf(command.start)
      for (const change of inside.changes) later.change({ ...change, where }, [])
      for (const { changes: list = [], ...file } of inside.files) {
        const changes: Changes = { list: list.map((one) => ({ ...one, where })) }
        nested.push({ file: { ...file, where }, changes })
        if (file.target !== null) later.write(file.target, changes)
      }
    }
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
        changes: earlier.changes,
      }
    else {
      const changes: Changes = { list: [] }
      lastOf.set(target, writes.push({ ...output, path: target, start, appends, changes }) - 1)
      if (FILE_NAME.test(target)) later.write(target, changes)
    }
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
      changes: { list: [] },
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
    notes = [],
    start,
    encoded,
    appends = false,
    changes,
    ...written
  }: Write): FoundFile {
    return {
      where: placeOf(start),
      target: path.startsWith('$') ? null : path,
      text: content,
      notes: [...notes, ...expansionNotes(written)],
      encoded: encoded ?? null,
      appends,
      changes: changes.list,
    }
  }

  function placeOf(start: number): Saying {
    return saying('the command in line {line}', { line: positionOf(lines, start).line })
  }
}

function looseBodies(commands: readonly Command[]): readonly Write[] {
  return commands.flatMap((command) => [
    ...(command.input === null ? [] : [{ ...command.input, path: '', start: command.start, changes: { list: [] } }]),
    ...command.words
      .filter(({ text }) => text.includes('\n'))
      .map((word) => ({
        ...word,
        text: word.text.replace(/^(?:[\w.-]+=)+/, ''),
        path: '',
        start: command.start,
        changes: { list: [] },
      })),
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
    keeps: outputs.some(({ text, expands, keeps = !expands && hasExpansion(text) }) => keeps),
    takesArguments: outputs.some(({ takesArguments }) => takesArguments === true),
    notes: eachOnce(outputs.flatMap(({ notes = [] }) => notes)),
  }
}

function eachOnce(notes: readonly Saying[]): readonly Saying[] {
  return [...new Map(notes.map((note) => [inEnglish(note), note])).values()]
}
