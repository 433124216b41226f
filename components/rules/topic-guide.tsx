import { siteAddressIn } from '@/components/site/site-address'
import type { ChapterId } from '@/lib/guide/chapters'
import { topicTitle, type Topic } from '@/lib/lint/topics'
import { languageOfTag } from '@/lib/words/address'
import type { Say } from '@/lib/words/say'

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
export function TopicGuide({ topic, say }: { readonly topic: Topic; readonly say: Say }) {
  return (
    <a
      href={siteAddressIn(languageOfTag(say.tag), `/guide/${CHAPTERS[topic]}`)}
      className="text-accent underline underline-offset-2"
    >
      {say('Guide: {about}', { about: say(topicTitle(topic)) })}
    </a>
  )
}
