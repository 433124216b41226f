import type { ChapterId } from './chapters'

/** One thing that is so. Code in texts is between backticks. */
export interface PointWords {
  /** In one sentence. */
  readonly says: string
  readonly text: string
  /** What the documentation of K3s says otherwise, and what the code does; left out where they agree. */
  readonly otherwise?: string
}

/** A chapter in one language. */
export interface ChapterWords {
  readonly title: string
  /** In few words, for lists. */
  readonly short: string
  readonly lead: string
  /** By the part of their address after `#`, in the order in which they are read. */
  readonly points: Readonly<Record<string, PointWords>>
  /** For each live example what to try in it. */
  readonly examples: Readonly<Record<string, string>>
}

/** The same chapter in another language: it has the same points, and the same examples. */
export interface Translated<Chapter extends ChapterWords> extends Omit<ChapterWords, 'points' | 'examples'> {
  readonly points: Readonly<Record<keyof Chapter['points'], PointWords>>
  readonly examples: Readonly<Record<keyof Chapter['examples'], string>>
}

export type GuideWords = Readonly<Record<ChapterId, ChapterWords>>

/** A piece of a text, as it is written or as code. */
export interface TextPiece {
  readonly text: string
  readonly isCode: boolean
}

/** The pieces of a text. */
export function piecesOf(text: string): readonly TextPiece[] {
  return text
    .split('`')
    .map((piece, at) => ({ text: piece, isCode: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** A text without the signs of code. */
export function plainText(text: string): string {
  return text.replaceAll('`', '')
}
