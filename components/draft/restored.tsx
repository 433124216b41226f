/** What an earlier page left is there again. */
export function Restored({ secrets, onDismiss }: { readonly secrets: number; readonly onDismiss: () => void }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-accent-soft px-4 py-1.5 text-[13px]">
      What you were working on is back
      {secrets > 0 &&
        `, but for ${secrets === 1 ? 'a secret' : `${secrets} secrets`}, which ${secrets === 1 ? 'is' : 'are'} never stored: fill ${secrets === 1 ? 'it' : 'them'} in again`}
      .
      <button type="button" onClick={onDismiss} className="rounded px-1 text-accent underline underline-offset-2">
        Dismiss
      </button>
    </p>
  )
}
