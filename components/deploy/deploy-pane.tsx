'use client'

import { useMemo, type ReactNode } from 'react'
import { countWords } from '@/components/problems/count-words'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'
import { Phrase } from '@/components/words/phrase'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
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
  const say = useSay()
  if (rejected === false) return <Steps {...rest} />
  return (
    <>
      {rejected}
      <p lang={say.tag} className="px-5 text-[13px] text-muted">
        {say('The steps for the nodes are shown once the file can be read.')}
      </p>
    </>
  )
}

function Steps({ analysis, options, onExport, onProblems }: Omit<DeployPaneProps, 'rejected'>) {
  const say = useSay()
  const { parsed, plan } = analysis
  const { steps, verification } = useMemo(() => deploymentOf({ parsed, options }, plan), [parsed, options, plan])
  const flags = flagLines(nodeFlags(options)).map((line) => line.replace(/: true$/, ''))
  return (
    <div lang={say.tag} className="max-w-[52rem] p-4 pb-8">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-[15px] font-semibold">{say('Roll it out')}</h2>
          <p className="mt-0.5 text-[13px] text-muted [overflow-wrap:anywhere]">
            {flags.length > 0
              ? say('For nodes with {release} and {flags}. pullpath changes nothing on them.', {
                  release: releaseOf(options),
                  flags: flags.join(', '),
                })
              : say('For nodes with {release}. pullpath changes nothing on them.', {
                  release: releaseOf(options),
                })}{' '}
            <GuideLink to="files#restart" about={say('Roll it out')} />
          </p>
        </div>
        <span className="flex flex-wrap items-center gap-1">
          <CopyButton
            text={() => printSteps(steps, say)}
            name={say('Copy all steps')}
            label={say('Copy all steps')}
            help={say('As Markdown, for a ticket or a runbook.')}
          />
          <Button onClick={onExport} aria-haspopup="dialog">
            <Icon name="share" size={14} /> {say('Export to…')}
          </Button>
        </span>
      </div>
      <Before analysis={analysis} onProblems={onProblems} />
      <p className="mt-3 text-[13px] text-muted">
        <Phrase
          text="Where Ansible, Terraform, cloud-init, Rancher or another tool sets up the nodes, give the file to it with {export}: such a tool can replace what is written by hand."
          values={{ export: <em className="not-italic font-semibold text-ink">{say('Export to…')}</em> }}
        />
      </p>
      <ol aria-label={say('Steps')} className="mt-4">
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
  const say = useSay()
  const wrong = diagnostics.filter(({ severity }) => severity !== 'info')
  const open = template !== null && diagnostics.some(({ code }) => code === 'not-filled-in')
  if (wrong.length === 0) return null
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-xl bg-warn-soft px-3 py-2 text-[13px] text-warn">
      <Icon name="warning" />
      <p className="min-w-0 flex-1 basis-52">
        {open
          ? say('This is a template. The nodes need it with its placeholders filled in, and so do the commands below.')
          : wrong.length === 1
            ? say('{count} in this file: look at it before the nodes read it.', { count: countWords(wrong, say) })
            : say('{count} in this file: look at them before the nodes read it.', { count: countWords(wrong, say) })}
      </p>
      <Button onClick={onProblems}>{say('Show problems')}</Button>
    </div>
  )
}

function Verification({ script }: { readonly script: string | null }) {
  const say = useSay()
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line px-3 py-2.5">
      <p className="min-w-0 flex-1 basis-60 text-[13px]">
        <span className="font-semibold">{say('Or all of it by a script.')}</span>
        {say.gap}
        <span className="text-muted">
          {script === null
            ? say('It needs the name of an image, and its plan.')
            : say(
                'Run as root on a node, it pulls the image, compares release, files and log with the plan, and names the first difference.',
              )}
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
