import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { ObjectReport } from '@/lib/probe/event'
import type { ProbeRun } from './probe-run'

/** How the run ended: the line that the kubelet shows, and the true reason beside it. */
export function VerdictView({ run, isStale }: { readonly run: ProbeRun; readonly isStale: boolean }) {
  const { verdict, stopped, objects } = run
  if (verdict === null)
    return stopped === null ? null : (
      <p className="mt-2 rounded-lg bg-warn-soft px-3 py-2 text-[13px] text-warn [overflow-wrap:anywhere]">
        {visibleText(stopped)}
      </p>
    )
  return (
    <div
      role="status"
      className={`mt-2.5 rounded-xl px-3.5 py-2.5 text-[13px] ${verdict.found === null ? 'bg-error-soft' : 'bg-accent-soft'} ${isStale ? 'opacity-55' : ''}`}
    >
      <p className={`flex items-center gap-2 font-semibold ${verdict.found === null ? 'text-error' : 'text-accent'}`}>
        <Icon name={verdict.found === null ? 'error' : 'check'} />
        {verdict.found === null ? 'The pull fails' : `The pull works: attempt ${verdict.found + 1} has the image`}
        <span className="ml-auto text-[12px] font-normal text-muted">{verdict.elapsedMs} ms</span>
      </p>
      {verdict.digest !== null && (
        <p className="mt-1 font-mono text-[12px] text-muted [overflow-wrap:anywhere]">{visibleText(verdict.digest)}</p>
      )}
      {verdict.kubeletError !== null && <Kubelet run={run} text={verdict.kubeletError} blamed={verdict.blamed} />}
      {objects.length > 0 && <Objects objects={objects} />}
    </div>
  )
}

function Kubelet({
  run,
  text,
  blamed,
}: {
  readonly run: ProbeRun
  readonly text: string
  readonly blamed: number | null
}) {
  const others = [...run.attempts].filter(
    ([index, { outcome }]) => index !== blamed && outcome !== null && outcome.leadsTo === 'next',
  )
  return (
    <>
      <p className="mt-2 text-[12.5px] text-muted">The kubelet shows</p>
      <div className="mt-1 flex items-start gap-2">
        <p className="min-w-0 flex-1 font-mono text-[12.5px] whitespace-pre-wrap [overflow-wrap:anywhere]">
          {text.split('\n').map(visibleText).join('\n')}
        </p>
        <CopyButton text={text} name="Copy error" />
      </div>
      {blamed !== null && (
        <p className="mt-2">
          That is attempt {blamed + 1}
          {reasonOf(run, blamed)}.
        </p>
      )}
      {others.map(([index]) => (
        <p key={index} className="mt-0.5">
          It does not show attempt {index + 1}
          {reasonOf(run, index)}.
        </p>
      ))}
    </>
  )
}

function reasonOf({ attempts }: ProbeRun, index: number): string {
  const message = attempts.get(index)?.outcome?.message
  return message === undefined ? '' : `: ${visibleText(message.replace(/\.$/, ''))}`
}

function Objects({ objects }: { readonly objects: readonly ObjectReport[] }) {
  return (
    <ul aria-label="Objects of the image" className="mt-2 grid gap-0.5 text-[12.5px]">
      {objects.map(({ what, digest, attempt, bytes, problem }, index) => (
        <li key={index} className="flex flex-wrap items-baseline gap-x-2">
          <span className={problem === null ? 'text-accent' : 'text-error'}>
            <Icon name={problem === null ? 'check' : 'error'} size={12} />
          </span>
          {what} <code className="font-mono text-muted">{visibleText(digest.slice(0, 19))}…</code>
          {attempt !== null && <span className="text-muted">from attempt {attempt + 1}</span>}
          {bytes !== null && <span className="text-muted">{size(bytes)}</span>}
          {problem !== null && <span className="text-error">{visibleText(problem)}</span>}
        </li>
      ))}
    </ul>
  )
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
