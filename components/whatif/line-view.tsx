import { useSay } from '@/components/words/use-say'
import { printLine, type Line, type Unknown } from '@/lib/containerd/pull/line'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import { unknownWords } from '@/lib/whatif/words'

/** What is copied of a line: what cannot be known stands in angle brackets. */
export function lineText(line: Line, say: Say): string {
  return printLine(line, (part) => placeholder(part, say))
}

function placeholder(part: Unknown, say: Say): string {
  return `<${visibleText(sayingIn(say, unknownWords(part)))}>`
}

/** A line of the kubelet, word for word, with what cannot be known beforehand marked. */
export function LineView({ line }: { readonly line: Line }) {
  const say = useSay()
  return (
    <p translate="no" className="font-mono text-[12.5px] whitespace-pre-wrap [overflow-wrap:anywhere]">
      {line.map((piece, index) =>
        typeof piece === 'string' ? (
          <span key={index}>{piece.split('\n').map(visibleText).join('\n')}</span>
        ) : (
          <span
            key={index}
            lang={say.tag}
            className="rounded border border-dashed border-line-strong px-0.5 font-sans text-muted"
          >
            {placeholder(piece, say)}
          </span>
        ),
      )}
    </p>
  )
}
