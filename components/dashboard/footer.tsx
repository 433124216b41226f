import type { Analysis } from '@/lib/analyze'

export function Footer({ analysis, version }: { readonly analysis: Analysis; readonly version: string }) {
  const { rendered, plan } = analysis
  return (
    <footer className="hidden items-center justify-between gap-4 border-t border-line bg-panel px-4 py-1.5 text-[12.5px] text-muted sm:flex">
      <span>
        {count(rendered.files.length, 'file')} generated · {count(plan.attempts.length, 'attempt')} planned
      </span>
      <span className="ml-auto">Nothing you type leaves this browser unless you run the plan</span>
      <nav aria-label="About pullpath" className="flex gap-3 [&_a]:underline-offset-2 [&_a:hover]:underline">
        <a href="/rules" target="_blank" rel="noreferrer">
          Rules
        </a>
        <a href="/registries.schema.json" target="_blank" rel="noreferrer">
          Schema
        </a>
      </nav>
      <span>pullpath {version}</span>
    </footer>
  )
}

function count(value: number, word: string): string {
  return `${value} ${word}${value === 1 ? '' : 's'}`
}
