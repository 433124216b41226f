import { useEffect } from 'react'

/** Gives the document its title and language, `tag`. The page puts its own title back when it hydrates the part with it. */
export function useDocumentTitle(title: string, tag: string): void {
  useEffect(() => {
    const keep = () => {
      if (document.title !== title) document.title = title
    }
    keep()
    const observer = new MutationObserver(keep)
    observer.observe(document.head, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [title])
  useEffect(() => {
    document.documentElement.lang = tag
  }, [tag])
}
