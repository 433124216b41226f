'use client'

import { useMemo, type ReactNode } from 'react'
import { countWords } from '@/components/problems/count-words'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'
import type { Analysis } from '@/lib/analyze'
import { deploymentOf } from '@/lib/export/deploy/deploy'
import { printSteps } from '@/lib/export/deploy/print-steps'
import { flagLines, nodeFlags, releaseOf } from '@/lib/export/node-flags'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { StepItem } from './step-item'

interface DeployPaneProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
  /** Why the file is not read; false when it is. */
  readonly rejected: ReactNode
  readonly onExport: () => void
  readonly onProblems: () => void
}

/** What is to be done on the nodes, computed from the file and the options of the node. */
export function DeployPane({ rejected, ...rest }: DeployPaneProps) {
  if (rejected === false) return <Steps {...rest} />
  return (
    <>
      {rejected}
      <p className="px-5 text-[13px] text-muted">The steps for the nodes are shown once the file can be read.</p>
    </>
  )
}

function Steps({ analysis, options, onExport, onProblems }: Omit<DeployPaneProps, 'rejected'>) {
  const { parsed, plan } = analysis
  const { steps, verification } = useMemo(() => deploymentOf({ parsed, options }, plan), [parsed, options, plan])
  const flags = flagLines(nodeFlags(options)).map((line) => line.replace(/: true$/, ''))
  return (
    <div className="max-w-[52rem] p-4 pb-8">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-[15px] font-semibold">Roll it out</h2>
          <p className="mt-0.5 text-[13px] text-muted [overflow-wrap:anywhere]">
            For nodes with {releaseOf(options)}
            {flags.length > 0 && ` and ${flags.join(', ')}`}. pullpath changes nothing on them.
          </p>
        </div>
        <span className="flex flex-wrap items-center gap-1">
          <CopyButton
            text={() => printSteps(steps)}
            name="Copy all steps"
            label="Copy all steps"
            help="As Markdown, for a ticket or a runbook."
          />
          <Button onClick={onExport} aria-haspopup="dialog">
            <Icon name="share" size={14} /> Export to…
          </Button>
        </span>
      </div>
      <Before analysis={analysis} onProblems={onProblems} />
      <p className="mt-3 text-[13px] text-muted">
        Where Ansible, Terraform, cloud-init, Rancher or another tool sets up the nodes, give the file to it with{' '}
        <em className="not-italic font-semibold text-ink">Export to…</em>: such a tool can replace what is written by
        hand.
      </p>
      <ol aria-label="Steps" className="mt-4">
        {steps.map((step, index) => (
          <StepItem key={step.id} step={step} number={index + 1} isLast={index === steps.length - 1}>
            {step.id === 'check' && <Verification script={verification} />}
          </StepItem>
        ))}
      </ol>
    </div>
  )
}

/** What should be settled first. */
function Before({ analysis: { diagnostics, template }, onProblems }: Pick<DeployPaneProps, 'analysis' | 'onProblems'>) {
  const wrong = diagnostics.filter(({ severity }) => severity !== 'info')
  const open = template !== null && diagnostics.some(({ code }) => code === 'not-filled-in')
  if (wrong.length === 0) return null
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-xl bg-warn-soft px-3 py-2 text-[13px] text-warn">
      <Icon name="warning" />
      <p className="min-w-0 flex-1 basis-52">
        {open
          ? 'This is a template. The nodes need it with its placeholders filled in, and so do the commands below.'
          : `${countWords(wrong)} in this file: look at ${wrong.length === 1 ? 'it' : 'them'} before the nodes read it.`}
      </p>
      <Button onClick={onProblems}>Show problems</Button>
    </div>
  )
}

function Verification({ script }: { readonly script: string | null }) {
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line px-3 py-2.5">
      <p className="min-w-0 flex-1 basis-60 text-[13px]">
        <span className="font-semibold">Or all of it by a script.</span>{' '}
        <span className="text-muted">
          {script === null
            ? 'It needs the name of an image, and its plan.'
            : 'Run as root on a node, it pulls the image, compares release, files and log with the plan, and names the first difference.'}
        </span>
      </p>
      <Button
        disabled={script === null}
        onClick={() => script !== null && saveFile('verify-registries.sh', script, 'text/x-shellscript')}
      >
        <Icon name="download" size={14} /> verify-registries.sh
      </Button>
    </div>
  )
}
