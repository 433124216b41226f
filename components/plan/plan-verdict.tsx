import { useConverted } from '@/components/convert/converted'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import { planSentence } from '@/lib/explain/plan-sentence'
import { findingsOf } from './findings-of'

const LOOKS = {
  fine: { box: 'bg-accent-soft', icon: null },
  warning: { box: 'bg-warn-soft text-warn', icon: 'warning' },
  error: { box: 'bg-error-soft text-error', icon: 'error' },
} as const

/** Who is asked, in one sentence; amber or red when a finding concerns this image. Read out as it changes. */
export function PlanVerdict({ analysis: { plan, parsed, diagnostics } }: { readonly analysis: Analysis }) {
  const say = useSay()
  const findings = findingsOf({ plan, diagnostics })
  const all = [...findings.ofAttempts.flat(), ...findings.ofImage].filter(({ severity }) => severity !== 'info')
  const isOpen = plan.attempts.some(({ open = [] }) => open.length > 0)
  const isCut = useConverted() !== null
  const worst = all.some(({ severity }) => severity === 'error')
    ? 'error'
    : all.length > 0 || isOpen || isCut
      ? 'warning'
      : 'fine'
  const { box, icon } = LOOKS[worst]
  return (
    <p
      role="status"
      aria-label={say('What a pull asks')}
      className={`mb-4 flex gap-2 rounded-xl px-3.5 py-2.5 text-[13.5px] ${box}`}
    >
      {icon !== null && (
        <span className="mt-0.5">
          <Icon name={icon} size={15} />
        </span>
      )}
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {planSentence(plan, parsed.registries, say).map(({ text, strong = false }, index) =>
          strong ? <strong key={index}>{visibleText(text)}</strong> : <span key={index}>{visibleText(text)}</span>,
        )}
        {isOpen && say.gap + say('Placeholders in it are not filled in.')}
        {isCut && say.gap + say('Not all of the converted text is in the file: see Problems.')}
        {all.length === 1 && say.gap + say('One problem concerns this image: see below.')}
        {all.length > 1 && say.gap + say('{count} problems concern this image: see below.', { count: all.length })}
      </span>
    </p>
  )
}
