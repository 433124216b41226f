import { useRef, type KeyboardEvent } from 'react'
import { useSay } from '@/components/words/use-say'
import { entryId, entryTitle, type Entry } from '@/lib/examples/catalogue'

interface EntryListProps {
  readonly entries: readonly Entry[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Where list and entry are side by side. */
const WIDE = '(width >= 40rem)'

/** One tab stop; arrows go through both lists, and choose where the entry is beside them. */
export function EntryList({ entries, chosen, onChoose }: EntryListProps) {
  const say = useSay()
  const root = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent, id: string) => {
    const at = entries.findIndex((entry) => entryId(entry) === id)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key]
    const next = to === undefined ? undefined : entries[to]
    if (to === undefined) return
    event.preventDefault()
    if (next === undefined) return
    const button = root.current?.querySelector<HTMLElement>(`[data-entry="${entryId(next)}"]`)
    button?.focus()
    if (window.matchMedia(WIDE).matches) onChoose(entryId(next))
  }
  const groups = [
    [say('Recipes'), entries.filter((entry) => 'recipe' in entry)],
    [say('Examples'), entries.filter((entry) => 'preset' in entry)],
  ] as const
  return (
    <div ref={root}>
      {groups.map(([label, own]) =>
        own.length === 0 ? null : (
          <section key={label} className="mb-3">
            <h3 className="px-2.5 pt-1 pb-1 text-[12px] font-semibold text-muted">{label}</h3>
            <ul aria-label={label}>
              {own.map((entry) => {
                const id = entryId(entry)
                return (
                  <li key={id}>
                    <button
                      type="button"
                      data-entry={id}
                      aria-pressed={id === chosen}
                      tabIndex={id === chosen ? 0 : -1}
                      onClick={() => onChoose(id)}
                      onKeyDown={(event) => move(event, id)}
                      className={`w-full rounded-lg border border-transparent px-2.5 py-1.5 text-left text-[13.5px] ${id === chosen ? 'bg-accent-soft font-semibold text-accent' : 'hover:bg-soft'}`}
                    >
                      {say(entryTitle(entry))}
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        ),
      )}
      {entries.length === 0 && (
        <p role="status" className="p-3 text-[13px] text-muted">
          {say('No recipe and no example is about that.')}
        </p>
      )}
    </div>
  )
}
