import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChapterPage } from '@/components/guide/chapter-page'
import { chapterMetadata } from '@/components/guide/guide-metadata'
import { chapterCalled, CHAPTERS } from '@/lib/guide/chapters'

interface PageProps {
  readonly params: Promise<{ readonly chapter: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return CHAPTERS.map((chapter) => ({ chapter }))
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const id = chapterCalled((await params).chapter)
  return id === null ? {} : chapterMetadata('en', id)
}

export default async function Page({ params }: PageProps) {
  const id = chapterCalled((await params).chapter)
  if (id === null) notFound()
  return <ChapterPage id={id} language="en" />
}
