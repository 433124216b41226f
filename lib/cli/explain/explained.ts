import type { Cause, Explained, Explanation } from '@/lib/errors/explain-errors'
import { attemptOf } from '@/lib/errors/match/matched'
import type { Path, Range } from '@/lib/registries/diagnostic'
import { indexLines, positionOf, type LineIndex } from '@/lib/text/line-index'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { Words } from '@/lib/words/words'
import type { ReadPart } from '@/lib/cli/read/read-part'
import { nameOf } from '@/lib/cli/read/read-bytes'
import { visibleLines, wrap, type Style } from '@/lib/cli/print/style'

/** What `explain` prints, and the file with which it was compared. */
export interface ErrorsPrinted {
  readonly explained: Explained
  /** Null without one. */
  readonly read: ReadPart | null
  /** As it is given; null without one. */
  readonly name: string | null
  readonly say: Say
  readonly words: Words
}

const WIDTH = 96
const TEXT_MAX = 700

/** For people: each message, what it means, its place, its causes and what to run. Ends with a line break. */
export function printExplained(printed: ErrorsPrinted, style: Style): string {
  const { explained, say } = printed
  const { explanations, isCut } = explained
  if (explanations.length === 0) return `${say('There is no error of a pull in it.')}\n`
  const placeOf = places(printed)
  const blocks = explanations.map((one) => block(one, printed, placeOf, style))
  const cut = isCut ? `\n${style.warn(say('There is more in the text than is shown here.'))}\n` : ''
  return `${blocks.join('\n')}${cut}`
}

type PlaceOf = (range: Range) => string

function places({ read, name, say }: ErrorsPrinted): PlaceOf {
  const lines = linesOf(read)
  const file = visibleLines(sayingIn(say, nameOf(name ?? '')))
  return (range) => {
    if (lines === null) return ''
    const { line, column } = positionOf(lines, (read?.through?.outerRange(range) ?? range).start)
    return `${file}:${line}:${column}`
  }
}

function linesOf(read: ReadPart | null): LineIndex | null {
  if (read?.node == null) return null
  return indexLines(read.through?.outer ?? read.node.template?.written ?? read.node.parsed.text)
}

function rangeOf(path: Path | null | undefined, read: ReadPart | null): Range | null {
  if (path == null) return null
  const place = read?.node?.parsed.locate(path)
  return place?.key ?? place?.value ?? null
}

function block(one: Explanation, printed: ErrorsPrinted, placeOf: PlaceOf, style: Style): string {
  const { say, read } = printed
  const inLine = (text: string) => visibleLines(text).replaceAll('\n', ' ')
  const heading = [
    say('line {line}', { line: one.lines[0] ?? 1 }),
    ...(one.count > 1 ? [`×${one.count}`] : []),
    ...(one.time === null ? [] : [inLine(one.time)]),
  ].join(', ')
  const sentence = (text: string, indent = '  ') => `${indent}${wrap(inLine(text), WIDTH, indent)}`
  const range = rangeOf(one.place, read)
  const text = one.text.length > TEXT_MAX ? `${one.text.slice(0, TEXT_MAX)}…` : one.text
  const lines = [
    `${style.bold(heading)} ${style.dim(`[${one.code}]`)}`,
    style.dim(sentence(text, '  ')),
    style.bad(sentence(sayingIn(say, one.says))),
    ...(one.undecided === null ? [] : [style.warn(sentence(sayingIn(say, one.undecided)))]),
    ...(one.where === null ? [] : [sentence(sayingIn(say, one.where))]),
    ...(range === null ? [] : [sentence(placeOf(range))]),
    ...[...one.hides, ...one.evidence].map((said) => sentence(sayingIn(say, said))),
    ...(one.causes.length === 0 ? [] : [`  ${style.bold(say('Likely causes, the most likely first:'))}`]),
    ...one.causes.flatMap((cause, index) => causeLines(cause, index, printed, placeOf, style)),
    ...(one.commands.length === 0 ? [] : [`  ${style.bold(say('To run on the node:'))}`]),
    ...one.commands.flatMap(({ what, text: run }) => [
      `    # ${inLine(sayingIn(say, what))}`,
      `    ${style.accent(inLine(run))}`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function causeLines(
  cause: Cause,
  index: number,
  { say, words }: ErrorsPrinted,
  placeOf: PlaceOf,
  style: Style,
): readonly string[] {
  const number = `  ${String(index + 1).padStart(2)}. `
  const under = '      '
  const inLine = (text: string) => visibleLines(text).replaceAll('\n', ' ')
  if (cause.kind === 'words') return [`${number}${wrap(inLine(sayingIn(say, cause.says)), WIDTH, under)}`]
  const { finding } = cause
  const [fix] = finding.fixes ?? []
  return [
    `${number}${placeOf(finding.range)} ${style.dim(`[${finding.code}]`)}`,
    `${under}${wrap(inLine(words.lineOf(finding)), WIDTH, under)}`,
    ...(fix === undefined ? [] : [`${under}${say('fix: {title}', { title: inLine(words.titleOf(fix)) })}`]),
  ]
}

/** For programs. Attempts are counted from 1. */
export function explainedJson(printed: ErrorsPrinted): object {
  const { explained, read, say, words } = printed
  const lines = linesOf(read)
  const place = (range: Range | null) => {
    if (range === null || lines === null) return null
    return positionOf(lines, (read?.through?.outerRange(range) ?? range).start)
  }
  return {
    isCut: explained.isCut,
    explanations: explained.explanations.map((one) => {
      const attempt = attemptOf(one.matched)
      return {
        code: one.code,
        kind: one.kind,
        by: one.by,
        text: one.text,
        count: one.count,
        lines: one.lines,
        time: one.time,
        image: one.image,
        host: one.host,
        status: one.status,
        says: sayingIn(say, one.says),
        undecided: one.undecided && sayingIn(say, one.undecided),
        match:
          one.matched.kind === 'attempt' ? one.matched.how : one.matched.kind === 'differs' ? one.matched.why : null,
        attempt:
          one.matched.kind === 'attempt' && attempt !== null
            ? {
                number: one.matched.index + 1,
                of: one.matched.plan.attempts.length,
                url: attempt.url,
                path: attempt.path,
              }
            : null,
        place: place(rangeOf(one.place, read)),
        where: one.where && sayingIn(say, one.where),
        hides: one.hides.map((said) => sayingIn(say, said)),
        evidence: one.evidence.map((said) => sayingIn(say, said)),
        causes: one.causes.map((cause) =>
          cause.kind === 'words'
            ? { message: sayingIn(say, cause.says), rule: null, place: null, fixes: [] }
            : {
                message: words.lineOf(cause.finding),
                rule: cause.finding.code,
                place: place(cause.finding.range),
                fixes: (cause.finding.fixes ?? []).map((fix) => words.titleOf(fix)),
              },
        ),
        commands: one.commands.map(({ what, text }) => ({ what: sayingIn(say, what), command: text })),
      }
    }),
  }
}
