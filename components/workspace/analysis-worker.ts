import { createAnswers } from './answer'
import type { Asked } from './thread-messages'

/* The thread in which texts that take long are looked at, so that the page can be used meanwhile. It may be ended at any moment. */

const answerTo = createAnswers()
const page = self as unknown as Pick<Worker, 'postMessage'>

addEventListener('message', ({ data }: MessageEvent<Asked>) => page.postMessage(answerTo(data), []))
