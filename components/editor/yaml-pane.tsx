'use client'

import { useWords } from '@/components/words/use-words'
import {
  lazy,
  memo,
  Suspense,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type Ref,
} from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { highlightPaths, type Highlight } from '@/components/workspace/highlight'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { Fix, Range } from '@/lib/registries/diagnostic'
import { pathAt } from '@/lib/suggest/path-at'
import { secretRanges } from '@/lib/secrets/secret-ranges'
import { namedSecrets } from '@/lib/secrets/loose-secrets'
import { indexLines } from '@/lib/text/line-index'
import { PlainEditor, select } from './plain-editor'
import type { YamlEditor } from './yaml-editor'

// Only where there is no code editor.
const ProblemsBelow = lazy(() => import('./problems-below').then((module) => ({ default: module.ProblemsBelow })))

export interface YamlPaneHandle {
  readonly reveal: (range: Range) => void
}

interface YamlPaneProps {
  readonly ref: Ref<YamlPaneHandle>
  /** A pane that is not shown stays as it was: nothing is computed for it. */
  readonly isShown: boolean
  /** The code editor is shown, or about to be. */
  readonly isWanted: boolean
  readonly text: string
  readonly analysis: Analysis
  /** Its findings are of this text. */
  readonly isFound: boolean
  readonly reveal: boolean
  readonly onReveal: (reveal: boolean) => void
  readonly highlight: Highlight | null
  readonly onType: (text: string) => void
  readonly onHighlight: (highlight: Highlight | null) => void
  readonly onFix: (fix: Fix) => void
}

/**
 * The path at the cursor is looked up only once it rests: that needs the whole document, and typing must not wait for
 * it.
 */
const POINT_MS = 120

const TAB_HINT_ID = 'tab-hint'

/** The YAML as text: a plain text area at first, the code editor once it is wanted and has been loaded. */
export const YamlPane = memo(Pane, (before, after) => {
  return !before.isShown && !after.isShown && before.isWanted === after.isWanted
})

function Pane({
  ref,
  isWanted,
  text,
  analysis,
  isFound,
  reveal,
  onReveal,
  highlight,
  onType,
  onHighlight,
  onFix,
}: YamlPaneProps) {
  const say = useSay()
  const container = useRef<HTMLDivElement>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const isTouch = useTouch()
  // Once it is here it stays.
  const [isAsked, ask] = useState(isWanted)
  if (isWanted && !isAsked && !isTouch) ask(true)
  const [code, setCode] = useState<YamlEditor | null>(null)
  const latest = useRef({ text, analysis, say, onType, onHighlight, onFix })
  useEffect(() => {
    latest.current = { text, analysis, say, onType, onHighlight, onFix }
  })

  useEffect(() => {
    if (!isAsked) return
    let unmounted = false
    let made: YamlEditor | null = null
    let pointing = 0
    const mount = async () => {
      const { createYamlEditor } = await import('./yaml-editor')
      await endOfWord(plain.current, composing)
      if (unmounted || container.current === null) return
      made = createYamlEditor(container.current, {
        text: latest.current.text,
        parsed: () => latest.current.analysis.parsed,
        say: (help) => latest.current.say(help),
        onType: (typed) => latest.current.onType(typed),
        onFix: (fix) => latest.current.onFix(fix),
        onPoint: (offset) => {
          clearTimeout(pointing)
          pointing = window.setTimeout(() => {
            const { analysis: seen, onHighlight: point } = latest.current
            point(offset === null ? null : { in: 'yaml', path: pathAt(seen.parsed, offset) })
          }, POINT_MS)
        },
      })
      container.current.querySelector('textarea')?.setAttribute('aria-describedby', TAB_HINT_ID)
      if (plain.current !== null && document.activeElement === plain.current) made.takeOver(plain.current)
      setCode(made)
    }
    // Without the code editor the plain one stays; nothing else depends on it.
    void mount().catch(() => undefined)
    return () => {
      unmounted = true
      clearTimeout(pointing)
      made?.dispose()
    }
  }, [isAsked])

  useEffect(() => code?.show(text), [code, text])
  const { parsed, diagnostics } = analysis
  const words = useWords()
  const current = parsed.text === text
  useEffect(() => {
    if (current && isFound) code?.mark(diagnostics, words)
  }, [code, current, isFound, diagnostics, words])
  // Of a text that K3s rejects the tree can be another one than was meant.
  const secrets = useMemo(() => {
    const known = current && parsed.wellFormed ? secretRanges(parsed) : []
    return current && parsed.parseError === null ? known : [...known, ...namedSecrets(text)]
  }, [current, parsed, text])
  const masked = reveal ? NO_RANGES : secrets
  useEffect(() => {
    if (current) code?.mask(masked)
  }, [code, current, masked])
  useEffect(() => {
    if (current) code?.light(highlightPaths(highlight).flatMap((path) => spanOf(parsed.locate(path))))
  }, [code, current, parsed, highlight])

  useImperativeHandle(
    ref,
    () => ({
      reveal: (range) => {
        if (code !== null) code.reveal(range)
        else select(plain.current, text, range)
      },
    }),
    [code, text],
  )
  const lines = useMemo(() => indexLines(parsed.text), [parsed.text])
  // Where there is room for it, the switch is beside the tabs.
  const revealSwitch = secrets.length > 0 && (
    <p lang={say.tag} className="flex justify-end border-b border-line px-3 py-1 lg:hidden">
      <Button aria-pressed={reveal} onClick={() => onReveal(!reveal)}>
        <Icon name={reveal ? 'eyeOff' : 'eye'} size={14} /> {reveal ? say('Hide secrets') : say('Show secrets')}
      </Button>
    </p>
  )
  if (isTouch && code === null)
    return (
      <div className="flex h-full min-h-0 flex-col">
        {revealSwitch}
        <div className="relative min-h-0 flex-1">
          <PlainEditor ref={plain} text={text} masked={masked} onType={onType} onComposing={noop} />
        </div>
        <Suspense>
          <ProblemsBelow
            diagnostics={diagnostics}
            lines={lines}
            onShow={({ range }) => select(plain.current, text, range)}
            onFix={onFix}
          />
        </Suspense>
      </div>
    )
  return (
    <div className="flex h-full min-h-0 flex-col">
      {revealSwitch}
      <div className="group relative min-h-0 flex-1">
        <div ref={container} className="absolute inset-0 font-mono" />
        {code !== null && (
          <p
            id={TAB_HINT_ID}
            lang={say.tag}
            className="pointer-events-none absolute right-3 bottom-2 rounded-md bg-soft px-2 py-0.5 text-xs text-muted not-group-focus-within:sr-only"
          >
            {say('Tab indents. Esc, then Tab leaves.')}
          </p>
        )}
        {code === null && (
          <PlainEditor
            ref={plain}
            text={text}
            masked={masked}
            onType={onType}
            onComposing={(is) => (composing.current = is)}
          />
        )}
      </div>
    </div>
  )
}

/** The code editor and the keyboard of a touch screen work against each other: there the text area stays. */
function useTouch(): boolean {
  return useSyncExternalStore(subscribeToNothing, isTouchScreen, () => false)
}

function isTouchScreen(): boolean {
  return matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches
}

const NO_RANGES: readonly Range[] = []
const noop = (): void => undefined
const subscribeToNothing = () => noop

function spanOf(source: { readonly key: Range | null; readonly value: Range } | null): readonly Range[] {
  return source === null ? [] : [{ start: (source.key ?? source.value).start, end: source.value.end }]
}

/** A word of an input method is not complete before it says so. */
function endOfWord(element: HTMLElement | null, composing: { readonly current: boolean }): Promise<void> {
  if (element === null || !composing.current) return Promise.resolve()
  return new Promise((resolve) => element.addEventListener('compositionend', () => resolve(), { once: true }))
}
