import { GuideLink, SchemaLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import type { ChapterId } from '@/lib/guide/chapters'
import type { Path } from '@/lib/registries/diagnostic'
import { fieldAnchor } from '@/lib/registries/field-anchor'
import { fieldOf } from '@/lib/registries/field-of'
import { isDockerHub } from '@/lib/known/docker-hub'

type Place = ChapterId | `${ChapterId}#${string}`

/** What explains each part of the form. */
const CHAPTERS: Readonly<Record<string, Place>> = {
  mirrors: 'endpoints',
  'mirrors-endpoint': 'endpoints#order',
  'mirrors-rewrite': 'rewrites',
  configs: 'credentials#key',
  'configs-auth': 'credentials#fields',
  'configs-tls': 'tls',
}

/** Leads from a part of the form to what explains it, and to its place in the format. */
export function FieldLinks({ path }: { readonly path: Path }) {
  const say = useSay()
  const field = fieldOf(path)
  const anchor = fieldAnchor(path) ?? ''
  const chapter = CHAPTERS[anchor]
  const registry = String(path[1] ?? '')
  const to = anchor === 'mirrors-endpoint' && isDockerHub(registry) ? 'docker-hub' : chapter
  if (field === null || to === undefined) return null
  const about = path.length === 1 ? say(field.label) : `${say(field.label)}, ${registry}`
  return (
    <span data-field-links className="inline-flex gap-3">
      <GuideLink to={to} about={about} />
      <SchemaLink to={anchor} about={about} />
    </span>
  )
}
