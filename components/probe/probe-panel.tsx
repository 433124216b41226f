'use client'

import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import type { Consent, ProbeStatus } from '@/lib/probe/event'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { CertificateFiles, type LoadedFiles } from './certificate-files'
import { contactKeys, planKey, startRun, stopRun, withEvent, type ProbeRun } from './probe-run'
import { fetchStatus, post, readEvents } from './run-probe'
import { VerdictView } from './verdict-view'

interface ProbePanelProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly run: ProbeRun | null
  readonly onRun: (change: (run: ProbeRun | null) => ProbeRun | null) => void
  readonly ref: Ref<ProbePanelHandle>
}

export interface ProbePanelHandle {
  /** Runs again and lets credentials go where the person allowed it, this time. */
  readonly runWith: (consent: Consent) => void
  /** Opens the list of hosts and files. */
  readonly ask: () => void
}

interface Choices {
  readonly deep: boolean
  readonly diagnostics: boolean
  readonly platform: string
}

/** Runs the plan for real: says first who will be asked, then what each endpoint answered. Nothing is sent without a click. */
export function ProbePanel({ analysis, options, run, onRun, ref }: ProbePanelProps) {
  const { plan, parsed } = analysis
  const [status, setStatus] = useState<ProbeStatus | null | 'unknown'>('unknown')
  const [isAsking, setAsking] = useState(false)
  /** Lists of hosts that the person has agreed to since the page was loaded. */
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set())
  const [choices, setChoices] = useState<Choices>({ deep: false, diagnostics: false, platform: 'linux/amd64' })
  const [files, setFiles] = useState<LoadedFiles>({})
  const running = useRef<AbortController | null>(null)
  useEffect(() => {
    let wanted = true
    void fetchStatus().then((found) => wanted && setStatus(found))
    // A run goes on while another tab is looked at; the server ends it when the browser leaves.
    return () => {
      wanted = false
    }
  }, [])

  const contacts = contactKeys(plan)
  const paths = [...new Set(plan.attempts.flatMap(({ tlsFiles }) => [...tlsFiles.ca, ...tlsFiles.client.flat()]))]
  // A file that is new is to be given before it is missed.
  const list = [...contacts, ...paths].join('\n')
  const key = planKey(plan, parsed, options.release)
  const start = async (consents: readonly Consent[]) => {
    if (status === 'unknown' || status === null) return
    setAsking(false)
    setAgreed(new Set([...agreed, list]))
    const controller = new AbortController()
    running.current = controller
    const mine = startRun(key)
    onRun(() => mine)
    const change = (next: (run: ProbeRun) => ProbeRun): void =>
      onRun((now) => (now !== null && running.current === controller ? next(now) : now))
    try {
      const body = {
        text: parsed.text,
        options,
        image: plan.image,
        ...choices,
        consents,
        files: wantedFiles(plan.attempts, files),
        contacts,
      }
      const answer = await post('/api/probe', body, status.token, controller.signal)
      for await (const event of readEvents(answer)) change((now) => withEvent(now, event))
      change((now) => stopRun(now, 'The server ended the probe early.'))
    } catch (error) {
      const isOld = error instanceof Error && error.message.includes('earlier start')
      change((now) =>
        stopRun(
          now,
          controller.signal.aborted ? 'Cancelled.' : error instanceof Error ? error.message : 'The probe failed.',
        ),
      )
      if (isOld) void fetchStatus().then(setStatus)
    }
  }
  useImperativeHandle(ref, () => ({ runWith: (consent) => void start([consent]), ask: () => setAsking(true) }))

  if (status === 'unknown') return <div className="min-h-8" />
  if (status === null || status.mode === 'off') return <Off isReachable={status !== null} />
  const isRunning = run?.isRunning === true
  const isStale = run !== null && run.key !== key
  return (
    <section aria-label="Run the plan" className="mb-4">
      <div className="flex flex-wrap items-center gap-2">
        {isRunning ? (
          <Button onClick={() => running.current?.abort()}>
            <Icon name="close" size={14} /> Cancel
          </Button>
        ) : (
          <Button
            look="primary"
            aria-expanded={isAsking}
            onClick={() => (agreed.has(list) ? void start([]) : setAsking(!isAsking))}
          >
            <Icon name="play" size={14} /> {run === null ? 'Run this plan' : 'Run again'}
          </Button>
        )}
        {!isRunning && agreed.has(list) && (
          <Button look="ghost" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            Options
          </Button>
        )}
        <p role="status" className="text-[12.5px] text-muted">
          {isRunning
            ? 'Asking the endpoints, one after the other.'
            : isStale
              ? 'The plan has changed since it was run.'
              : run === null
                ? 'Asks the endpoints from this computer, as containerd does.'
                : ''}
        </p>
      </div>
      {isAsking && !isRunning && (
        <div className="mt-2.5 rounded-xl border border-line-strong bg-panel px-3.5 py-3 text-[13px]">
          <h3 className="font-semibold">These hosts will be asked, each only if those before it fail</h3>
          <ul aria-label="Hosts" className="mt-1.5 grid gap-1">
            {contacts.map((contact) => (
              <Contact key={contact} contact={contact} takesCredentials={status.takesCredentials} />
            ))}
          </ul>
          {paths.length > 0 && !status.readsFiles && status.takesCredentials && (
            <CertificateFiles
              paths={paths}
              files={files}
              hosts={plan.attempts.map(({ parts }) => parts.host)}
              token={status.token}
              onChange={setFiles}
            />
          )}
          <div className="mt-3 grid gap-1.5">
            <Choice
              checked={choices.diagnostics}
              onChange={(diagnostics) => setChoices({ ...choices, diagnostics })}
              label="Read error texts"
              help="One request more after an error, which containerd does not send."
            />
            <Choice
              checked={choices.deep}
              onChange={(deep) => setChoices({ ...choices, deep })}
              label="Deep check"
              help="Also the manifest, its platform, the configuration and the layers. Registries that count pulls count this as one."
            />
            {choices.deep && (
              <label className="ml-6 flex items-center gap-2 text-[12.5px] text-muted">
                Platform
                <select
                  value={choices.platform}
                  onChange={(event) => setChoices({ ...choices, platform: event.target.value })}
                  className="h-7 rounded-md border border-line-strong bg-page px-1.5 text-ink"
                >
                  {['linux/amd64', 'linux/arm64', 'linux/arm', 'linux/s390x', 'windows/amd64'].map((platform) => (
                    <option key={platform}>{platform}</option>
                  ))}
                </select>
              </label>
            )}
          </div>
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <Button look="primary" onClick={() => void start([])}>
              Ask these hosts
            </Button>
            <Button onClick={() => setAsking(false)}>Not now</Button>
            <p className="text-[12.5px] text-muted">
              The text goes to this page&apos;s own server and is forgotten there. Proxy settings are not used.
            </p>
          </div>
        </div>
      )}
      {run !== null && <VerdictView run={run} isStale={isStale} />}
    </section>
  )
}

function wantedFiles(attempts: Analysis['plan']['attempts'], files: LoadedFiles): LoadedFiles {
  const wanted = new Set(attempts.flatMap(({ tlsFiles }) => [...tlsFiles.ca, ...tlsFiles.client.flat()]))
  return Object.fromEntries(Object.entries(files).filter(([path]) => wanted.has(path)))
}

function Contact({ contact, takesCredentials }: { readonly contact: string; readonly takesCredentials: boolean }) {
  const [host = '', account] = contact.split(' with ')
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <code className="font-mono [overflow-wrap:anywhere]">{visibleText(host)}</code>
      {account === undefined ? (
        <Chip icon="key">no credentials</Chip>
      ) : takesCredentials ? (
        <Chip icon="key" tone="warn">
          gets the credentials of {visibleText(account)} if it asks
        </Chip>
      ) : (
        <Chip icon="key" tone="error">
          this server takes no credentials
        </Chip>
      )}
    </li>
  )
}

function Choice({
  checked,
  onChange,
  label,
  help,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly label: string
  readonly help: string
}) {
  return (
    <label className="flex gap-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-[var(--accent)]"
      />
      <span>
        {label} <span className="text-[12.5px] text-muted">{help}</span>
      </span>
    </label>
  )
}

function Off({ isReachable }: { readonly isReachable: boolean }) {
  return (
    <p className="mb-3 text-[12.5px] text-muted">
      {isReachable
        ? 'Running plans is switched off on this server.'
        : 'This page has no server that could run the plan.'}{' '}
      From a node: <code className="font-mono">pullpath probe registries.yaml IMAGE</code>
    </p>
  )
}
