import { useSay } from '@/components/words/use-say'
import { sayingIn } from '@/lib/words/saying'
import type { AttemptCost, PullCost } from '@/lib/whatif/cost'
import { durationWords } from '@/lib/whatif/whole-words'

/** Of a plan with more attempts, only the sum tells of the others. */
const ROWS_MAX = 50

interface CostTableProps {
  readonly cost: PullCost
  readonly hosts: readonly string[]
}

/** Requests and waiting of each attempt as bars, each with its figure. */
export function CostTable({ cost, hosts }: CostTableProps) {
  const say = useSay()
  const requestsMax = Math.max(1, ...cost.attempts.map(countOf))
  const waitMax = Math.max(1, ...cost.attempts.map(({ waitMs }) => waitMs ?? 0))
  return (
    <table className="w-full text-left text-[12.5px]">
      <caption className="sr-only">{say('Requests and waiting of each attempt')}</caption>
      <thead className="text-[12px] text-muted">
        <tr>
          <th scope="col" className="font-normal">
            {say('Attempt')}
          </th>
          <th scope="col" className="w-[30%] font-normal">
            {say('Requests')}
          </th>
          <th scope="col" className="w-[30%] font-normal">
            {say('Waiting')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cost.attempts.slice(0, ROWS_MAX).map((attempt, index) => (
          <tr key={index} className="align-top">
            <th scope="row" className="py-1 pr-2 font-normal [overflow-wrap:anywhere]">
              {index + 1} <span className="text-muted">{hosts[index]}</span>
            </th>
            <td className="py-1 pr-2">
              <Bar share={countOf(attempt) / requestsMax} colour="bg-accent" />
              {countOf(attempt)}
            </td>
            <td className="py-1">
              <Bar share={attempt.waitMs === null ? 1 : attempt.waitMs / waitMax} colour="bg-warn" />
              {attempt.waitMs === null ? say('until it is cancelled') : sayingIn(say, durationWords(attempt.waitMs))}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {cost.attempts.length > ROWS_MAX && (
          <tr>
            <td colSpan={3} className="py-1 text-muted">
              {say('and {count} more attempts', { count: cost.attempts.length - ROWS_MAX })}
            </td>
          </tr>
        )}
        <tr className="border-t border-line font-semibold">
          <th scope="row" className="py-1">
            {say('In all')}
          </th>
          <td className="py-1">{cost.requests}</td>
          <td className="py-1">
            {cost.waitMs === null ? say('until it is cancelled') : sayingIn(say, durationWords(cost.waitMs))}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function countOf({ forName, forObjects }: AttemptCost): number {
  return forName + forObjects
}

/** The figure beside it says the same; in forced colours its border remains. */
function Bar({ share, colour }: { readonly share: number; readonly colour: string }) {
  return (
    <span aria-hidden="true" className="mb-0.5 block h-2 max-w-56">
      <span
        className={`block h-full rounded-sm border border-transparent ${share === 0 ? 'hidden' : ''} ${colour}`}
        style={{ width: `${Math.max(2, Math.round(share * 100))}%` }}
      />
    </span>
  )
}
