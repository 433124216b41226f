import { countWords } from '@/components/problems/count-words'
import { Count, type Tone } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { TabList } from '@/components/ui/tabs'
import { useOpenedReport } from '@/components/nodes/opened-report'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import { isGeneral, type Diagnostic } from '@/lib/registries/diagnostic'
import type { ResultTab, Tabs } from './use-tabs'

const NO_PROBLEMS: readonly Diagnostic[] = []

interface ResultTabsProps {
  readonly analysis: Analysis
  readonly tabs: Tabs
  /** The rules have looked at the file. */
  readonly isLinted: boolean
  /** The text is of another format, and nothing is said of it. */
  readonly isOther: boolean
}

/** The tabs of the results with their counts. */
export function ResultTabs({ analysis: { rendered, diagnostics: all }, tabs, isLinted, isOther }: ResultTabsProps) {
  const say = useSay()
  const report = useOpenedReport()
  const diagnostics = isOther ? NO_PROBLEMS : all
  // A note is not a problem, and yet it can explain why a pull fails: no check then.
  const wrong = diagnostics.filter(({ severity }) => severity !== 'info').length
  const badge =
    wrong > 0 ? (
      <Count value={`${wrong}${diagnostics.some(({ isCut }) => isCut) ? '+' : ''}`} tone={worst(diagnostics)} />
    ) : isLinted && !isOther && diagnostics.every(isGeneral) ? (
      <span className="text-accent">
        <Icon name="check" size={14} />
      </span>
    ) : null
  return (
    <TabList<ResultTab>
      label={say('What follows')}
      tabs={[
        { id: 'plan', label: say('Plan') },
        {
          id: 'files',
          label: say('Files'),
          // Narrow screens have no room for it.
          badge: (
            <span className="hidden min-[28rem]:inline">
              <Count value={rendered.files.length} />
            </span>
          ),
          count: `${rendered.files.length}`,
        },
        { id: 'problems', label: say('Problems'), badge, count: countWords(diagnostics, say) || say('none') },
        { id: 'deploy', label: say('Deploy') },
        { id: 'compare', label: say('Compare') },
        { id: 'images', label: say('Images') },
        ...(report === null ? [] : [{ id: 'nodes' as const, label: say('Nodes') }]),
      ]}
      selected={tabs.results}
      onSelect={tabs.showResult}
    />
  )
}

function worst(diagnostics: readonly Diagnostic[]): Tone {
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return 'error'
  return diagnostics.some((diagnostic) => diagnostic.severity === 'warning') ? 'warn' : 'plain'
}
