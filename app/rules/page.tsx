import type { Metadata } from 'next'
import { RuleIndex } from '@/components/rules/rule-index'
import { RULES } from '@/lib/lint/rules.generated'

export const metadata: Metadata = {
  title: 'Rules for registries.yaml · pullpath',
  description: 'What goes wrong with registries.yaml of K3s and RKE2, why, and what to write instead.',
}

export default function Page() {
  return <RuleIndex rules={RULES.map(({ code, title, severity, topic }) => ({ code, title, severity, topic }))} />
}
