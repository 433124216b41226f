/** Placeholder for a pane whose code is still loading. */
export function Arriving() {
  return <p className="p-6 text-center text-[13px] text-muted">Loading…</p>
}
