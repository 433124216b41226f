import { workOf } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { defaultOptions } from '@/lib/k3s/node-options'
import { createListPlanner } from './image-routes'

const MIRRORS = 200
const text = `mirrors:\n${Array.from({ length: MIRRORS }, (_, at) => `  r${at}.test: {endpoint: ["https://m${at}.test"]}\n`).join('')}`
const images = Array.from({ length: MIRRORS }, (_, at) => `r${at}.test/a/b:1`)

// Options arrive in the thread as another object each time.
test.each([false, true])('after a key only the file that changed is read again, with the flag %s', (flag) => {
  const planner = createListPlanner()
  const steps = (run: number): number => {
    const options = { ...defaultOptions(), disableDefaultRegistryEndpoint: flag }
    const changed = text.replace('m7.', `m7-${run}.`)
    return workOf(() => planner.routes({ text: changed, options, images, findings: null }))
  }
  const first = steps(0)
  steps(1)
  expect(steps(2) / first).toBeLessThan(0.68)
})
