import { useEffect, useState } from 'react'
import { whenIdle } from '@/components/ui/when-idle'

/** True once another version than the one that is shown is ready. Begins to keep the site when the page has nothing else to do. */
export function useNewVersion(): boolean {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    let wanted = true
    let cancel = (): void => undefined
    const begin = () => {
      cancel = whenIdle(() => {
        void import('./keep-offline').then(({ keepOffline }) => keepOffline(() => wanted && setReady(true)))
      })
    }
    if (document.readyState === 'complete') begin()
    else window.addEventListener('load', begin, { once: true })
    return () => {
      wanted = false
      cancel()
      window.removeEventListener('load', begin)
    }
  }, [])
  return isReady
}
