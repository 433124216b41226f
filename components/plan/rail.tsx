/** The line from one stop of the route to the next. `look`: how it is drawn. */
export function Rail({ look = 'border-line' }: { readonly look?: string }) {
  return <span aria-hidden="true" className={`absolute top-4 -bottom-4 left-[13.5px] border-l-[3px] ${look}`} />
}
