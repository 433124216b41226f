import { tip } from '@/components/ui/tip'
import { withBreaks } from '@/components/ui/with-breaks'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt } from '@/lib/containerd/plan'

/** The URL with host, rewritten repository, reference and `ns` told apart. Its text is the URL. */
export function RequestUrl({ attempt }: { readonly attempt: Attempt }) {
  const { parts, rewrites } = attempt
  const say = useSay()
  const rewritten = rewrites.some((step) => step.outcome === 'changes')
  return (
    <p className="my-1.5 font-mono text-[13px] leading-relaxed [overflow-wrap:anywhere]">
      <span className="font-medium text-muted select-none">{attempt.method} </span>
      <span>
        <span className="text-muted">{visibleText(parts.scheme)}</span>
        <wbr />
        <span className="font-semibold">{visibleText(parts.host)}</span>
        <span className="text-muted">{withBreaks(visibleText(parts.prefix))}</span>
        <span className={rewritten ? 'border-b-2 border-accent font-semibold text-accent' : 'font-medium'}>
          {withBreaks(visibleText(parts.repository))}
        </span>
        <span>{withBreaks(visibleText(parts.object))}</span>
        <span
          className="text-muted"
          {...(parts.query
            ? tip(
                say(
                  'ns tells the mirror which registry the image name belongs to, so that one mirror can serve several.',
                ),
              )
            : {})}
        >
          {visibleText(parts.query)}
        </span>
      </span>
    </p>
  )
}
