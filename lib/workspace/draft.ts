import { readNodeOptions } from '@/lib/k3s/node-options'
import { countPlaceholders } from '@/lib/secrets/placeholder'
import { EMPTY_HISTORY, type UndoStep } from './history'
import type { WorkspaceState } from './reduce'
import { changeBetween, undoChange } from '@/lib/text/text-change'

/** What outlives the page: a workspace without its secrets. */
export interface Draft {
  readonly version: 1
  readonly text: string
  readonly options: WorkspaceState['options']
  readonly image: string
  readonly images: readonly string[]
  readonly fileName: string | null
  /** Texts to which undo leads back, the oldest first. */
  readonly past: readonly string[]
  /** Secrets that were taken out of the text. */
  readonly secrets: number
}

export interface Redacted {
  readonly text: string
}

const PAST_MAX = 30
/** Together; a large file keeps fewer steps. */
const PAST_LENGTH_MAX = 300_000
const TEXT_MAX = 1_000_000

/** The draft of a workspace. `redact` takes the secrets out of a text. */
export function draftOf(
  { text, options, image, images = [], fileName = null, history }: WorkspaceState,
  redact: (text: string) => Redacted,
): Draft {
  const past: string[] = []
  let earlier = text
  let length = 0
  for (const { change } of history.past.toReversed().slice(0, PAST_MAX)) {
    earlier = undoChange(earlier, change)
    length += earlier.length
    if (length > PAST_LENGTH_MAX) break
    past.unshift(redact(earlier).text)
  }
  const redacted = redact(text)
  return {
    version: 1,
    text: redacted.text,
    options,
    image,
    images: images.slice(0, 2_000),
    fileName,
    past,
    secrets: countPlaceholders(redacted.text),
  }
}

/** The workspace of a draft, with undo. */
export function stateOf({ text, options, image, images, fileName, past }: Draft): WorkspaceState {
  const texts = [...past, text]
  const steps = texts.slice(1).flatMap((after, index): UndoStep[] => {
    const change = changeBetween(texts[index] ?? '', after)
    return change === null ? [] : [{ change, group: null, atMs: 0 }]
  })
  return {
    text,
    options,
    image,
    images,
    fileName,
    history: { ...EMPTY_HISTORY, past: steps },
    savedText: '',
    refused: null,
  }
}

/** Reads what was stored; null for everything that is no draft. Nothing in it is trusted. */
export function readDraft(stored: string | null): Draft | null {
  const value = stored === null || stored.length > 4_000_000 ? null : parseJson(stored)
  if (!isRecord(value) || value['version'] !== 1) return null
  const { text, options, image, images, fileName, past, secrets } = value
  if (
    typeof text !== 'string' ||
    text.length > TEXT_MAX ||
    typeof image !== 'string' ||
    image.length > 1_000 ||
    !isRecord(options)
  )
    return null
  return {
    version: 1,
    text,
    options: readNodeOptions(options).options,
    image,
    images: textsIn(images, 2_000),
    fileName: typeof fileName === 'string' ? fileName.slice(0, 300) : null,
    past: textsIn(past, PAST_MAX),
    secrets: typeof secrets === 'number' && secrets > 0 ? Math.min(secrets, 10_000) : 0,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textsIn(value: unknown, most: number): readonly string[] {
  return Array.isArray(value)
    ? value.slice(0, most).filter((one): one is string => typeof one === 'string' && one.length <= TEXT_MAX)
    : []
}
