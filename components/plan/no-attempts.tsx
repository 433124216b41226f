import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
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
          {visibleLines(
            parsed.parseError === null
              ? (plan.criError ?? plan.fails ?? '')
              : reveal
                ? parsed.parseError
                : withoutSecrets(parsed.parseError, parsed),
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

function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n')
}
