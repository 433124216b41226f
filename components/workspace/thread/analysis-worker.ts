import { createAnswers } from './answer'
import type { Sent } from './thread-messages'
import { createPacker, type Returned } from './travel'

/* The thread in which texts that take long are looked at, so that the page can be used meanwhile. It may be ended at any moment. */

const answerTo = createAnswers()
const pack = createPacker()
const page = self as unknown as { postMessage(returned: Returned, transfer: readonly Transferable[]): void }
let newest = 0

addEventListener('message', ({ data: { number, asked } }: MessageEvent<Sent>) => {
  newest = number
  // What has arrived meanwhile is heard first, so that only the newest question costs anything.
  setTimeout(() => {
    if (number !== newest) return
    page.postMessage({ number, answer: null }, [])
    const answer = answerTo(asked)
    setTimeout(() => {
      if (number === newest) page.postMessage({ number, answer: pack(answer) }, [])
    })
  })
})
