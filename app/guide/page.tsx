import { GuideIndex } from '@/components/guide/guide-index'
import { guideMetadata } from '@/components/guide/guide-metadata'

export const metadata = guideMetadata('en')

export default function Page() {
  return <GuideIndex language="en" />
}
