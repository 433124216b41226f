import { useId, type KeyboardEvent, type Ref } from 'react'
import { applyTypedText, toModelText } from '@/components/editor/model-text'
import { useSay } from '@/components/words/use-say'

interface SettingsEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly text: string
  /** The lines of mistakes, from 1. */
  readonly wrong: readonly number[]
  /** The id of the element with the mistakes; undefined without mistakes. */
  readonly describedBy: string | undefined
  readonly onType: (text: string) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

const LINES_SHOWN_MAX = 5_000
const ROWS_MIN = 8
const ROWS_MAX = 26

/** The text of pullpath.yaml with the numbers of its lines. Its undo is its own. */
export function SettingsEditor({ ref, text, wrong, describedBy, onType, onUndo, onRedo }: SettingsEditorProps) {
  const say = useSay()
  const help = useId()
  const shown = toModelText(text)
  const count = shown.split('\n').length
  const isWrong = new Set(wrong)
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'z' && !event.shiftKey) onUndo()
    else if ((key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)) onRedo()
    else return
    event.preventDefault()
  }
  return (
    <div
      className="mt-2 flex overflow-auto rounded-xl border border-line-strong bg-page py-2 font-mono text-[12.5px] leading-[20px] focus-within:border-accent"
      style={{ maxHeight: `${ROWS_MAX * 20}px` }}
    >
      <pre aria-hidden="true" className="sticky left-0 w-10 shrink-0 bg-page pr-3 text-right text-muted select-none">
        {Array.from({ length: Math.min(count, LINES_SHOWN_MAX) }, (_, at) => (
          <span key={at} className={isWrong.has(at + 1) ? 'block bg-error-soft font-bold text-error' : 'block'}>
            {at + 1}
          </span>
        ))}
      </pre>
      <textarea
        ref={ref}
        aria-label="pullpath.yaml"
        aria-invalid={wrong.length > 0 || undefined}
        aria-describedby={[describedBy, help].filter((id) => id !== undefined).join(' ')}
        value={shown}
        rows={Math.max(ROWS_MIN, count)}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        wrap="off"
        translate="no"
        data-own-undo
        onKeyDown={onKey}
        onChange={({ target }) => onType(applyTypedText(text, target.value))}
        className="min-w-0 flex-1 resize-none overflow-x-auto overflow-y-hidden bg-transparent pr-2 whitespace-pre outline-none"
      />
      <span id={help} hidden>
        {say('Ctrl+Z undoes changes of this text alone.')}
      </span>
    </div>
  )
}
