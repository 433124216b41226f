import { OtherNames } from '@/components/placeholders/other-names'
import { Chip } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/rows/in-steps'
import { INNER_ROWS_PER_STEP, useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt } from '@/lib/containerd/plan'
import { Alternatives } from './alternatives'
import { credentialsBadge, isTold, openBadges, otherRewriteBadges, rewriteBadge, tlsBadges, type Badge } from './badges'

interface BadgesProps {
  readonly attempt: Attempt
}

/** How an attempt is made: under which name or names, with whose credentials and how encrypted. */
export function AttemptBadges({ attempt }: BadgesProps) {
  const say = useSay()
  const told = attempt.rewrites.filter(isTold)
  const steps = useRowSteps(told.length, INNER_ROWS_PER_STEP)
  const rest = [...otherRewriteBadges(attempt, say), credentialsBadge(attempt, say), ...tlsBadges(attempt, say)]
  return (
    <>
      <div className="flex flex-wrap gap-1.5">
        {openBadges(attempt, say).map((badge, index) => (
          <BadgeChip key={index} badge={badge} />
        ))}
        <InSteps steps={steps}>{(at) => <BadgeChip badge={rewriteBadge(told[at]!, say)} />}</InSteps>
        {rest.map((badge, index) => (
          <BadgeChip key={index} badge={badge} />
        ))}
      </div>
      {attempt.alternatives.length > 0 && <Alternatives attempt={attempt} />}
    </>
  )
}

function BadgeChip({ badge: { tone, icon, help, pieces, others } }: { readonly badge: Badge }) {
  return (
    <>
      <Chip tone={tone} {...(icon !== undefined && { icon })} help={help}>
        {pieces.map((piece, index) =>
          'code' in piece ? (
            <code key={index} className="font-mono">
              {visibleText(piece.code)}
            </code>
          ) : (
            <span key={index}>{visibleText(piece.text)}</span>
          ),
        )}
      </Chip>
      {others !== undefined && <OtherNames names={others} />}
    </>
  )
}
