import { Icon } from '@/components/ui/icon'
import { LogLines } from '@/components/log/log-lines'
import type { Analysis } from '@/lib/analyze'

/** Why no request is sent at all. */
export function NoAttempts({ analysis, reveal }: { readonly analysis: Analysis; readonly reveal: boolean }) {
  const { plan, parsed } = analysis
  return (
    <div className="p-4">
      <div role="status" className="rounded-xl bg-error-soft px-4 py-3 text-error">
        <h3 className="flex items-center gap-2 font-semibold">
          <Icon name="error" />{' '}
          {parsed.parseError === null ? 'The pull fails before any request' : 'K3s rejects this file'}
        </h3>
        <p className="mt-1.5 max-h-72 overflow-auto font-mono text-[13px] whitespace-pre-wrap [overflow-wrap:anywhere]">
          {parsed.parseError === null ? (
            <LogLines texts={[plan.criError ?? plan.fails ?? '']} parsed={parsed} reveal />
          ) : (
            <LogLines texts={[parsed.parseError]} parsed={parsed} reveal={reveal} />
          )}
        </p>
        {parsed.parseError !== null && (
          <p className="mt-2 text-[13px]">
            The node keeps waiting and starts neither containerd nor the kubelet, so nothing is pulled until the file is
            corrected.
          </p>
        )}
      </div>
      <ol aria-label="Pull plan" className="sr-only" />
    </div>
  )
}
