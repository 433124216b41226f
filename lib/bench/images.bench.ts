import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintText } from '@/lib/lint/lint-text'
import { createListPlanner } from '@/lib/routes/image-routes'
import { exampleOfMirrors } from './example-text'
import { medianMs } from './median'

const COUNT = 1_000
const TARGET_MS = 150

const text = exampleOfMirrors(COUNT)
const images = Array.from({ length: COUNT }, (_, index) => `r${index}.example.com/team/app-${index}:v1.${index}`)
const findings = lintText(text, { regexp: engines.regexp, images })

for (const disableDefaultRegistryEndpoint of [false, true]) {
  const planner = createListPlanner()
  const options = { ...defaultOptions(), disableDefaultRegistryEndpoint }
  // Each run has its own text, as after a key press.
  const elapsedMs = medianMs((run) =>
    planner.routes({ text: text.replace('mirror-7.', `mirror-7-${run}.`), options, images, findings }),
  )
  const verdict = elapsedMs <= TARGET_MS ? 'ok' : 'TOO SLOW'
  console.log(
    `${COUNT} images × ${COUNT} mirrors after a key${disableDefaultRegistryEndpoint ? ', default endpoints blocked' : ''}: ${elapsedMs.toFixed(1)} ms   target ${TARGET_MS} ms   ${verdict}`,
  )
  if (elapsedMs > TARGET_MS) process.exitCode = 1
}
console.log(`with ${findings.length} findings`)
