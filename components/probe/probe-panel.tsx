'use client'

import { useImperativeHandle, useState, type Ref } from 'react'
import type { Analysis } from '@/lib/analyze'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { contactKey, contactsOf } from '@/lib/probe/contact'
import type { Consent } from '@/lib/probe/event'
import { certificateRoles } from './certificate-role'
import { CertificateFiles, type LoadedFiles } from './certificate-files'
import { ConsentBox } from './consent-box'
import { ProbeBar } from './probe-bar'
import { NO_CHOICES, ProbeChoices } from './probe-choices'
import { planKey, type ProbeRun } from './probe-run'
import { useProbeRunner } from './use-probe-runner'
import { useProbeStatus } from './use-probe-status'
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

/** Runs the plan for real: says first who will be asked, then what each endpoint answered. Nothing is sent without a click. */
export function ProbePanel({ analysis, options, run, onRun, ref }: ProbePanelProps) {
  const { plan, parsed } = analysis
  const [status, refresh] = useProbeStatus()
  const runner = useProbeRunner(onRun, refresh)
  const [isAsking, setAsking] = useState(false)
  /** Lists of hosts that the person has agreed to since the page was loaded. */
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set())
  const [choices, setChoices] = useState(NO_CHOICES)
  const [files, setFiles] = useState<LoadedFiles>({})

  const contacts = contactsOf(plan)
  const roles = certificateRoles(plan)
  const paths = roles.map(({ path }) => path)
  // A file that is new is to be given before it is missed.
  const list = [...contacts.map(contactKey), ...paths].join('\n')
  const key = planKey(plan, parsed, options.release)
  const start = (consents: readonly Consent[]) => {
    if (status === 'unknown' || status === null) return
    setAsking(false)
    setAgreed(new Set([...agreed, list]))
    const given = Object.fromEntries(Object.entries(files).filter(([path]) => paths.includes(path)))
    const body = { text: parsed.text, options, image: plan.image, ...choices, consents, files: given, contacts }
    void runner.start(key, body, status)
  }
  useImperativeHandle(ref, () => ({ runWith: (consent) => start([consent]), ask: () => setAsking(true) }))

  if (status === 'unknown') return <div className="min-h-8" />
  if (status === null || status.mode === 'off') return <Off isReachable={status !== null} />
  const isStale = run !== null && run.key !== key
  return (
    <section aria-label="Run the plan" className="mb-4">
      <ProbeBar
        run={run}
        isStale={isStale}
        isAsking={isAsking}
        isAgreed={agreed.has(list)}
        onRun={() => start([])}
        onToggle={() => setAsking(!isAsking)}
        onCancel={runner.cancel}
      />
      {isAsking && run?.isRunning !== true && (
        <ConsentBox
          contacts={contacts}
          takesCredentials={status.takesCredentials}
          onAsk={() => start([])}
          onClose={() => setAsking(false)}
        >
          {paths.length > 0 && !status.readsFiles && status.takesCredentials && (
            <CertificateFiles roles={roles} files={files} token={status.token} onChange={setFiles} />
          )}
          <ProbeChoices choices={choices} onChange={setChoices} />
        </ConsentBox>
      )}
      {run !== null && <VerdictView run={run} isStale={isStale} />}
    </section>
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
