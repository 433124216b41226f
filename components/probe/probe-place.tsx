/**
 * Room for what runs the plan: as high as that is where its words take two lines, in a narrow window one line below the
 * button and the switch, so that nothing moves when it comes.
 */
export const PROBE_PLACE = 'mb-4 min-h-9 max-[28rem]:mb-2 max-[28rem]:min-h-15'

/** Takes the place of the run bar until it is known whether the plan can be run. */
export function ProbePlace() {
  return <div className={PROBE_PLACE} />
}
