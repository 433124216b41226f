/** The line from one stop of the route to the next. */
export function Rail() {
  return <span aria-hidden="true" className="absolute top-4 -bottom-4 left-[13.5px] w-[3px] bg-line" />
}
