import { rulePage } from '@/components/problems/severity-look'
import { Chip, type Tone } from '@/components/ui/chip'
import { Said } from '@/components/words/said'
import { useSay } from '@/components/words/use-say'
import type { ToldFinding, ToldFindings } from '@/lib/compare/report'
import { languageOfTag } from '@/lib/words/address'

/** Findings that come, change and go. */
export function FindingList({ findings: { appears, changes, disappears } }: { readonly findings: ToldFindings }) {
  const say = useSay()
  if (appears.length + changes.length + disappears.length === 0) return null
  return (
    <ul className="mt-1.5 grid gap-2">
      <Items findings={appears} word={say('new')} tone="error" />
      <Items findings={changes} word={say('now')} tone="warn" />
      <Items findings={disappears} word={say('gone')} tone="good" />
    </ul>
  )
}

interface ItemsProps {
  readonly findings: readonly ToldFinding[]
  readonly word: string
  readonly tone: Tone
}

const SHOWN_MAX = 50

function Items({ findings, word, tone }: ItemsProps) {
  const say = useSay()
  return findings.slice(0, SHOWN_MAX).map((finding, index) => (
    <li key={`${finding.code} ${index}`} className="flex items-start gap-2 text-[13px] [overflow-wrap:anywhere]">
      <Chip tone={tone}>{word}</Chip>
      <span className="min-w-0 flex-1">
        <Said of={finding} />
        <a
          href={rulePage(languageOfTag(say.tag), finding.code)}
          target="_blank"
          rel="noopener"
          className="font-mono text-xs text-muted underline-offset-2 hover:underline"
        >
          {finding.code}
        </a>
      </span>
    </li>
  ))
}
