import type { Metadata } from 'next'
import { Preview } from '@/components/share/preview'

export const metadata: Metadata = { title: 'A shared registries.yaml · pullpath', robots: { index: false } }

/** Everything it shows is in the fragment of its address, which no server sees. */
export default function Page() {
  return <Preview />
}
