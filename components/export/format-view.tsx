import { useMemo } from 'react'
import { OtherNames } from '@/components/placeholders/other-names'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'
import { useSay } from '@/components/words/use-say'
import { exportAs } from '@/lib/export/export-as'
import type { ExportFormat } from '@/lib/export/exported'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { writtenFile } from '@/lib/placeholders/written-file'
import type { ParsedRegistries } from '@/lib/registries/model'
import { redactText } from '@/lib/secrets/redact/redact-text'
import { visibleText } from '@/lib/text/visible-text'
import { withFewPlaceholders } from '@/lib/words/few-names'
import { sayingIn, type SaidValue } from '@/lib/words/saying'

/** Longer texts are shown to here. */
const SHOWN_MAX = 20_000

interface FormatViewProps {
  readonly format: ExportFormat
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
}

/** The file in one format, with what is part of it and what is not. */
export function FormatView({ format, parsed, options }: FormatViewProps) {
  const say = useSay()
  const made = useMemo(() => exportAs(format, { ...writtenFile(parsed.text), options }), [format, parsed, options])
  return (
    <section aria-label={say('Chosen format')} className="flex min-h-0 min-w-0 flex-col">
      <div className="min-h-0 flex-1 overflow-auto p-4">
        <h3 className="text-[14px] font-semibold">{say(format.title)}</h3>
        <p className="mt-0.5 text-[13px] text-muted">{say(format.help)}</p>
        {'refused' in made ? (
          <Note text={made.refused} />
        ) : (
          <>
            <dl aria-label={say('The node')} className="mt-2 grid gap-0.5 text-[12.5px]">
              <Words term={say('With it')} words={made.carried} />
              <Words term={say('Not in it')} words={made.notCarried} />
            </dl>
            {made.notes.map((note, at) => (
              <Note key={at} text={note} />
            ))}
            <Shown format={format} parsed={parsed} options={options} />
          </>
        )}
      </div>
      {!('refused' in made) && (
        <div className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3">
          <Button look="primary" onClick={() => saveFile(made.fileName, made.text, 'text/plain')}>
            <Icon name="download" size={14} /> {made.fileName}
          </Button>
          <CopyButton text={made.text} name={say('Copy as {format}', { format: say(format.title) })} />
          <p className="min-w-0 flex-1 basis-52 text-[12.5px] text-muted">
            {say('Shown without secrets; what is copied and saved has them.')}
          </p>
        </div>
      )}
    </section>
  )
}

/** Without secrets; the copied and saved text has them. */
function Shown({ format, parsed, options }: FormatViewProps) {
  const say = useSay()
  const shown = useMemo(
    () => format.make({ ...writtenFile(redactText(parsed.text).text), options }).text,
    [format, parsed, options],
  )
  return (
    <>
      <pre
        role="region"
        aria-label={say('{format}, without secrets', { format: say(format.title) })}
        tabIndex={0}
        className="mt-3 overflow-x-auto rounded-xl border border-line bg-page p-2.5 font-mono text-[12.5px] leading-[1.6]"
      >
        {shown
          .slice(0, SHOWN_MAX)
          .split('\n')
          .map((line) => `${visibleText(line)}\n`)}
      </pre>
      {shown.length > SHOWN_MAX && (
        <p className="mt-1.5 text-[12.5px] text-muted">
          {say('The first {shown} of {count} characters.', {
            shown: SHOWN_MAX.toLocaleString('en'),
            count: shown.length.toLocaleString('en'),
          })}
        </p>
      )}
    </>
  )
}

function Words({ term, words }: { readonly term: string; readonly words: readonly SaidValue[] }) {
  const say = useSay()
  if (words.length === 0) return null
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="w-20 text-muted">{term}</dt>
      <dd className="min-w-0 flex-1 basis-40 [overflow-wrap:anywhere]">
        {words.map((one) => visibleText(sayingIn(say, one))).join(' · ')}
      </dd>
    </div>
  )
}

function Note({ text }: { readonly text: SaidValue }) {
  const say = useSay()
  const [said, others] = withFewPlaceholders(text)
  return (
    <div className="mt-1.5 rounded-lg bg-warn-soft px-2.5 py-1.5 text-[12.5px] text-warn [overflow-wrap:anywhere]">
      <p>{visibleText(sayingIn(say, said))}</p>
      {others.length > 0 && <OtherNames names={others} />}
    </div>
  )
}
