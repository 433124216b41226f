'use client'

import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { siteAddress } from '@/components/site/site-address'
import { useHydrated } from '@/components/dashboard/use-hydrated'
import type { Find, FoundEntry } from '@/lib/search/search-index'
import type { Language } from '@/lib/words/language'
import type { SearchLabels } from './labels'

type Result = readonly FoundEntry[] | 'failed' | null

const LINKS = 'a[data-found]'

/** Finds places in guide, rules, releases and schema. What is searched is loaded when somebody goes to the field. */
export function SearchBox({ labels }: { readonly labels: SearchLabels }) {
  const { language } = labels
  const isHydrated = useHydrated()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Result>(null)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const index = useRef<{ readonly language: Language; readonly find: Promise<Find> } | null>(null)
  const wanted = useRef('')
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const load = (): Promise<Find> => {
    if (index.current?.language !== language) {
      const find = import('./load-index').then(({ loadIndex }) => loadIndex(language))
      index.current = { language, find }
      find.catch(() => (index.current = null))
    }
    return index.current?.find ?? Promise.reject(new Error('not loaded'))
  }
  const search = (text: string): void => {
    wanted.current = text
    setQuery(text)
    setOpen(true)
    void load().then(
      (find) => wanted.current === text && setFound(text.trim() === '' ? null : find(text)),
      () => wanted.current === text && setFound('failed'),
    )
  }
  const onKey = (event: KeyboardEvent) => {
    const links = [...(box.current?.querySelectorAll<HTMLElement>(LINKS) ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    if (event.key === 'Escape' && isOpen) {
      setOpen(false)
      field.current?.focus()
    } else if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus()
    else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? field.current : links[at - 1])?.focus()
    else if (event.key === 'Enter' && at < 0 && !event.nativeEvent.isComposing) links[0]?.click()
    else return
    event.preventDefault()
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || box.current?.contains(relatedTarget) !== true) setOpen(false)
  }
  const count = Array.isArray(found) ? found.length : 0
  const said =
    found === null
      ? ''
      : found === 'failed'
        ? labels.failed
        : count === 0
          ? labels.nothing
          : labels.found.replace('{count}', String(count))
  return (
    <search ref={box} className="relative w-44 max-sm:w-auto max-sm:min-w-44 max-sm:flex-1">
      <input
        ref={field}
        type="search"
        aria-label={labels.search}
        placeholder={labels.placeholder}
        aria-keyshortcuts="Control+K Meta+K"
        autoComplete="off"
        spellCheck={false}
        disabled={!isHydrated}
        value={query}
        onFocus={() => {
          setOpen(true)
          void load().catch(() => undefined)
        }}
        onKeyDown={onKey}
        onBlur={onBlur}
        onChange={({ target }) => search(target.value)}
        className="h-8 w-full rounded-lg border border-line-strong bg-panel px-2.5 text-[13px] placeholder:text-muted"
      />
      <p role="status" className="sr-only">
        {isOpen ? said : ''}
      </p>
      {isOpen && found !== null && (
        <div className="absolute top-full right-0 z-10 mt-1 max-h-[70vh] w-[min(30rem,calc(100vw-2rem))] overflow-auto rounded-xl border border-line-strong bg-panel py-1 shadow-xl">
          {count === 0 && <p className="px-3 py-2 text-[13px] text-muted">{said}</p>}
          <ul>
            {Array.isArray(found) &&
              found.map(({ href, kind, title }: FoundEntry) => (
                <li key={href}>
                  <a
                    href={siteAddress(href)}
                    data-found
                    className="flex items-baseline gap-3 px-3 py-2 text-[13.5px] hover:bg-soft focus:bg-soft focus-visible:-outline-offset-2"
                    onKeyDown={onKey}
                    onBlur={onBlur}
                    onClick={() => setOpen(false)}
                  >
                    <span className="w-14 shrink-0 text-[12px] text-muted">{labels.kinds[kind]}</span>
                    <span className="min-w-0 [overflow-wrap:anywhere]">{title}</span>
                  </a>
                </li>
              ))}
          </ul>
        </div>
      )}
    </search>
  )
}
