import { RuleIndex } from '@/components/rules/rule-index'
import { rulesMetadata } from '@/components/rules/rule-metadata'

export const metadata = rulesMetadata('en')

export default function Page() {
  return <RuleIndex language="en" />
}
