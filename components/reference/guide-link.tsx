import { siteAddress } from '@/components/site/site-address'
import { useSay } from '@/components/words/use-say'
import type { ChapterId } from '@/lib/guide/chapters'
import { addressIn, languageOfTag } from '@/lib/words/address'

interface GuideLinkProps {
  /** Chapter and, after `#`, the point of it. */
  readonly to: ChapterId | `${ChapterId}#${string}`
  /** What it explains, in the chosen language: several links on a page are told apart by it. */
  readonly about: string
  readonly className?: string
}

const LINK =
  'inline-flex min-h-6 items-center text-[12.5px] font-normal text-muted underline underline-offset-2 hover:text-ink'

/** Leads to what explains this place of the page, in another tab: what a person writes here stays as it is. */
export function GuideLink({ to, about, className = '' }: GuideLinkProps) {
  const say = useSay()
  return (
    <a
      href={siteAddress(addressIn(languageOfTag(say.tag), `/guide/${to}`))}
      target="_blank"
      rel="noreferrer"
      aria-label={say('Guide: {about}', { about })}
      className={`${LINK} ${className}`}
    >
      {say('Guide')}
    </a>
  )
}

interface SchemaLinkProps {
  /** The anchor of a field. */
  readonly to: string
  readonly about: string
}

/** Leads to a field of the format. */
export function SchemaLink({ to, about }: SchemaLinkProps) {
  const say = useSay()
  return (
    <a
      href={siteAddress(addressIn(languageOfTag(say.tag), `/schema#${to}`))}
      target="_blank"
      rel="noreferrer"
      aria-label={say('Schema: {about}', { about })}
      className={LINK}
    >
      {say('Schema')}
    </a>
  )
}

/** Leads to what changed with which release, or between two. */
export function ReleasesLink({ from, to }: { readonly from?: string; readonly to?: string }) {
  const say = useSay()
  const range = from !== undefined && to !== undefined ? `?${new URLSearchParams({ from, to }).toString()}` : ''
  return (
    <a
      href={siteAddress(addressIn(languageOfTag(say.tag), `/releases${range}`))}
      target="_blank"
      rel="noreferrer"
      className={LINK}
    >
      {say('What changed when')}
    </a>
  )
}
