import type { Attempt } from '@/lib/containerd/plan'

const KINDS = {
  embedded: 'border-accent text-accent',
  mirror: 'border-mirror text-mirror',
  default: 'border-default text-default',
}

/** Where the stop of an attempt is on the route, and how large. */
export const DOT =
  'absolute top-2 left-0 grid h-[30px] w-[30px] place-items-center rounded-full border-[3px] text-[13px] font-bold'

/** The stop of an attempt that was not asked yet. */
export function NumberDot({ kind, number }: { readonly kind: Attempt['kind']; readonly number: number }) {
  return (
    <span aria-hidden="true" className={`${DOT} bg-panel ${KINDS[kind]}`}>
      {number}
    </span>
  )
}
