import { useEffect, useMemo, useRef } from 'react'
import { Hunks } from '@/components/problems/hunks'
import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import { applyChanges } from '@/lib/edit/apply-changes'
import type { Change } from '@/lib/edit/change'
import { mergeInto, type MergedEntry } from '@/lib/examples/merge'
import { flagWords, nodeFlags } from '@/lib/export/node-flags'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { parseRegistries } from '@/lib/registries/parse'
import { lineHunks } from '@/lib/text/line-hunks'
import type { GalleryProps } from './gallery-props'
import { sayingIn } from '@/lib/words/saying'

interface MergeReviewProps extends Pick<GalleryProps, 'parsed' | 'template' | 'options'> {
  readonly title: string
  readonly text: string
  /** Of a node with the flags that belong to the text. */
  readonly own: NodeOptions
  readonly onMerge: (changes: readonly Change[]) => void
  readonly onBack: () => void
}

const FATES: Readonly<Record<MergedEntry['fate'], { readonly icon: IconName; readonly words: string }>> = {
  added: { icon: 'plus', words: /* SAID */ '{entry} is added.' /* END */ },
  completed: { icon: 'plus', words: /* SAID */ '{entry} is in your file, and gets what it lacks.' /* END */ },
  same: { icon: 'check', words: /* SAID */ '{entry} is in your file already.' /* END */ },
  kept: {
    icon: 'blocked',
    words: /* SAID */ '{entry} says something else in your file, and stays as it is there.' /* END */,
  },
}

/** What adding it would change in the file that is open, line by line, before it is done. */
export function MergeReview(props: MergeReviewProps) {
  const { parsed, template, title, text, own, options, onMerge, onBack } = props
  const say = useSay()
  const { changes, entries } = useMemo(
    () => mergeInto(parsed.registries, parseRegistries(text).registries),
    [parsed, text],
  )
  const made = useMemo(
    () => (template === null ? applyChanges(parsed, changes) : template.change(changes)),
    [parsed, template, changes],
  )
  const refused =
    parsed.parseError === null
      ? 'refused' in made
        ? sayingIn(say, made.said)
        : null
      : say('Your file is rejected: correct it first.')
  const flags = flagWords(nodeFlags(own)).filter((flag) => !flagWords(nodeFlags(options)).includes(flag))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div className="gallery-entry min-h-0 flex-1 overflow-auto p-4">
        <h3 ref={heading} tabIndex={-1} className="text-[15px] font-semibold">
          {say('Add “{title}” to your file', { title })}
        </h3>
        <ul aria-label={say('What becomes of each entry')} className="mt-3 mb-4 grid gap-1.5 text-[13.5px]">
          {entries.map(({ entry, fate }) => (
            <li key={entry} className="flex gap-2">
              <span className={`mt-0.5 ${fate === 'kept' ? 'text-warn' : 'text-accent'}`}>
                <Icon name={FATES[fate].icon} size={14} />
              </span>
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <Phrase
                  text={FATES[fate].words}
                  values={{ entry: <code className="font-mono text-[13px]">{visibleText(entry)}</code> }}
                />
              </span>
            </li>
          ))}
        </ul>
        {refused !== null ? (
          <p role="alert" className="rounded-lg bg-error-soft px-3 py-2 text-[13px] text-error">
            {visibleText(refused)}
          </p>
        ) : (
          'edits' in made && changes.length > 0 && <Hunks hunks={lineHunks(parsed.text, made.edits)} />
        )}
        {flags.length > 0 && (
          <p className="mt-3 text-[13px]">
            <Phrase
              text="Flags are not part of the file. For the same effect the node needs {flags}."
              values={{ flags: <code className="font-mono text-[12.5px]">{flags.join(' ')}</code> }}
            />
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3">
        <Button look="primary" disabled={refused !== null || changes.length === 0} onClick={() => onMerge(changes)}>
          {say('Add it')}
        </Button>
        <Button onClick={onBack}>{say('Back')}</Button>
        <p className="text-[12.5px] text-muted">
          {changes.length === 0
            ? say('There is nothing to add.')
            : say('Every other line stays as it is. Undo takes all of it back.')}
        </p>
      </div>
    </>
  )
}
