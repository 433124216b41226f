import { pageMetadata } from '@/components/reference/page-metadata'
import { RuleIndex } from '@/components/rules/rule-index'
import { RULES } from '@/lib/lint/rules.generated'

export const metadata = pageMetadata({
  language: 'en',
  path: '/rules',
  title: 'Rules for registries.yaml',
  description: 'What goes wrong with registries.yaml of K3s and RKE2, why, and what to write instead.',
  isTranslated: false,
})

export default function Page() {
  return <RuleIndex rules={RULES.map(({ code, title, severity, topic }) => ({ code, title, severity, topic }))} />
}
