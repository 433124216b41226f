import type { Metadata } from 'next'
import { Preview } from '@/components/share/preview'

export const metadata: Metadata = {
  title: 'A shared registries.yaml · pullpath',
  description:
    'A registries.yaml from a link, what goes wrong with it, what a pull asks, and the files that the node writes.',
  robots: { index: false },
}

/** Everything it shows is in the fragment of its address, which no server sees. */
export default function Page() {
  return <Preview />
}
