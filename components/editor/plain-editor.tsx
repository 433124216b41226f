import type { Ref } from 'react'
import { WRITES } from '@/components/ui/held-input'
import { applyTypedText, toModelText } from './model-text'

interface PlainEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly text: string
  readonly onType: (text: string) => void
  /** An input method has begun or ended a word. */
  readonly onComposing: (isComposing: boolean) => void
}

/** Looks like the code editor, so that the switch is hardly visible. */
export function PlainEditor({ ref, text, onType, onComposing }: PlainEditorProps) {
  const count = text.split('\n').length
  return (
    <div className="absolute inset-0 overflow-auto bg-panel font-mono text-[13px] leading-[21px]">
      <div className="flex min-h-full py-3">
        <pre
          aria-hidden="true"
          className="sticky left-0 w-[52px] shrink-0 bg-panel pr-4 text-right text-code-comment select-none"
        >
          {Array.from({ length: Math.min(count, 5_000) }, (_, index) => `${index + 1}\n`)}
        </pre>
        <textarea
          ref={ref}
          aria-label="registries.yaml"
          {...WRITES}
          value={toModelText(text)}
          onChange={(event) => onType(applyTypedText(text, event.target.value))}
          onCompositionStart={() => onComposing(true)}
          onCompositionEnd={() => onComposing(false)}
          rows={count}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          wrap="off"
          className="min-w-0 flex-1 resize-none overflow-hidden bg-transparent whitespace-pre outline-none"
        />
      </div>
    </div>
  )
}
