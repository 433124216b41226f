import { Fragment } from 'react'
import { useSay } from '@/components/words/use-say'
import type { Severity } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/text/visible-text'
import { toldIn } from '@/lib/words/saying'
import type { ListRow } from './rows'

interface CellsProps {
  readonly row: ListRow
  /** There is a column of what came of runs. */
  readonly hasResults: boolean
  /** Shows the plan of an image. */
  readonly onShow: (image: string) => void
}

const FOUND_LOOKS: Readonly<Record<Severity, string>> = {
  error: 'text-error',
  warning: 'text-warn',
  info: 'text-muted',
}

const RESULT_LOOKS = { works: 'text-accent', fails: 'text-error', undecided: 'text-warn' } as const
const RESULTS = /* SAID */ { works: 'works', fails: 'fails', undecided: 'undecided' } /* END */ as const

/** After each slash of a name, and before its tag. */
const BREAKS = /(?<=\/)|(?=:)/

/** What a row says in each column. */
export function Cells({ row: { image, route, found, result }, hasResults, onShow }: CellsProps) {
  const say = useSay()
  const first = route?.first ?? null
  const host =
    first === null
      ? route === null
        ? '…'
        : route.state === 'fails'
          ? say('the pull fails')
          : say('undecided')
      : visibleText(first.host)
  return (
    <>
      <div role="cell" className="min-w-0 px-2.5">
        <button
          type="button"
          translate="no"
          onClick={() => onShow(image)}
          title={image}
          className="line-clamp-2 max-w-full text-left font-mono text-[12.5px] leading-[1.4] wrap-anywhere text-accent hover:underline"
        >
          {visibleText(image)
            .split(BREAKS)
            .map((part, at) => (
              <Fragment key={at}>
                <wbr />
                {part}
              </Fragment>
            ))}
        </button>
      </div>
      <div role="cell" className="min-w-0 px-2.5 text-[12.5px]">
        <span
          title={first === null ? undefined : host}
          className={`block truncate ${first === null && route !== null ? 'text-warn' : first?.kind === 'default' ? 'text-muted' : ''}`}
        >
          {host}
        </span>
        {first !== null && (
          <span translate="no" title={first.repository} className="block truncate font-mono text-[12px] text-muted">
            {visibleText(first.repository)}
          </span>
        )}
      </div>
      <div role="cell" className="px-2.5 text-[12.5px]">
        {route === null
          ? ''
          : route.upstream === null
            ? say('undecided')
            : route.upstream
              ? say('is asked')
              : say('is not asked')}
      </div>
      <div
        role="cell"
        translate={first?.credentials == null ? undefined : 'no'}
        title={first?.credentials ?? undefined}
        className="truncate px-2.5 text-[12.5px] text-muted"
      >
        {first?.isLoginOpen === true
          ? say('undecided')
          : first?.credentials == null
            ? ''
            : visibleText(first.credentials)}
      </div>
      <div
        role="cell"
        title={found?.words}
        className={`line-clamp-2 px-2.5 text-[12.5px] ${found?.worst == null ? 'text-muted' : FOUND_LOOKS[found.worst]}`}
      >
        {found === null ? '…' : found.words}
      </div>
      {hasResults && (
        <div
          role="cell"
          title={result === null ? undefined : toldIn(say, result.headline, result.said)}
          className={`line-clamp-2 px-2.5 text-[12.5px] wrap-anywhere ${result === null ? 'text-muted' : RESULT_LOOKS[result.outcome]}`}
        >
          {result === null ? '' : say(RESULTS[result.outcome])}
          {result?.host != null && <span className="text-muted"> · {visibleText(result.host)}</span>}
        </div>
      )}
    </>
  )
}
