import { createAnalyzer } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { lint } from '@/lib/lint/lint'
import { recognise } from '@/lib/convert/recognise'
import type { Answer, Asked } from './thread-messages'
import { bareAnalysis } from './bare-analysis'

/* The thread in which large texts are looked at, so that the page can be used meanwhile. It may be ended at any moment. */

const analyzer = createAnalyzer()
const page = self as unknown as Pick<Worker, 'postMessage'>

addEventListener('message', ({ data }: MessageEvent<Asked>) => page.postMessage(answerTo(data), []))

function answerTo(asked: Asked): Answer {
  if (asked.kind === 'recognise') return { kind: 'recognise', found: recognise(asked.text, asked.fileName) }
  return { kind: 'analyse', ...bareAnalysis(analyzer(asked.workspace, engines, lint)) }
}
