import { redactImage } from '@/lib/secrets/redact/redact-link'
import { redactText } from '@/lib/secrets/redact/redact-text'
import { draftOf } from './draft'
import type { WorkspaceState } from './reduce'

/** What the browser stores of a workspace, as JSON. */
export interface Stored {
  /** For the tab. */
  readonly draft: string
  /** For the device, where that is wanted; null where it must not be, or need not be. */
  readonly document: string | null
}

/**
 * Without secrets, both. Of a text that is not understood, secrets are known by their names alone, so that the device
 * keeps none: neither such a text nor pullpath.yaml. An unchanged sample is not stored.
 */
export function storedOf(state: WorkspaceState, savedAtMs: number): Stored {
  const redacted = redactText(state.text)
  const draft = draftOf(state, {
    text: (text) => (text === state.text ? redacted : redactText(text)),
    image: redactImage,
  })
  const isWork = redacted.isUnderstood && state.history.past.length > 0
  return {
    draft: JSON.stringify(draft),
    document: isWork
      ? JSON.stringify({ savedAtMs, draft: { ...draft, past: [], documents: [state.document], settings: '' } })
      : null,
  }
}
