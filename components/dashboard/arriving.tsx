/** In the place of a pane whose code is on its way. */
export function Arriving() {
  return <p className="p-6 text-center text-[13px] text-muted">Loading…</p>
}
