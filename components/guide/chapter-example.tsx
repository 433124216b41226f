import { sayIn } from '@/components/words/say-in'
import { inputOf, type GuideExample } from '@/lib/guide/example'
import type { Language } from '@/lib/words/language'
import { ENGLISH } from '@/lib/words/words'
import { CHINESE } from '@/lib/words/zh/all'
import { exampleResult } from './example/example-result'
import { exampleLabels } from './example/labels'
import { LiveExample } from './example/live-example'

interface ChapterExampleProps {
  readonly example: GuideExample
  readonly title: string
  readonly language: Language
}

/** An example with what follows from it, made at the build: without scripts it can be read as it is. */
export function ChapterExample({ example, title, language }: ChapterExampleProps) {
  const say = sayIn(language)
  const start = inputOf(example)
  return (
    <LiveExample
      id={`example-${example.id}`}
      title={title}
      language={language}
      labels={exampleLabels(say)}
      start={start}
      result={exampleResult(start, say, language === 'en' ? ENGLISH : CHINESE)}
      views={example.views}
      controls={example.controls ?? []}
      releases={example.releases ?? []}
      files={example.files ?? null}
    />
  )
}
