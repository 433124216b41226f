'use client'

import { siteAddress } from '@/components/site/site-address'
import { useSay } from '@/components/words/use-say'
import type { ChapterId } from '@/lib/guide/chapters'
import { TOPICS, type Topic } from '@/lib/lint/topics'
import { addressIn, languageOfTag } from '@/lib/words/address'

/** What explains the rules of a topic. */
const CHAPTERS: Readonly<Record<Topic, ChapterId | `${ChapterId}#${string}`>> = {
  yaml: 'files',
  registries: 'docker-hub',
  endpoints: 'endpoints',
  rewrites: 'rewrites',
  credentials: 'credentials',
  tls: 'tls',
  wildcard: 'endpoints#wildcard',
  nodes: 'air-gap',
}

/** Leads to the chapter of the guide about a topic. */
export function TopicGuide({ topic }: { readonly topic: Topic }) {
  const say = useSay()
  const title = TOPICS.find(({ id }) => id === topic)?.title ?? topic
  return (
    <a
      href={siteAddress(addressIn(languageOfTag(say.tag), `/guide/${CHAPTERS[topic]}`))}
      className="text-accent underline underline-offset-2"
    >
      {say('Guide: {about}', { about: say(title) })}
    </a>
  )
}
