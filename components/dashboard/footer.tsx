import type { Analysis } from '@/lib/analyze'

export function Footer({ analysis }: { readonly analysis: Analysis }) {
  const { rendered, plan } = analysis
  return (
    <footer className="hidden items-center justify-between gap-4 border-t border-line bg-panel px-4 py-1.5 text-[12.5px] text-muted sm:flex">
      <span>
        {count(rendered.files.length, 'file')} generated · {count(plan.attempts.length, 'attempt')} planned
      </span>
      <span>Nothing you type leaves this browser unless you run the plan</span>
    </footer>
  )
}

function count(value: number, word: string): string {
  return `${value} ${word}${value === 1 ? '' : 's'}`
}
