'use client'

import { Suspense, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import { flushSync } from 'react-dom'
import type { Analysis } from '@/lib/analyze'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { contactKey, contactsOf } from '@/lib/probe/contact'
import type { Consent } from '@/lib/probe/event'
import { lazyChunk } from '@/components/late/late'
import { isOnFileServer } from '@/components/site/site-address'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { hasSecrets } from '@/lib/secrets/secrets-of'
import { certificateRoles } from '@/components/probe/certificates/certificate-role'
import { CertificateFiles, type LoadedFiles } from '@/components/probe/certificates/certificate-files'
import { ConsentBox } from './consent-box'
import { FilesHere } from './files-here'
import { ProbeBar } from './probe-bar'
import { NO_CHOICES, ProbeChoices } from './probe-choices'
import { planKey } from './plan-key'
import { PROBE_PLACE, ProbePlace } from './probe-place'
import { startAgain, startRun, type ProbeRun } from './probe-run'
import { useProbeRunner } from './use-probe-runner'
import { useProbeStatus } from './use-probe-status'
import { whereFrom } from './where'

const VerdictView = lazyChunk('verdictView', (module) => module.VerdictView)

interface ProbePanelProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly run: ProbeRun | null
  readonly onRun: (change: (run: ProbeRun | null) => ProbeRun | null) => void
  /** What else can be done with the plan, in the same row. */
  readonly beside: ReactNode
  readonly ref: Ref<ProbePanelHandle>
}

export interface ProbePanelHandle {
  /** Runs again and lets it go where the person allowed it, for this run. */
  readonly runWith: (consent: Consent) => void
  /** Asks one attempt again. */
  readonly runOnly: (index: number) => void
  /** Opens the list of hosts and goes to the first certificate file. */
  readonly askForFiles: () => void
}

/** Runs the plan for real: says first who will be asked, then what each endpoint answered. Nothing is sent without a click. */
export function ProbePanel({ analysis, options, run, onRun, beside, ref }: ProbePanelProps) {
  const { plan, parsed } = analysis
  const say = useSay()
  const [status, refresh] = useProbeStatus()
  const runner = useProbeRunner(onRun, refresh)
  const [isAsking, setAsking] = useState(false)
  /** Lists of hosts that the person has agreed to since the page was loaded. */
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set())
  const [choices, setChoices] = useState(NO_CHOICES)
  const [files, setFiles] = useState<LoadedFiles>({})
  const bar = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  /** What was allowed for the run that is shown. */
  const allowed = useRef<readonly Consent[]>([])

  const contacts = useMemo(() => contactsOf(plan), [plan])
  const roles = useMemo(() => certificateRoles(plan.attempts), [plan])
  const paths = roles.map(({ path }) => path)
  // A file that is new is to be given before it is missed.
  const list = [...contacts.map(contactKey), ...paths].join('\n')
  const key = planKey(plan, parsed, options.release)
  const start = (consents: readonly Consent[], only: number | null = null) => {
    if (status === 'unknown' || status === null) return
    setAsking(false)
    setAgreed(new Set([...agreed, list]))
    allowed.current = consents
    const given = Object.fromEntries(Object.entries(files).filter(([path]) => paths.includes(path)))
    const wanted = {
      text: analysis.template?.withValues() ?? parsed.text,
      options,
      image: plan.image,
      ...choices,
      consents,
      files: given,
      contacts,
    }
    const body = only === null ? wanted : { ...wanted, deep: false, only }
    void runner.start(only === null || run === null ? startRun(key) : startAgain(run, only), body, status)
  }
  /** What is closed takes the keyboard along if nobody moves it on. */
  const toBar = () => bar.current?.querySelector('button')?.focus()
  const askForFiles = () => {
    flushSync(() => setAsking(true))
    const field = box.current?.querySelector('textarea') ?? box.current?.querySelector('button')
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }
  useImperativeHandle(ref, () => ({
    runWith: (consent) => start([...allowed.current, consent]),
    runOnly: (index) => start(allowed.current, index),
    askForFiles,
  }))

  if (status === 'unknown') return <ProbePlace />
  if (status === null || status.mode === 'off') return <Off isReachable={status !== null}>{beside}</Off>
  const isStale = run !== null && run.key !== key
  const where = whereFrom(location.hostname)
  const { readsFiles, takesCredentials, startToken, mode } = status
  return (
    <section aria-label={say('Run the plan')} className={PROBE_PLACE}>
      <ProbeBar
        run={run}
        mode={mode}
        where={where}
        isStale={isStale}
        isAsking={isAsking}
        isAgreed={agreed.has(list)}
        onRun={() => start([])}
        onToggle={() => setAsking(!isAsking)}
        onCancel={runner.cancel}
        beside={beside}
        ref={bar}
      />
      {isAsking && run?.isRunning !== true && (
        <ConsentBox
          contacts={contacts}
          takesCredentials={takesCredentials}
          isRefused={!takesCredentials && hasSecrets(parsed)}
          missingFiles={readsFiles ? 0 : paths.filter((path) => (files[path] ?? '') === '').length}
          where={where}
          onAsk={() => {
            toBar()
            start([])
          }}
          onClose={() => {
            toBar()
            setAsking(false)
          }}
          files={
            paths.length === 0 ? null : readsFiles || !takesCredentials ? (
              <FilesHere paths={paths} isRead={readsFiles} where={where} />
            ) : (
              <CertificateFiles roles={roles} files={files} token={startToken} onChange={setFiles} />
            )
          }
          ref={box}
        >
          <ProbeChoices choices={choices} onChange={setChoices} />
        </ConsentBox>
      )}
      {run !== null && (
        <Suspense>
          <VerdictView run={run} isStale={isStale} image={plan.image} options={options} where={where} />
        </Suspense>
      )}
    </section>
  )
}

function Off({ isReachable, children }: { readonly isReachable: boolean; readonly children: ReactNode }) {
  const say = useSay()
  return (
    <div lang={say.tag} className={`${PROBE_PLACE} flex flex-wrap items-start gap-2 text-[12.5px] text-muted`}>
      <p className="min-w-0 flex-1 basis-40">
        {isReachable
          ? say('Running plans is switched off on this server.')
          : isOnFileServer()
            ? say('This page lies on a file server, which cannot ask registries.')
            : say('The server of this page does not answer.')}
        {say.gap}
        <Phrase
          text="From a node: {command}"
          values={{ command: <code className="font-mono">pullpath probe registries.yaml IMAGE</code> }}
        />
        {isOnFileServer() && (
          <>
            {say.gap}
            <Phrase
              text="With a server of your own: {command}"
              values={{ command: <code className="font-mono">pullpath serve</code> }}
            />
          </>
        )}
      </p>
      {children}
    </div>
  )
}
