import { useSay } from '@/components/words/use-say'
import type { Line } from '@/lib/containerd/pull/line'
import { visibleText } from '@/lib/text/visible-text'
import { unknownText } from './line-text'

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
            {unknownText(piece, say)}
          </span>
        ),
      )}
    </p>
  )
}
