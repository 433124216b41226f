import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import type { Addition } from '@/lib/checks/add-to-settings'
import type { CheckedText, SuggestedNode } from '@/lib/checks/check-text'
import { mustWords } from '@/lib/checks/check-words'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'

interface SuggestionsProps {
  readonly checked: CheckedText
  readonly hasImages: boolean
  readonly onAdd: (addition: Addition, words: string) => void
}

/** What the present plan makes true and the text does not say yet: each is added by a click. */
export function Suggestions({ checked: { suggested, suggestedNodes }, hasImages, onAdd }: SuggestionsProps) {
  const say = useSay()
  const items = [
    ...suggested.map((must) => ({ addition: { must }, words: sayingIn(say, mustWords(must)) })),
    ...suggestedNodes.map((one) => ({ addition: { node: one.node }, words: nodeWords(one, say) })),
  ]
  return (
    <section aria-label={say('Suggestions')} className="mt-5">
      <h3 className="text-[14px] font-semibold">{say('Holds now, and is not said yet')}</h3>
      {!hasImages && (
        <p className="mt-1 text-[13px] text-muted">
          {say('With a list of images more is suggested: what comes first, who alone is asked, where no login goes.')}
        </p>
      )}
      {items.length === 0 ? (
        <p className="mt-1 text-[13px] text-muted">{say('Nothing more to suggest.')}</p>
      ) : (
        <ul aria-label={say('Suggestions')} className="mt-2 grid gap-1">
          {items.map(({ addition, words }) => (
            <li key={words} data-row className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px]">
              <Button aria-label={say('Add: {what}', { what: words })} onClick={() => onAdd(addition, words)}>
                <Icon name="plus" size={14} /> {say('Add')}
              </Button>
              <span className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">{words}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function nodeWords({ node, releases }: SuggestedNode, say: Say): string {
  const flags = [
    ...(node['disable-default-registry-endpoint'] === true ? ['--disable-default-registry-endpoint'] : []),
    ...(node['embedded-registry'] === true ? ['--embedded-registry'] : []),
  ]
  const range = node.releases
  const name = (release: string) => [release, ...flags].join(' ')
  return range === undefined
    ? say('checked on {node}, as on this page', { node: name(node.release ?? '') })
    : say('checked on {count} releases, {from} to {to}, on which all of it holds', {
        count: releases,
        from: range.from,
        to: name(range.to),
      })
}
