import { usePageWords } from '@/components/words/use-page-words'
import type { Analysis } from '@/lib/analyze'

export function Footer({ analysis, version }: { readonly analysis: Analysis; readonly version: string }) {
  const { rendered, plan } = analysis
  const { tag, say } = usePageWords()
  return (
    <footer
      lang={tag}
      className="hidden items-center justify-between gap-4 border-t border-line bg-panel px-4 py-1.5 text-[12.5px] text-muted sm:flex"
    >
      <span>{say['footer.made']({ files: rendered.files.length, attempts: plan.attempts.length })}</span>
      <span className="ml-auto">{say['footer.private']()}</span>
      <nav aria-label={say['footer.about']()} className="flex gap-3 [&_a]:underline-offset-2 [&_a:hover]:underline">
        <a href="/rules" target="_blank" rel="noreferrer">
          {say['footer.rules']()}
        </a>
        <a href="/registries.schema.json" target="_blank" rel="noreferrer">
          {say['footer.schema']()}
        </a>
      </nav>
      <span>pullpath {version}</span>
    </footer>
  )
}
