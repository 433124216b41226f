import { useRef, type Ref } from 'react'
import { WRITES } from '@/components/ui/held-input'
import type { Range } from '@/lib/registries/diagnostic'
import { applyTypedText, toModelText } from './model-text'

interface PlainEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly text: string
  /** Ranges whose letters are not shown. */
  readonly masked: readonly Range[]
  readonly onType: (text: string) => void
  /** An input method has begun or ended a word. */
  readonly onComposing: (isComposing: boolean) => void
}

/** As wide as its longest line, so that what is around it scrolls; a browser that cannot do that gives it a bar of its own. */
const GROWS =
  'field-sizing-content not-supports-[field-sizing:content]:overflow-x-auto supports-[field-sizing:content]:overflow-x-hidden'

/**
 * Looks like the code editor, so that the switch is hardly visible. A text area cannot hide a part of its text: where
 * something is masked its letters are transparent, and the same text is drawn below them.
 */
export function PlainEditor({ ref, text, masked, onType, onComposing }: PlainEditorProps) {
  const count = text.split('\n').length
  const drawn = useRef<HTMLPreElement>(null)
  const isMasked = masked.length > 0
  return (
    <div
      data-plain-editor
      className="absolute inset-0 scroll-pl-[52px] overflow-auto bg-panel font-mono text-[13px] leading-[21px]"
    >
      <div className="flex min-h-full w-max min-w-full py-3">
        <pre
          aria-hidden="true"
          className="sticky left-0 z-10 w-[52px] shrink-0 bg-panel pr-4 text-right text-code-comment select-none"
        >
          {Array.from({ length: Math.min(count, 5_000) }, (_, index) => `${index + 1}\n`)}
        </pre>
        <div className="relative flex min-w-0 flex-1">
          {isMasked && (
            <pre ref={drawn} aria-hidden="true" className="absolute inset-0 overflow-hidden">
              {piecesOf(text, masked).map(({ shown, isSecret }, at) =>
                isSecret ? (
                  <span key={at} className="letters-masked">
                    {shown}
                  </span>
                ) : (
                  shown
                ),
              )}
            </pre>
          )}
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
            onScroll={({ currentTarget: { scrollLeft } }) => {
              if (drawn.current !== null) drawn.current.scrollLeft = scrollLeft
            }}
            className={`relative min-w-0 flex-1 resize-none overflow-y-hidden bg-transparent pr-4 whitespace-pre outline-none ${GROWS} ${isMasked ? 'letters-drawn' : ''}`}
          />
        </div>
      </div>
    </div>
  )
}

/** Selects a range of `text`, of which a text area shows line ends of one character, and scrolls to it. */
export function select(area: HTMLTextAreaElement | null, text: string, { start, end }: Range): void {
  if (area === null) return
  const before = toModelText(text.slice(0, start))
  area.focus({ preventScroll: true })
  area.setSelectionRange(before.length, toModelText(text.slice(0, end)).length)
  // Browsers scroll to what is typed, and not to what is selected.
  const box = area.closest('[data-plain-editor]')
  box?.scrollTo(0, (before.split('\n').length - 1) * LINE_PX - box.clientHeight / 3)
}

const LINE_PX = 21

interface Piece {
  readonly shown: string
  readonly isSecret: boolean
}

/** The text as the area shows it, cut where something masked begins and ends. */
function piecesOf(text: string, masked: readonly Range[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of masked.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(start, at)
    if (end <= from) continue
    pieces.push({ shown: toModelText(text.slice(at, from)), isSecret: false })
    pieces.push({ shown: toModelText(text.slice(from, end)), isSecret: true })
    at = end
  }
  return [...pieces, { shown: toModelText(text.slice(at)), isSecret: false }]
}
