/** `undecided`: whether the route goes this way is not known. `ended`: it ended before. */
export type RailLook = 'open' | 'taken' | 'undecided' | 'ended'

const LOOKS: Readonly<Record<RailLook, string>> = {
  open: 'border-solid border-line',
  taken: 'border-solid border-muted',
  undecided: 'border-dashed border-warn',
  ended: 'border-dotted border-line-strong',
}

/** The line from one stop of the route to the next. */
export function Rail({ look = 'open' }: { readonly look?: RailLook }) {
  return <span aria-hidden="true" className={`absolute top-4 -bottom-4 left-[13.5px] border-l-[3px] ${LOOKS[look]}`} />
}
