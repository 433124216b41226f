import type { Metadata } from 'next'
import { Phrase } from '@/components/words/phrase'

export const metadata: Metadata = { title: 'Not found · pullpath' }

/** Nothing is at this address. Plain links: what is in here is in the HTML of every page. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-4 py-[18vh] sm:px-6">
      <p className="text-[13.5px] font-semibold text-muted">404</p>
      <h1 className="mt-1 text-2xl font-bold tracking-tight">
        <Phrase text="There is no such page" />
      </h1>
      <p className="mt-3 text-[15px]">
        <Phrase text="The address may be mistyped, or be that of a rule that has another name now." />
      </p>
      <p className="mt-5 flex flex-wrap gap-x-5 gap-y-2 text-[15px]">
        <a href="/" className="text-accent underline underline-offset-2">
          <Phrase text="To the editor" />
        </a>
        <a href="/rules" className="text-accent underline underline-offset-2">
          <Phrase text="To the rules" />
        </a>
      </p>
    </main>
  )
}
