import { Fragment, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Shortened, WholeButton } from '@/components/ui/shortened'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import type { Reference } from '@/lib/containerd/reference'
import { Rail } from './rail'
import { directoryWords, readingWords } from './start-words'

/** Longer names are shown without their middle in a narrow window, where they would take all of it. */
const NAME_MAX = 110
/** Letters that are then left of each part of the name. */
const PART_MAX = { registry: 40, repository: 40, object: 24 } as const
/** And of the file that answers, which the Files tab shows whole. */
const FILE_MAX = 60

/** How the name was read, and which directory answers for its registry. */
export function PlanStart({ analysis }: { readonly analysis: Analysis }) {
  const { plan } = analysis
  const { reference } = plan
  const say = useSay()
  const directory = directoryWords(plan, say)
  return (
    <div className="relative pb-4 pl-11">
      <Rail />
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0 grid h-[30px] w-[30px] place-items-center rounded-full border-[3px] border-accent bg-panel text-accent"
      >
        <Icon name="file" size={14} />
      </span>
      {reference && <ImageName reference={reference} />}
      <p className="mt-0.5 text-[13px] text-muted">
        {readingWords(plan, say)}
        {say.gap}
        {directory?.map((piece, index) =>
          'code' in piece ? (
            <code key={index} className="font-mono font-semibold text-ink [overflow-wrap:anywhere]">
              <Shortened text={visibleText(piece.code)} max={FILE_MAX} isWhole={false} />
            </code>
          ) : (
            <Fragment key={index}>{piece.text}</Fragment>
          ),
        )}
      </p>
      {plan.directory?.decodeError != null && (
        <p className="mt-2 rounded-lg bg-error-soft px-3 py-2 text-[13px] text-error">
          <Phrase
            text="containerd cannot decode this file ({reason}), so every mirror in it is bypassed."
            values={{ reason: <code className="font-mono">{visibleText(plan.directory.decodeError)}</code> }}
          />
        </p>
      )}
    </div>
  )
}

function ImageName({ reference: { registry, repository, object } }: { readonly reference: Reference }) {
  const say = useSay()
  const [isOpened, setOpened] = useState(false)
  const isLong = registry.length + repository.length + object.length > NAME_MAX
  const isWhole = isOpened || !isLong
  return (
    <>
      <p translate="no" className="text-[15px] font-semibold [overflow-wrap:anywhere]">
        <span>
          <Shortened text={visibleText(registry)} max={PART_MAX.registry} isWhole={isWhole} />
        </span>
        <span className="mx-1 font-normal text-muted">/</span>
        <span>
          <Shortened text={visibleText(repository)} max={PART_MAX.repository} isWhole={isWhole} />
        </span>
        <span className="mx-1 font-normal text-muted">{object.includes(':') ? '@' : ':'}</span>
        <span>
          <Shortened text={visibleText(object)} max={PART_MAX.object} isWhole={isWhole} />
        </span>
      </p>
      {isLong && <WholeButton label={say('Whole name')} isWhole={isOpened} onWhole={setOpened} />}
    </>
  )
}
