import { useOffered } from '@/components/convert/offered'
import { ReferenceLinks } from '@/components/reference/reference-links'
import { PageTitle } from '@/components/words/page-title'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'

export function Footer({ analysis, version }: { readonly analysis: Analysis; readonly version: string }) {
  const { rendered, plan, parsed } = analysis
  // Nothing follows from a text of another format, or one that K3s rejects.
  const isUnread = useOffered(parsed.text) !== null || parsed.parseError !== null
  const say = useSay()
  const [files, attempts] = [rendered.files.length, plan.attempts.length]
  return (
    <footer
      lang={say.tag}
      className="hidden items-center justify-between gap-4 border-t border-line bg-panel px-4 py-1.5 text-[12.5px] text-muted sm:flex"
    >
      <PageTitle text={/* SAID */ 'pullpath: what a node does with registries.yaml' /* END */} />
      {!isUnread && (
        <span className="shrink-0">
          {files === 1 ? say('1 file generated') : say('{count} files generated', { count: files })} ·{' '}
          {attempts === 1 ? say('1 attempt planned') : say('{count} attempts planned', { count: attempts })}
        </span>
      )}
      <span className="ml-auto">{say('Nothing you type leaves this browser unless you run the plan')}</span>
      <ReferenceLinks className="flex gap-3" />
      <span className="shrink-0">pullpath {version}</span>
    </footer>
  )
}
