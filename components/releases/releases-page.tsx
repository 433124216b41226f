import type { Metadata } from 'next'
import { pageMetadata } from '@/components/reference/page-metadata'
import { ReferenceFrame } from '@/components/reference/reference-frame'
import { sayIn } from '@/components/words/say-in'
import { releaseName, releasesOf } from '@/lib/k3s/releases/releases'
import { addressIn } from '@/lib/words/address'
import type { Language } from '@/lib/words/language'
import { shownChanges } from './listed'
import { ReleaseList } from './release-list'

export function releasesMetadata(language: Language): Metadata {
  const say = sayIn(language)
  return pageMetadata({
    language,
    path: '/releases',
    title: say('Releases: what changed when'),
    description: say(
      'Every release of K3s and RKE2 that treats registries.yaml otherwise than the one before, with the reason and the source.',
    ),
  })
}

/** What changed when, for everything that decides what a node does with the file. */
export function ReleasesPage({ language }: { readonly language: Language }) {
  const say = sayIn(language)
  return (
    <ReferenceFrame language={language} path="/releases">
      <h1 className="text-2xl font-bold tracking-tight">{say('Releases: what changed when')}</h1>
      <p className="mt-2 max-w-[72ch] text-[15px] text-muted">
        {say(
          'Every release of K3s and RKE2 that treats registries.yaml otherwise than the one before, with the reason and the source.',
        )}{' '}
        <a href={addressIn(language, '/guide/releases')} className="text-accent underline underline-offset-2">
          {say('Why the month counts')}
        </a>
      </p>
      <ReleaseList
        changes={shownChanges(say)}
        names={{
          k3s: releasesOf('k3s').map((release) => releaseName(release, 'k3s')),
          rke2: releasesOf('rke2').map((release) => releaseName(release, 'rke2')),
        }}
        labels={{
          range: say('Between two releases'),
          distribution: say('Distribution'),
          from: say('From'),
          to: say('To'),
          all: say('any release'),
          found: say('{found} of {all} changes', { found: '{found}', all: '{all}' }),
          todo: say('Before the upgrade:'),
          source: say('Source'),
          ofFailures: say('of failures alone'),
          none: say('These releases treat the file alike.'),
        }}
      />
    </ReferenceFrame>
  )
}
