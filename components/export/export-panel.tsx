'use client'

import { saveFile } from '@/components/ui/save-file'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { Plan } from '@/lib/containerd/plan'
import { Formats } from './formats'
import { deploymentOf, type Deployment } from '@/lib/export/deploy'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ParsedRegistries } from '@/lib/registries/model'

interface ExportPanelProps {
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
  readonly plan: Plan
}

/** The file in the formats of other tools, and what to do with it on the nodes. */
export function ExportPanel({ parsed, options, plan }: ExportPanelProps) {
  return (
    <>
      <Formats parsed={parsed} options={options} />
      {parsed.parseError === null && <Deploy deployment={deploymentOf({ parsed, options }, plan)} />}
    </>
  )
}

function Deploy({ deployment }: { readonly deployment: Deployment }) {
  const { path, install, restarts, certificates, flags, noProxy, verification } = deployment
  const commands = [
    ['Put it there, on every node', install],
    ...flags.map(({ where, line }) => [where, line]),
    ...restarts.map(({ role, command }) => [role, command]),
  ] as const
  return (
    <section aria-label="On the nodes" className="mt-5 border-t border-line pt-4 text-[13px]">
      <h3 className="text-[13.5px] font-semibold">On the nodes</h3>
      <p className="mt-0.5 text-[12.5px] text-muted">
        The file is <code className="font-mono">{path}</code>, on servers and agents alike, and is read at start only.
        One server after the other, then the agents.
      </p>
      <dl className="mt-2 grid gap-1.5">
        {commands.map(([what, command]) => (
          <div key={what} className="flex flex-wrap items-center gap-x-2">
            <dt className="w-48 text-muted">{what}</dt>
            <dd className="flex min-w-0 flex-1 items-center gap-1">
              <code className="min-w-0 flex-1 font-mono text-[12px] [overflow-wrap:anywhere]">{command}</code>
              <CopyButton text={command ?? ''} name={`Copy: ${what ?? ''}`} />
            </dd>
          </div>
        ))}
        {certificates.length > 0 && (
          <div className="flex flex-wrap gap-x-2">
            <dt className="w-48 text-muted">Needed on every node</dt>
            <dd className="min-w-0 flex-1 font-mono text-[12px] [overflow-wrap:anywhere]">
              {certificates.map(visibleText).join(', ')}
            </dd>
          </div>
        )}
        {noProxy.length > 0 && (
          <div className="flex flex-wrap gap-x-2">
            <dt className="w-48 text-muted">Where nodes have a proxy, NO_PROXY</dt>
            <dd className="min-w-0 flex-1 font-mono text-[12px] [overflow-wrap:anywhere]">
              {noProxy.map(visibleText).join(',')}
              <span className="block font-sans text-[12.5px] text-muted">
                Without registries in the internet, which nodes ask through the proxy.
              </span>
            </dd>
          </div>
        )}
      </dl>
      <Button
        className="mt-2.5"
        disabled={verification === null}
        onClick={() => verification !== null && saveFile('verify-registries.sh', verification, 'text/x-shellscript')}
      >
        <Icon name="download" size={14} /> verify-registries.sh
      </Button>
      <span className="ml-2 text-[12.5px] text-muted">
        Pulls the image on a node, compares what is there and what is asked with the plan, and names the first
        difference.
      </span>
    </section>
  )
}
