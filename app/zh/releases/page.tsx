import { ReleasesPage, releasesMetadata } from '@/components/releases/releases-page'

export const metadata = releasesMetadata('zh')

export default function Page() {
  return <ReleasesPage language="zh" />
}
