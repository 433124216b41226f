import { useState } from 'react'
import { Shortened, WholeButton } from '@/components/ui/shortened'
import { tip } from '@/components/ui/tip'
import { withBreaks } from '@/components/ui/with-breaks'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt } from '@/lib/containerd/plan'

/** Longer URLs are shown without the middle of their parts in a narrow window. */
const URL_MAX = 180
/** Letters that are then left of each part. */
const PART_MAX = 40

/** The URL with host, rewritten repository, reference and `ns` told apart. Its text is the URL. */
export function RequestUrl({ attempt }: { readonly attempt: Attempt }) {
  const { parts, rewrites } = attempt
  const say = useSay()
  const [isOpened, setOpened] = useState(false)
  const isLong = attempt.url.length > URL_MAX
  const part = (text: string) => <Shortened text={visibleText(text)} max={PART_MAX} isWhole={isOpened || !isLong} />
  const rewritten = rewrites.some((step) => step.outcome === 'changes')
  return (
    <>
      <p className="my-1.5 font-mono text-[13px] leading-relaxed [overflow-wrap:anywhere]">
        <span className="font-medium text-muted select-none">{attempt.method} </span>
        <span>
          <span className="text-muted">{visibleText(parts.scheme)}</span>
          <span className="font-semibold">{part(parts.host)}</span>
          <span className="text-muted">{part(parts.prefix)}</span>
          <span className={rewritten ? 'border-b-2 border-accent font-semibold text-accent' : 'font-medium'}>
            {part(parts.repository)}
          </span>
          <span>{part(parts.object)}</span>
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
            {withBreaks(visibleText(parts.query))}
          </span>
        </span>
      </p>
      {isLong && <WholeButton label={say('Whole URL')} isWhole={isOpened} onWhole={setOpened} />}
    </>
  )
}
