import type { Analysis } from '@/lib/analyze'
import type { BareAnalysis } from './thread-messages'

/** What of an analysis can travel between threads. The text is read where it is shown. */
export function bareAnalysis({ rendered, plan, diagnostics }: Analysis): BareAnalysis {
  const bare = diagnostics.map(({ fixes = [], ...diagnostic }) => ({
    ...diagnostic,
    fixes: fixes.map(({ title, said, safe }) => ({ title, said, safe })),
  }))
  // K3s' own list is in there.
  return { rendered: { ...rendered, diagnostics: [] }, plan, diagnostics: bare }
}
