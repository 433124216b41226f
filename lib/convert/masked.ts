import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { inEnglish, literal, withValues, type Saying } from '@/lib/words/saying'

/** Notes without what may be secret in their values, and each once. */
export function masked(notes: readonly Saying[]): readonly Saying[] {
  const safe = notes.map(withoutSecretValues)
  return [...new Map(safe.map((note) => [inEnglish(note), note])).values()]
}

/** Where only the whole sentence shows that there is a secret in it, that is all that is said. */
function withoutSecretValues(note: Saying): Saying {
  const whole = withoutSecrets(inEnglish(note))
  const safe = withValues(note, (text) => withoutSecrets(text))
  return inEnglish(safe) === whole ? safe : { ...literal(whole), ...(note.kind !== undefined && { kind: note.kind }) }
}
