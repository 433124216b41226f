'use client'

import { useMemo, useRef, useState } from 'react'
import { CertificateFiles } from '@/components/probe/certificates/certificate-files'
import { certificateRoles } from '@/components/probe/certificates/certificate-role'
import { FilesHere } from '@/components/probe/files-here'
import { ConsentBox } from '@/components/probe/consent-box'
import { useProbeStatus } from '@/components/probe/use-probe-status'
import { isOnFileServer } from '@/components/site/site-address'
import { whereFrom } from '@/components/probe/where'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { contactKey, type Contact } from '@/lib/probe/contact'
import { LIST_MAX } from '@/lib/probe/list/list-event'
import { countsOf, countWords, progressWords } from '@/lib/probe/list/list-words'
import type { TlsUse } from '@/lib/routes/image-routes'
import type { Say } from '@/lib/words/say'
import { sayingIn, toldIn } from '@/lib/words/saying'
import type { ListRow } from '@/components/images/rows'
import type { ListRun } from './list-run'
import type { ListRunner } from './use-list-run'
import type { NodeOptions } from '@/lib/k3s/node-options'

interface ListRunBarProps {
  readonly runner: ListRunner
  /** Those that the table shows. */
  readonly images: readonly string[]
  /** The attempts of their plans for which the file names certificate files. */
  readonly tls: readonly TlsUse[]
  /** All hosts of their plans. */
  readonly contacts: readonly Contact[]
  /** The file has credentials. */
  readonly hasSecrets: boolean
  /** Of what is shown: another one has other plans. */
  readonly runKey: string
  readonly options: NodeOptions
  /** With the values of placeholders. */
  readonly text: () => string
}

/** Runs the plans of the images that are shown: says first who will be asked. Nothing is sent without a click. */
export function ListRunBar({ runner, images, tls, contacts, hasSecrets, runKey, options, text }: ListRunBarProps) {
  const say = useSay()
  const [status] = useProbeStatus()
  const [isAsking, setAsking] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const roles = useMemo(() => certificateRoles(tls), [tls])
  const { run } = runner
  if (isOnFileServer())
    return (
      <p lang={say.tag} className="mt-3 text-[13px] text-muted">
        {say('This page lies on a file server, which cannot ask registries.')}
        {say.gap}
        <Phrase
          text="From a node: {command}"
          values={{ command: <code className="font-mono">pullpath probe registries.yaml --images LIST</code> }}
        />
      </p>
    )
  if (status === 'unknown' || status === null || status.mode === 'off' || status.mode === 'demo') return null
  const { files, setFiles } = runner
  const { readsFiles, takesCredentials } = status
  const paths = roles.map(({ path }) => path)
  const isTooMany = images.length > LIST_MAX
  const start = (): void => {
    setAsking(false)
    bar.current?.querySelector('button')?.focus()
    const given = Object.fromEntries(Object.entries(files).filter(([path]) => paths.includes(path)))
    const { startToken } = status
    runner.start({ key: runKey, text: text(), options, images, contacts, files: given, startToken })
  }
  return (
    <section aria-label={say('Run the plans')} className="mt-3">
      <div ref={bar} className="flex flex-wrap items-center gap-2">
        {run?.isRunning === true ? (
          <Button onClick={runner.cancel}>
            <Icon name="close" size={14} /> {say('Cancel')}
          </Button>
        ) : (
          <Button
            look="primary"
            aria-expanded={isAsking}
            disabled={isTooMany || images.length === 0}
            onClick={() => setAsking(!isAsking)}
          >
            <Icon name="play" size={14} />{' '}
            {images.length === 1 ? say('Run this plan') : say('Run these {count} plans', { count: images.length })}
          </Button>
        )}
        <p role="status" className="min-w-0 flex-1 basis-60 text-[13px] text-muted">
          {isTooMany
            ? say('No more than {limit} are run here at once: filter the images, or use the command line.', {
                limit: LIST_MAX,
              })
            : run === null
              ? say('Asks from {where}, as containerd does.', { where: say(whereFrom(location.hostname)) })
              : run.isRunning
                ? sayingIn(
                    say,
                    progressWords(countsOf(run.results.values(), run.images.length), run.saidMs - run.startedMs),
                  )
                : endWords(run, run.key !== runKey, say)}
        </p>
      </div>
      {run?.isRunning === true && (
        <progress
          aria-label={say('Images that were asked for')}
          max={run.images.length}
          value={run.results.size}
          className="mt-2 block h-1.5 w-full accent-[var(--accent)]"
        />
      )}
      {isAsking && run?.isRunning !== true && (
        <ConsentBox
          contacts={contacts}
          takesCredentials={takesCredentials}
          isRefused={!takesCredentials && hasSecrets}
          missingFiles={readsFiles ? 0 : paths.filter((path) => (files[path] ?? '') === '').length}
          where={whereFrom(location.hostname)}
          onAsk={start}
          onClose={() => {
            bar.current?.querySelector('button')?.focus()
            setAsking(false)
          }}
          files={
            paths.length === 0 ? null : readsFiles || !takesCredentials ? (
              <FilesHere paths={paths} isRead={readsFiles} where={whereFrom(location.hostname)} />
            ) : (
              <CertificateFiles roles={roles} files={files} token={status.startToken} onChange={setFiles} />
            )
          }
          ref={null}
        >
          <p className="mt-2 text-[12.5px] text-muted">
            {say('No more than four requests to a host at a time. A password that a host refuses is sent to it once.')}
          </p>
        </ConsentBox>
      )}
    </section>
  )
}

function endWords(run: ListRun, isStale: boolean, say: Say): string {
  const counts = sayingIn(say, countWords(countsOf(run.results.values(), run.images.length)))
  const why =
    run.stopped === null
      ? ''
      : run.stopped === 'cancelled'
        ? say('Cancelled.')
        : run.stopped === 'time'
          ? say('The time of a run is over.')
          : toldIn(say, run.stopped.why, run.stopped.said ?? { text: run.stopped.why })
  const stale = isStale ? say('The file or the node has changed since.') : ''
  return [why, `${counts}.`, stale].filter((part) => part !== '').join(say.gap)
}

/** What the file says of certificates for the images of some rows, once for each way. */
export function tlsOfRows(rows: readonly ListRow[], wayTls: readonly (readonly TlsUse[])[]): readonly TlsUse[] {
  return [...new Set(rows.map(({ way }) => way))].flatMap((way) => wayTls[way] ?? [])
}

/** Who is asked for the images of some rows, each once. */
export function contactsOfRows(
  rows: readonly ListRow[],
  wayContacts: readonly (readonly Contact[])[],
): readonly Contact[] {
  const all = [...new Set(rows.map(({ way }) => way))].flatMap((way) => wayContacts[way] ?? [])
  return [...new Map(all.map((contact) => [contactKey(contact), contact])).values()]
}
