import { parentPort } from 'node:worker_threads'
import { lookAtCertificates } from '@/lib/probe/api/certificate-task'
import { makePlan, makePlans } from '@/lib/probe/api/plan-task'
import type { Answer, Asked, Task } from './bounded-work'
import { makeLink } from './make-link'

/*
 * The thread in which the server does what a stranger's text can make long; bundled beside the server. It may be ended at
 * any moment.
 */
parentPort?.on('message', ({ id, task }: Asked) => {
  parentPort?.postMessage(answerTo(id, task), [])
})

function answerTo(id: number, task: Task): Answer {
  try {
    return { id, value: done(task) }
  } catch {
    return { id, failed: true }
  }
}

function done(task: Task): unknown {
  switch (task.name) {
    case 'plan':
      return makePlan(task.input)
    case 'plans':
      return makePlans(task.input)
    case 'link':
      return makeLink(task.input)
    case 'certificates':
      return lookAtCertificates(task.input)
  }
}
