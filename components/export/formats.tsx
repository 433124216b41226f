import { useId, useMemo, useState } from 'react'
import { saveFile } from '@/components/ui/save-file'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import { exportAs, type Exported } from '@/lib/export/export-as'
import type { ExportFormat } from '@/lib/export/exported'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { redactText } from '@/lib/secrets/redact-text'

interface FormatsProps {
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
}

/** The file in the format of another tool, with what is part of it and what is not. */
export function Formats({ parsed, options }: FormatsProps) {
  const id = useId()
  const [chosen, setChosen] = useState(EXPORT_FORMATS[0]?.id ?? '')
  const format = EXPORT_FORMATS.find((one) => one.id === chosen)
  const made = useMemo(
    () => (format === undefined ? undefined : exportAs(format, { parsed, options })),
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
        {!('refused' in made) && (
          <>
            <CopyButton text={made.text} name={`Copy as ${format.title}`} />
            <Button onClick={() => saveFile(made.fileName, made.text, 'text/plain')}>
              <Icon name="download" size={14} /> {made.fileName}
            </Button>
          </>
        )}
      </div>
      <p className="mt-1 text-[12.5px] text-muted">
        {format.help} Shown without secrets; what is copied and saved has them.
      </p>
      {'refused' in made ? (
        <Note text={made.refused} />
      ) : (
        <Result format={format} made={made} parsed={parsed} options={options} />
      )}
    </section>
  )
}

function Result({
  format,
  made,
  parsed,
  options,
}: FormatsProps & { readonly format: ExportFormat; readonly made: Exported }) {
  // Shown without its secrets; the copied and saved text has them.
  const shown = useMemo(
    () => format.make({ parsed: parseRegistries(redactText(parsed.text).text), options }).text,
    [format, parsed, options],
  )
  return (
    <>
      <dl aria-label="The node" className="mt-1.5 grid gap-0.5 text-[12.5px]">
        <Words term="With it" words={made.carried} />
        <Words term="Not in it" words={made.notCarried} />
      </dl>
      {made.notes.map((note) => (
        <Note key={note} text={note} />
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
    </>
  )
}

function Words({ term, words }: { readonly term: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="w-20 text-muted">{term}</dt>
      <dd className="min-w-0 flex-1 [overflow-wrap:anywhere]">{words.map(visibleText).join(' · ')}</dd>
    </div>
  )
}

function Note({ text }: { readonly text: string }) {
  return (
    <p className="mt-1.5 rounded-lg bg-warn-soft px-2.5 py-1.5 text-[12.5px] text-warn [overflow-wrap:anywhere]">
      {visibleText(text)}
    </p>
  )
}
