'use client'

import { lazy, Suspense } from 'react'
import { siteAddress } from '@/components/site/site-address'
import { CopyButton } from '@/components/ui/copy-button'
import { TipLayer } from '@/components/ui/tip-layer'
import { PageTitle } from '@/components/words/page-title'
import { useSay } from '@/components/words/use-say'
import { useLink } from './use-link'

const SharedFile = lazy(() => import('./shared-file').then((module) => ({ default: module.SharedFile })))

/** A shared file for reading: what stands in it, what is wrong with it, what a pull does, which files follow. */
export function Preview() {
  const say = useSay()
  const [link] = useLink('read')
  return (
    <div className="min-h-dvh">
      <PageTitle text={/* SAID */ 'A shared registries.yaml · pullpath' /* END */} />
      <header lang={say.tag} className="border-b border-line bg-panel">
        <div className="mx-auto flex max-w-[96rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:px-6">
          <a href={siteAddress('/')} className="text-[16px] font-bold tracking-tight">
            pullpath
          </a>
          <p className="text-[13px] text-muted">{say('A shared file, for reading')}</p>
          {link !== null && 'state' in link && (
            <span className="ml-auto flex items-center gap-1">
              <CopyButton
                text={`${location.origin}${siteAddress('/preview')}${link.fragment}`}
                name={say('Copy link')}
              />
              <a
                href={siteAddress(`/${link.fragment}`)}
                className="inline-flex h-8 items-center rounded-lg bg-accent px-3 text-[13px] font-semibold text-on-accent hover:brightness-110"
              >
                {say('Open in editor')}
              </a>
            </span>
          )}
        </div>
      </header>
      <main className="mx-auto max-w-[96rem] px-4 py-5 sm:px-6">
        {link === null || 'opened' in link ? (
          <NoLink />
        ) : 'error' in link ? (
          <Broken why={link.error} />
        ) : (
          <Suspense fallback={<p className="p-8 text-center text-muted">{say('Loading…')}</p>}>
            <SharedFile state={link.state} />
          </Suspense>
        )}
      </main>
      <TipLayer />
    </div>
  )
}

function NoLink() {
  const say = useSay()
  return (
    <p lang={say.tag} className="p-8 text-center text-muted">
      {say('This page shows what a link holds. A link is made with Share, in the editor.')}
    </p>
  )
}

function Broken({ why }: { readonly why: string }) {
  const say = useSay()
  return (
    <div lang={say.tag} role="alert" className="mx-auto max-w-xl rounded-xl bg-error-soft px-4 py-3 text-error">
      <h1 className="font-semibold">{why}</h1>
      <p className="mt-1 text-[13.5px]">{say('Ask for it again; chat programs sometimes cut long links.')}</p>
    </div>
  )
}
