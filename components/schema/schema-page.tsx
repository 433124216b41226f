import type { Metadata } from 'next'
import { pageMetadata } from '@/components/reference/page-metadata'
import { ReferenceFrame } from '@/components/reference/reference-frame'
import { shownChanges } from '@/components/releases/listed'
import { Phrase } from '@/components/reference/phrase'
import { sayIn } from '@/components/words/say-in'
import { FIELD_PAGES, type FieldPage } from '@/lib/guide/field-pages'
import { guideIn } from '@/lib/guide/guide-in'
import { CHAPTERS } from '@/lib/guide/chapters'
import type { Field } from '@/lib/registries/field'
import { registriesField } from '@/lib/registries/fields.generated'
import { siteAddressIn } from '@/components/site/site-address'
import type { Language } from '@/lib/words/language'
import { commaOf, type Say } from '@/lib/words/say'

export function schemaMetadata(language: Language): Metadata {
  const say = sayIn(language)
  return pageMetadata({
    language,
    path: '/schema',
    title: say('Schema: the fields of registries.yaml'),
    description: say(
      'Each field of registries.yaml of K3s and RKE2: type, meaning, an example, and in which releases it is read otherwise.',
    ),
  })
}

/** All fields of the format, with what each means and where more is said of it. */
export function SchemaPage({ language }: { readonly language: Language }) {
  const say = sayIn(language)
  const titles = new Map(shownChanges(say).map((change) => [change.id, `${change.title} (${change.month})`]))
  return (
    <ReferenceFrame language={language} path="/schema">
      <h1 className="text-2xl font-bold tracking-tight">{say('Schema: the fields of registries.yaml')}</h1>
      <p className="mt-2 max-w-[72ch] text-[15px] text-muted">{say(registriesField.help)}</p>
      <p className="mt-2 max-w-[72ch] text-[15px] text-muted">
        <Phrase
          text="JSON Schema for editors: {new}, or {old} for those that take no newer one. All fields are read in each release since v1.24, unless it says otherwise."
          say={say}
          values={{
            new: <SchemaLink href="/registries.schema.json" name="2020-12" />,
            old: <SchemaLink href="/registries.schema.draft-07.json" name="draft-07" />,
          }}
        />
      </p>
      <div className="mt-6 grid gap-3">
        {FIELD_PAGES.map((page) => (
          <FieldSection key={page.anchor} page={page} language={language} say={say} titles={titles} />
        ))}
      </div>
    </ReferenceFrame>
  )
}

function SchemaLink({ href, name }: { readonly href: string; readonly name: string }) {
  return (
    <a href={href} className="text-accent underline underline-offset-2">
      {name}
    </a>
  )
}

const LINK = 'inline-flex min-h-6 items-center text-accent underline underline-offset-2'

interface FieldSectionProps {
  readonly page: FieldPage
  readonly language: Language
  readonly say: Say
  readonly titles: ReadonlyMap<string, string>
}

function FieldSection({ page: { anchor, keys, field, links }, language, say, titles }: FieldSectionProps) {
  const words = guideIn(language)
  return (
    <section
      id={anchor}
      aria-labelledby={`${anchor}-name`}
      className="scroll-mt-4 rounded-xl border border-line bg-panel px-4 py-3 target:border-accent"
    >
      <h2 id={`${anchor}-name`} className="flex flex-wrap items-baseline gap-x-3 text-[15px] font-semibold">
        <a
          href={`#${anchor}`}
          translate="no"
          className="font-mono underline-offset-2 [overflow-wrap:anywhere] hover:underline"
        >
          {keys.join('.')}
        </a>
        <span className="text-[13px] font-normal text-muted">{say(field.label)}</span>
      </h2>
      <p className="mt-1 max-w-[76ch] text-[14px] leading-[1.6]">{say(field.help)}</p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-[13px]">
        <dt className="text-muted">{say('Type')}</dt>
        <dd className="min-w-0">
          {typeWords(field, say)}
          <code translate="no" className="ml-2 font-mono text-[12.5px] [overflow-wrap:anywhere] text-muted">
            {field.goType}
          </code>
        </dd>
        {[field.key, field.entry].map(
          (part, at) =>
            part !== null && (
              <div key={at} className="contents">
                <dt className="text-muted">{say(part.label)}</dt>
                <dd>
                  {say(part.help)} <Example text={part.example} />
                </dd>
              </div>
            ),
        )}
        <dt className="text-muted">{say('Example')}</dt>
        <dd className="min-w-0">
          <Example text={`${field.name}: ${field.example}`} />
        </dd>
        {links.points.length > 0 && (
          <>
            <dt className="text-muted">{say('Guide')}</dt>
            <dd className="flex flex-wrap gap-x-4">
              {links.points.map((at) => (
                <a key={at} href={siteAddressIn(language, `/guide/${at}`)} className={LINK}>
                  {pointTitle(words, at)}
                </a>
              ))}
            </dd>
          </>
        )}
        {links.changes.length > 0 && (
          <>
            <dt className="text-muted">{say('Releases')}</dt>
            <dd className="flex flex-wrap gap-x-4">
              {links.changes.map((id) => (
                <a key={id} href={siteAddressIn(language, `/releases#${id}`)} className={LINK}>
                  {titles.get(id) ?? id}
                </a>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Example({ text }: { readonly text: string }) {
  return (
    <code translate="no" className="rounded bg-soft px-1 font-mono text-[12.5px] [overflow-wrap:anywhere]">
      {text}
    </code>
  )
}

function pointTitle(words: ReturnType<typeof guideIn>, at: string): string {
  const [chapter, point = ''] = at.split('#')
  const id = CHAPTERS.find((one) => one === chapter)
  const says = id === undefined ? undefined : words[id].points[point]?.says
  return (says ?? at).replaceAll('`', '').replace(/[.。]$/, '')
}

function typeWords({ kind, nullable, unused, children }: Field, say: Say): string {
  const names = { names: children.map(({ name }) => name).join(commaOf(say)) }
  const type = {
    text: say('text'),
    path: say('path of a file on the node'),
    secret: say('text, a secret'),
    boolean: say('true or false'),
    list: say('list of texts'),
    map: say('map with free keys'),
    group: say('map with the keys {names}', names),
  }[kind]
  const besides = [...(nullable ? [say('may be left out')] : []), ...(unused ? [say('read, and never used')] : [])]
  return [type, ...besides].join(commaOf(say))
}
