import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { rulePage } from '@/components/problems/severity-look'
import { pageMetadata } from '@/components/reference/page-metadata'
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
  const { code } = await params
  const rule = RULES.find((one) => one.code === code)
  if (rule === undefined) return {}
  return pageMetadata({
    language: 'en',
    path: rulePage(code),
    title: rule.title,
    description: rule.why,
    isTranslated: false,
  })
}

export default async function Page({ params }: PageProps) {
  const { code } = await params
  const index = RULES.findIndex((rule) => rule.code === code)
  const rule = RULES[index]
  if (rule === undefined) notFound()
  return <RulePage rule={rule} previous={RULES[index - 1] ?? null} next={RULES[index + 1] ?? null} />
}
