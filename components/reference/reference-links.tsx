import { useSay } from '@/components/words/use-say'
import { siteAddressIn } from '@/components/site/site-address'
import { languageOfTag } from '@/lib/words/address'

/** Leads to guide, rules, releases and schema, each in another tab. */
export function ReferenceLinks({ className }: { readonly className: string }) {
  const say = useSay()
  const language = languageOfTag(say.tag)
  const pages = [
    [siteAddressIn(language, '/guide'), say('Guide')],
    [siteAddressIn(language, '/rules'), say('Rules')],
    [siteAddressIn(language, '/releases'), say('Releases')],
    [siteAddressIn(language, '/schema'), say('Schema')],
  ]
  return (
    <nav aria-label={say('About pullpath')} className={className}>
      {pages.map(([href, name]) => (
        <a key={href} href={href} target="_blank" rel="noreferrer" className="py-1 underline-offset-2 hover:underline">
          {name}
        </a>
      ))}
    </nav>
  )
}
