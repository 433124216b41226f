import { whenIdle } from '@/components/ui/when-idle'

const TRY_AGAIN_MS = 50
/** As long as the style sheet hides the page. */
const TRIES_MAX = 60

let loading = 0

/** To be called when something in the language of the person begins to load; the result, when it is there or cannot be. */
export function waitForLanguage(): () => void {
  loading += 1
  return () => {
    loading -= 1
    showPage(TRIES_MAX)
  }
}

/** The page came hidden where it is not yet in the language of the person. It is shown when nothing in it changes any more. */
function showPage(triesLeft: number): void {
  const { dataset } = document.documentElement
  if (loading > 0 || dataset['language'] === undefined) return
  const isReady = dataset['hydrated'] !== undefined || document.querySelector('.page') === null
  if (!isReady && triesLeft > 0) setTimeout(() => showPage(triesLeft - 1), TRY_AGAIN_MS)
  else whenIdle(() => requestAnimationFrame(() => delete dataset['language']))
}
