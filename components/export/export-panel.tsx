'use client'

import { useId, useMemo, useState } from 'react'
import { saveFile } from '@/components/ui/save-file'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { Plan } from '@/lib/containerd/plan'
import { deploymentOf, type Deployment } from '@/lib/export/deploy'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { redactText } from '@/lib/secrets/redact-text'

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

function Formats({ parsed, options }: Omit<ExportPanelProps, 'plan'>) {
  const id = useId()
  const [chosen, setChosen] = useState(EXPORT_FORMATS[0]?.id ?? '')
  const format = EXPORT_FORMATS.find((one) => one.id === chosen)
  const made = useMemo(() => format?.make({ parsed, options }), [format, parsed, options])
  // Shown without its secrets; the copied and saved text has them.
  const shown = useMemo(
    () => format?.make({ parsed: parseRegistries(redactText(parsed.text).text), options }).text ?? '',
    [format, parsed, options],
  )
  if (format === undefined || made === undefined) return null
  return (
    <section aria-label="Another format" className="mt-5 border-t border-line pt-4">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-[13.5px] font-semibold">
          Another format
        </label>
        <select
          id={id}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          className="h-8 min-w-0 flex-1 rounded-lg border border-line-strong bg-page px-2 text-[13px]"
        >
          {EXPORT_FORMATS.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
        <CopyButton text={made.text} name={`Copy as ${format.title}`} />
        <Button onClick={() => saveFile(made.fileName, made.text, 'text/plain')}>
          <Icon name="download" size={14} /> {made.fileName}
        </Button>
      </div>
      <p className="mt-1 text-[12.5px] text-muted">
        {format.help} Shown without secrets; what is copied and saved has them.
      </p>
      {made.notes.map((note) => (
        <p
          key={note}
          className="mt-1.5 rounded-lg bg-warn-soft px-2.5 py-1.5 text-[12.5px] text-warn [overflow-wrap:anywhere]"
        >
          {visibleText(note)}
        </p>
      ))}
      <pre
        role="region"
        aria-label={`${format.title}, without secrets`}
        tabIndex={0}
        className="mt-2 max-h-64 overflow-auto rounded-lg border border-line bg-page p-2.5 font-mono text-[12px] leading-[1.55]"
      >
        {shown
          .slice(0, 20_000)
          .split('\n')
          .map((line) => `${visibleText(line)}\n`)}
      </pre>
    </section>
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
      <span className="ml-2 text-[12.5px] text-muted">Pulls the image and compares with the plan.</span>
    </section>
  )
}
