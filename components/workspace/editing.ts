import type { ApplyChanges } from '@/lib/workspace/reduce'

// Asked for while the page starts, and here before anybody has pressed a key; not part of the first script, because
// nothing that is seen needs it.
let apply: ApplyChanges | null = null
let loading = load()

async function load(): Promise<void> {
  apply = (await import('@/lib/edit/apply-changes')).applyChanges
}

export function isEditingReady(): boolean {
  return apply !== null
}

/** Rejects when it cannot be loaded; the next call tries again. */
export async function editingReady(): Promise<void> {
  const tried = loading
  try {
    await tried
  } catch (error) {
    if (loading === tried) loading = load()
    throw error
  }
}

/** Only after `editingReady`. */
export const changesNow: ApplyChanges = (before, changes) => {
  if (apply === null) throw new Error('the part that edits is not loaded')
  return apply(before, changes)
}

// Nobody waits for the first try yet; whoever asks is told.
loading.catch(() => undefined)
