import type { ReactNode, Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import type { ProbeStatus } from '@/lib/probe/event'
import type { Say } from '@/lib/words/say'
import type { ProbeRun } from './probe-run'
import type { Where } from './where'

interface ProbeBarProps {
  readonly run: ProbeRun | null
  readonly mode: ProbeStatus['mode']
  /** The computer that asks. */
  readonly where: Where
  /** The run is of another plan by now. */
  readonly isStale: boolean
  /** The list of hosts is open. */
  readonly isAsking: boolean
  /** The person has said yes to this list of hosts. */
  readonly isAgreed: boolean
  readonly onRun: () => void
  readonly onToggle: () => void
  readonly onCancel: () => void
  /** At the end of the row. */
  readonly beside: ReactNode
  readonly ref: Ref<HTMLDivElement>
}

/** Starts and cancels a run, and says how it is. Its first button is the same one all the time, so it keeps the keyboard. */
export function ProbeBar(props: ProbeBarProps) {
  const { run, isAsking, isAgreed, onRun, onToggle, onCancel, ref } = props
  const isRunning = run?.isRunning === true
  const say = useSay()
  return (
    <div ref={ref} lang={say.tag} className="flex min-h-9 flex-wrap items-center gap-2">
      {isRunning ? (
        <Button onClick={onCancel}>
          <Icon name="close" size={14} /> {say('Cancel')}
        </Button>
      ) : (
        <Button look="primary" data-run aria-expanded={isAsking} onClick={isAgreed ? onRun : onToggle}>
          <Icon name="play" size={14} /> {run === null ? say('Run this plan') : say('Run again')}
        </Button>
      )}
      {!isRunning && isAgreed && (
        <Button look="ghost" aria-expanded={isAsking} onClick={onToggle}>
          {say('Options')}
        </Button>
      )}
      <p
        role="status"
        className="min-w-0 flex-1 basis-40 text-[12.5px] text-muted max-[28rem]:order-last max-[28rem]:basis-full"
      >
        {stateWords(props, say)}
      </p>
      {props.beside}
    </div>
  )
}

function stateWords({ run, isStale, mode, where }: ProbeBarProps, say: Say): string {
  if (run?.isRunning === true)
    return run.only === null
      ? say('Asking the endpoints, one after the other.')
      : say('Asking attempt {number} alone.', { number: run.only + 1 })
  if (isStale) return say('The plan has changed since it was run.')
  if (run !== null) return ''
  return mode === 'demo'
    ? say('A demonstration: asks a few public registries from {where}, and takes no credentials.', {
        where: say(where),
      })
    : say('Asks from {where}, as containerd does.', { where: say(where) })
}
