import { ReleasesPage, releasesMetadata } from '@/components/releases/releases-page'

export const metadata = releasesMetadata('en')

export default function Page() {
  return <ReleasesPage language="en" />
}
