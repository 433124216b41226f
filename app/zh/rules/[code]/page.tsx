import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ruleMetadata } from '@/components/rules/rule-metadata'
import { RulePage } from '@/components/rules/rule-page'
import { RULES } from '@/lib/lint/rules.generated'

interface PageProps {
  readonly params: Promise<{ readonly code: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return RULES.map(({ code }) => ({ code }))
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return ruleMetadata('zh', (await params).code)
}

export default async function Page({ params }: PageProps) {
  const { code } = await params
  const rule = RULES.find((one) => one.code === code)
  if (rule === undefined) notFound()
  return <RulePage rule={rule} language="zh" />
}
