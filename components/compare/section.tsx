import type { ReactNode } from 'react'

/** A part of the report under its title. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-5">
      <h3 className="text-[13.5px] font-semibold">{title}</h3>
      {children}
    </section>
  )
}
