import { Suspense, useState, type Dispatch } from 'react'
import { latePart, lazyChunk } from '@/components/late/late'
import { FormPane } from '@/components/form/form-pane'
import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TabList, TabPanel } from '@/components/ui/tabs'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { Fix } from '@/lib/registries/diagnostic'
import type { OpenedFile } from '@/components/workspace/opened-file'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { LineIndex } from '@/lib/text/line-index'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'
import { Arriving } from './arriving'
import type { Jump } from './use-jump'
import type { SourceTab, Tabs } from './use-tabs'

// Panels of hidden tabs are in the page's HTML and hydrate after the first paint.
const YamlPane = lazyChunk('panes', ({ panes }) => panes.YamlPane)

const ErrorsPanel = latePart('ErrorsPanel')

interface SourceSideProps {
  readonly state: WorkspaceState
  readonly dispatch: Dispatch<Action>
  readonly analysis: Analysis
  /** The text that its findings are about. */
  readonly foundIn: ParsedRegistries
  /** Of the last text that K3s would read; null when there was none. */
  readonly readable: Analysis | null
  /** The conversion of the text is offered. */
  readonly isOther: boolean
  readonly lines: LineIndex
  readonly tabs: Tabs
  readonly jump: Jump
  /** Hidden panels wait. */
  readonly isHydrated: boolean
  /** Secrets are shown. */
  readonly reveal: boolean
  readonly onReveal: (reveal: boolean) => void
  readonly onFix: (fix: Pick<Fix, 'edits' | 'later'>) => void
  /** The example with which the page began. */
  readonly startText: string
  /** Much was added at once, which may be of another format. */
  readonly onPaste: (file: OpenedFile) => void
}

const NO_IMAGES: readonly string[] = []

/** Characters at once that nobody types. */
const PASTED_MIN = 30

/** What the person writes: the form, the YAML, or both side by side; and the errors of the nodes. */
export function SourceSide(props: SourceSideProps) {
  const { state, dispatch, analysis, readable, tabs, isHydrated, reveal, onFix } = props
  const say = useSay()
  const { yaml, highlight, point, showRange } = props.jump
  const isYamlShown = tabs.both || tabs.source === 'yaml'
  const [isYamlNear, setYamlNear] = useState(false)
  return (
    <div lang={say.tag} className="pane-source">
      <div className="area-source-tabs">
        <TabList<SourceTab>
          label={say('Source')}
          tabs={[
            { id: 'form', label: say('Form') },
            { id: 'yaml', label: say('YAML') },
            { id: 'errors', label: say('Errors') },
          ]}
          selected={tabs.both ? ['form', 'yaml'] : [tabs.source]}
          onSelect={tabs.showSource}
          onIntent={(tab) => tab === 'yaml' && setYamlNear(true)}
        >
          <SourceSwitches tabs={tabs} reveal={reveal} onReveal={props.onReveal} />
        </TabList>
      </div>
      <div className="area-source">
        <TabPanel
          id="form"
          isLazy={isHydrated}
          isShown={tabs.both || tabs.source === 'form'}
          className="min-h-0 min-w-0 flex-1 overflow-auto bg-page/40"
        >
          <FormPane
            key={state.document}
            analysis={analysis}
            lines={props.lines}
            dispatch={dispatch}
            refused={state.refused}
            images={state.images ?? NO_IMAGES}
            options={state.options}
            reveal={reveal}
            shown={isForm(analysis) ? analysis : (readable ?? analysis)}
            onShow={showRange}
            onFix={onFix}
            foundIn={props.foundIn}
            isOther={props.isOther}
          />
        </TabPanel>
        <TabPanel
          id="yaml"
          isShown={isYamlShown}
          className="min-h-0 min-w-0 flex-1 border-line [[data-both]_&]:border-l"
        >
          <Suspense fallback={<Arriving />}>
            <YamlPane
              ref={yaml}
              isShown={isYamlShown}
              isWanted={isYamlShown || isYamlNear}
              text={state.text}
              analysis={analysis}
              isFound={props.foundIn === analysis.parsed}
              reveal={reveal}
              onReveal={props.onReveal}
              highlight={highlight}
              onType={(text) => {
                const before = state.text
                dispatch({ type: 'typed', text, atMs: Date.now() })
                if (Math.abs(text.length - before.length) <= PASTED_MIN) return
                props.onPaste({ text, fileName: null })
                if (before !== props.startText && before.trim() !== '') return
                void import('@/components/errors/pasted-errors').then(({ takeOutErrors }) =>
                  takeOutErrors(before, text, dispatch),
                )
              }}
              onHighlight={point}
              onFix={onFix}
            />
          </Suspense>
        </TabPanel>
        <Suspense>
          <ErrorsPanel {...props} />
        </Suspense>
      </div>
    </div>
  )
}

/** Wrong types below the root are corrected in the form; anything else has nothing to show there. */
function isForm({ parsed: { wellFormed, root, parseError } }: Analysis): boolean {
  return parseError === null || (wellFormed && root?.kind === 'map')
}

function SourceSwitches({
  tabs: { both, setBoth },
  reveal,
  onReveal,
}: Pick<SourceSideProps, 'tabs' | 'reveal' | 'onReveal'>) {
  const say = useSay()
  return (
    <span className="ml-auto hidden items-center pb-1 lg:flex">
      <IconButton
        label={reveal ? say('Hide secrets') : say('Show secrets')}
        aria-pressed={reveal}
        onClick={() => onReveal(!reveal)}
      >
        <Icon name={reveal ? 'eyeOff' : 'eye'} />
      </IconButton>
      <IconButton
        label={say('Form and YAML side by side')}
        aria-pressed={both}
        onClick={() => setBoth(!both)}
        className={`hidden! xl:inline-flex! ${both ? 'text-accent!' : ''}`}
      >
        <Icon name="columns" />
      </IconButton>
    </span>
  )
}
