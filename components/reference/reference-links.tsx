import { siteAddress } from '@/components/site/site-address'
import { useSay } from '@/components/words/use-say'
import { addressIn, languageOfTag } from '@/lib/words/address'

/** Leads to guide, rules, releases and schema, each in another tab. */
export function ReferenceLinks({ className }: { readonly className: string }) {
  const say = useSay()
  const language = languageOfTag(say.tag)
  const pages = [
    [addressIn(language, '/guide'), say('Guide')],
    ['/rules', say('Rules')],
    [addressIn(language, '/releases'), say('Releases')],
    [addressIn(language, '/schema'), say('Schema')],
  ] as const
  return (
    <nav aria-label={say('About pullpath')} className={className}>
      {pages.map(([href, name]) => (
        <a
          key={href}
          href={siteAddress(href)}
          target="_blank"
          rel="noreferrer"
          className="py-1 underline-offset-2 hover:underline"
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
