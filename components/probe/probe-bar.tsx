import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { ProbeRun } from './probe-run'

interface ProbeBarProps {
  readonly run: ProbeRun | null
  /** The run is of another plan by now. */
  readonly isStale: boolean
  /** The list of hosts is open. */
  readonly isAsking: boolean
  /** The person has said yes to this list of hosts. */
  readonly isAgreed: boolean
  readonly onRun: () => void
  readonly onToggle: () => void
  readonly onCancel: () => void
}

/** Starts and cancels a run, and says how it is. */
export function ProbeBar({ run, isStale, isAsking, isAgreed, onRun, onToggle, onCancel }: ProbeBarProps) {
  const isRunning = run?.isRunning === true
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isRunning ? (
        <Button onClick={onCancel}>
          <Icon name="close" size={14} /> Cancel
        </Button>
      ) : (
        <Button look="primary" aria-expanded={isAsking} onClick={isAgreed ? onRun : onToggle}>
          <Icon name="play" size={14} /> {run === null ? 'Run this plan' : 'Run again'}
        </Button>
      )}
      {!isRunning && isAgreed && (
        <Button look="ghost" aria-expanded={isAsking} onClick={onToggle}>
          Options
        </Button>
      )}
      <p role="status" className="text-[12.5px] text-muted">
        {stateWords(run, isStale)}
      </p>
    </div>
  )
}

function stateWords(run: ProbeRun | null, isStale: boolean): string {
  if (run?.isRunning === true) return 'Asking the endpoints, one after the other.'
  if (isStale) return 'The plan has changed since it was run.'
  return run === null ? 'Asks the endpoints from this computer, as containerd does.' : ''
}
