import { DOTS } from '@/lib/text/dots'
import { redactText } from '@/lib/secrets/redact/redact-text'

/** A line of a text; lines count from 1. */
export interface ExcerptLine {
  readonly line: number
  readonly text: string
}

const LENGTH_MAX = 160

/**
 * The lines of a text from `first` to `last`, which count from 1, without secrets; cut where they are long. Secrets are
 * looked for in all of the text: one can begin above these lines. Lines that the text does not have are left out.
 */
export function maskedExcerpt(text: string, first: number, last: number): readonly ExcerptLine[] {
  return excerptOf(withDots(text), first, last)
}

/** The same with secrets. */
export function excerptOf(text: string, first: number, last: number): readonly ExcerptLine[] {
  const lines = text.split(/\r\n|\n|\r/).slice(first - 1, last)
  return lines.map((one, at) => ({
    line: first + at,
    text: one.length > LENGTH_MAX ? `${one.slice(0, LENGTH_MAX)}…` : one,
  }))
}

/** With dots in the place of secrets, and each line where it was. */
function withDots(text: string): string {
  let masked = ''
  let at = 0
  for (const { start, end } of redactText(text).edits) {
    const secret = text.slice(start, end)
    masked +=
      text.slice(at, start) +
      (start === end ? '' : secret.replace(/^([ \t]*)[^\r\n]+/gm, (_, indent: string) => indent + DOTS))
    at = end
  }
  return masked + text.slice(at)
}
