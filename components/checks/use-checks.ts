import { useEffect, useState } from 'react'
import { useThread } from '@/components/workspace/thread/use-thread'
import type { Added, AddQuestion, Addition } from '@/lib/checks/add-to-settings'
import type { CheckedText, CheckQuestion } from '@/lib/checks/check-text'

/** As long as keys follow each other, nothing is checked again. */
const AFTER_KEY_MS = 150

export interface Checks {
  /** Of the question before, while that of now is answered; null before the first. */
  readonly checked: CheckedText | null
  /** It is the answer to this question. */
  readonly isCurrent: boolean
  /** The thread could not do it, or not in its time. */
  readonly isFailed: boolean
  /** The edit that adds something to a text; null when the thread could not say. */
  readonly add: (text: string, addition: Addition, question: AddQuestion) => Promise<Added | null>
}

/** Runs the checks in a thread whenever something of the question changes. The question must be the same object until then. */
export function useChecks(question: CheckQuestion): Checks {
  const [found, setFound] = useState<{ of: CheckQuestion; checked: CheckedText | null } | null>(null)
  const ask = useThread(true)
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(() => {
      void ask({ kind: 'check', question }).then((answer) => {
        if (isOver) return
        const checked = answer?.kind === 'check' ? answer.checked : null
        setFound({ of: question, checked })
      })
    }, AFTER_KEY_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [ask, question])
  const add: Checks['add'] = async (text, addition, about) => {
    const { inThread } = await import('@/components/workspace/thread/analysis-thread')
    const answer = await inThread({ kind: 'add-check', text, addition, question: about }).answer
    return answer?.kind === 'add-check' ? answer.added : null
  }
  return {
    checked: found?.checked ?? null,
    isCurrent: found?.of === question,
    isFailed: found !== null && found.checked === null,
    add,
  }
}
