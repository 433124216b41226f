import * as z from 'zod/mini'
import { readJson } from '@/lib/text/read-json'
import { tabName } from './tab-name'
import { readDraft, storedDraft, type Draft } from '@/lib/workspace/draft'
import type { WorkspaceState } from '@/lib/workspace/reduce'
import { storedOf, type Stored } from '@/lib/workspace/stored'

/** The tab's own draft, and the beginning of the names under which documents are kept on the device. */
const DRAFT = 'pullpath-draft'
const DOCUMENT = 'pullpath-document'
const DOCUMENTS_MAX = 30
const KEEP = 'pullpath-keep'

export interface KeptDocument {
  readonly key: string
  readonly savedAtMs: number
  readonly draft: Draft
}

/** What this tab worked on before a reload; null when there is nothing. Storage may be forbidden, full or damaged. */
export function loadDraft(): Draft | null {
  return readDraft(tryStorage(() => sessionStorage.getItem(DRAFT)))
}

/** Writes the draft of this tab, and the device's copy if that is wanted. Without secrets, both. */
export function saveDraft(state: WorkspaceState): void {
  writeStored(state, storedOf(state, Date.now()))
}

/** Writes what was made of a state. */
export function writeStored(state: WorkspaceState, { draft, document }: Stored): void {
  tryStorage(() => sessionStorage.setItem(DRAFT, draft))
  if (!isKept() || document === null) return
  void tabName().then((tab) => keepDocument(`${DOCUMENT}-${tab}-${state.document}`, document))
}

/** Where there is no room, the oldest are forgotten until there is. */
function keepDocument(key: string, document: string): void {
  const others = keptDocuments().filter((other) => other.key !== key)
  for (const { key: old } of others.slice(DOCUMENTS_MAX - 1)) forgetDocument(old)
  for (const oldest of [...others.slice(0, DOCUMENTS_MAX - 1).toReversed(), null]) {
    if (tryStorage(() => (localStorage.setItem(key, document), true)) !== null || oldest === null) return
    forgetDocument(oldest.key)
  }
}

/** Whether documents are kept on this device, beyond the tab. */
export function isKept(): boolean {
  return tryStorage(() => localStorage.getItem(KEEP)) === 'yes'
}

export function keep(wanted: boolean): void {
  tryStorage(() => (wanted ? localStorage.setItem(KEEP, 'yes') : localStorage.removeItem(KEEP)))
}

/** The newest first. */
export function keptDocuments(): readonly KeptDocument[] {
  const keys = tryStorage(() => Object.keys(localStorage)) ?? []
  const found = keys.filter((key) => key.startsWith(`${DOCUMENT}-`)).flatMap((key) => readDocument(key) ?? [])
  return found.toSorted((a, b) => b.savedAtMs - a.savedAtMs)
}

export function forgetDocument(key: string): void {
  tryStorage(() => localStorage.removeItem(key))
}

function readDocument(key: string): KeptDocument | null {
  const stored = tryStorage(() => localStorage.getItem(key)) ?? null
  const document = stored === null ? null : readJson(stored, storedDocument)
  return document === null ? null : { key, ...document }
}

const storedDocument = z.object({ savedAtMs: z.number(), draft: storedDraft })

function tryStorage<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
