import { pageMetadata } from '@/components/reference/page-metadata'
import { Preview } from '@/components/share/preview'

export const metadata = pageMetadata({
  language: 'en',
  path: '/preview',
  title: 'A shared registries.yaml',
  description:
    'A registries.yaml from a link, what goes wrong with it, what a pull asks, and the files that the node writes.',
  isTranslated: false,
})

/** Everything it shows is in the fragment of its address, which no server sees. */
export default function Page() {
  return <Preview />
}
