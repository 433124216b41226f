import * as z from 'zod/mini'
import { readNodeOptions } from '@/lib/k3s/node-options'
import { countPlaceholders } from '@/lib/secrets/placeholder'
import { EMPTY_HISTORY, type UndoStep } from './history'
import { NO_SETTINGS, type WorkspaceState } from './reduce'
import { listOf, readJson } from '@/lib/text/read-json'
import { changeBetween, undoChange } from '@/lib/text/text-change'

/** What survives closing the page: a workspace without its secrets. */
export interface Draft {
  readonly version: 1
  readonly text: string
  readonly options: WorkspaceState['options']
  readonly image: string
  readonly images: readonly string[]
  readonly fileName: string | null
  /** Texts that undo can restore, the oldest first. */
  readonly past: readonly string[]
  /** Which document each of these was, and the text itself at the end; shorter in an older draft. */
  readonly documents: readonly number[]
  /** Secrets that were removed from the texts. */
  readonly secrets: number
  /** The text of pullpath.yaml; empty without one. */
  readonly settings: string
}

export interface Redacted {
  readonly text: string
}

/** How secrets are taken out of what is stored. */
export interface DraftRedactor {
  readonly text: (text: string) => Redacted
  readonly image: (image: string) => string
}

const PAST_MAX = 30
/** For all texts together; a large file keeps fewer steps. */
const PAST_LENGTH_MAX = 300_000
const TEXT_MAX = 1_000_000

/** The draft of a workspace. `redact` takes the secrets out of texts and image names. */
export function draftOf(
  { text, options, image, images = [], fileName = null, document, history, settings }: WorkspaceState,
  redact: DraftRedactor,
): Draft {
  const past: string[] = []
  const documents = [document]
  let earlier = text
  let length = 0
  for (const { change, setting } of history.past.toReversed().slice(0, PAST_MAX)) {
    earlier = undoChange(earlier, change)
    length += earlier.length
    if (length > PAST_LENGTH_MAX) break
    past.unshift(redact.text(earlier).text)
    documents.unshift(setting?.before.document ?? documents[0] ?? 0)
  }
  const redacted = redact.text(text)
  const checks = redact.text(storedOf(settings?.text)).text
  return {
    version: 1,
    text: redacted.text,
    options,
    image: redact.image(image),
    images: images.slice(0, IMAGES_MAX).map(redact.image),
    fileName: fileName === null ? null : redact.image(fileName),
    past,
    documents,
    secrets: countPlaceholders(redacted.text) + countPlaceholders(checks),
    settings: checks,
  }
}

/** A part of a text would be another text. */
function storedOf(settings = ''): string {
  return settings.length > TEXT_MAX ? '' : settings
}

/** The workspace of a draft, with undo. */
export function stateOf({ text, options, image, images, fileName, past, documents, settings }: Draft): WorkspaceState {
  const texts = [...past, text]
  const documentAt = (index: number): number => documents[documents.length - texts.length + index] ?? 0
  const steps = texts.slice(1).flatMap((after, index): UndoStep[] => {
    const change = changeBetween(texts[index] ?? '', after)
    if (change === null) return []
    const [from, to] = [documentAt(index), documentAt(index + 1)]
    const setting = { before: { document: from }, after: { document: to } }
    return [{ change, group: null, atMs: 0, ...(from !== to && { setting }) }]
  })
  return {
    text,
    options,
    image,
    images,
    fileName,
    document: documents.at(-1) ?? 0,
    history: { ...EMPTY_HISTORY, past: steps },
    savedText: '',
    opened: { text, options },
    downloaded: null,
    refused: null,
    ...(settings !== '' && { settings: { ...NO_SETTINGS, text: settings } }),
  }
}

/** Reads what was stored; null for anything but a draft. Nothing in it is trusted. */
export function readDraft(stored: string | null): Draft | null {
  return stored === null || stored.length > STORED_MAX ? null : readJson(stored, storedDraft)
}

const STORED_MAX = 4_000_000
const IMAGES_MAX = 2_000

const text = z.string().check(z.maxLength(TEXT_MAX))

const options = z.pipe(
  z.record(z.string(), z.unknown()),
  z.transform((written) => readNodeOptions(written).options),
)

const fileName = z.pipe(
  z.string(),
  z.transform((name) => name.slice(0, 300)),
)

const count = z.pipe(
  z.number(),
  z.transform((written) => Math.min(Math.max(written, 0), 10_000)),
)

/** A draft as it was stored. */
export const storedDraft: z.ZodMiniType<Draft> = z.object({
  version: z.literal(1),
  text,
  options,
  image: z.string().check(z.maxLength(1_000)),
  images: listOf(text, IMAGES_MAX),
  fileName: z.catch(z.nullable(fileName), null),
  past: listOf(text, PAST_MAX),
  documents: listOf(z.number(), PAST_MAX + 1),
  secrets: z.catch(count, 0),
  settings: z.catch(text, ''),
})
