import { useSay } from '@/components/words/use-say'
import type { Say } from '@/lib/words/say'

/** What an earlier page left is there again. */
export function Restored({ secrets, onDismiss }: { readonly secrets: number; readonly onDismiss: () => void }) {
  const say = useSay()
  return (
    <p
      lang={say.tag}
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-accent-soft px-4 py-1.5 text-[13px]"
    >
      {backWords(secrets, say)}
      <button type="button" onClick={onDismiss} className="rounded px-1 text-accent underline underline-offset-2">
        {say('Dismiss')}
      </button>
    </p>
  )
}

function backWords(secrets: number, say: Say): string {
  if (secrets === 0) return say('What you were working on is back.')
  if (secrets === 1)
    return say('What you were working on is back, but for a secret, which is never stored: fill it in again.')
  return say('What you were working on is back, but for {count} secrets, which are never stored: fill them in again.', {
    count: secrets,
  })
}
