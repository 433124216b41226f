import { parseDocument } from 'yaml'
import { analyze, createAnalyzer } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import type { Workspace } from '@/lib/workspace/workspace'
import { exampleOfLines, exampleOfMirrors } from './example-text'
import { medianMs } from './median'

const TARGETS = [
  { lines: 36, targetMs: 2 },
  { lines: 500, targetMs: 15 },
]
const TYPED_LINES = [500, 5_000]
const MIRRORS = [10, 1_000, 10_000]

console.log(`Node ${process.versions.node}, medians\n`)

for (const { lines, targetMs } of TARGETS) {
  const elapsedMs = analyzeMs(exampleOfLines(lines))
  const verdict = elapsedMs <= targetMs ? 'ok' : 'TOO SLOW'
  console.log(
    `analyze, ${String(lines).padStart(4)} lines: ${elapsedMs.toFixed(2).padStart(8)} ms   target ${targetMs} ms   ${verdict}`,
  )
  if (elapsedMs > targetMs) process.exitCode = 1
}

console.log()
for (const lines of TYPED_LINES) {
  const text = exampleOfLines(lines)
  const analyzer = createAnalyzer()
  const options = defaultOptions()
  const typedMs = medianMs((run) =>
    analyzer({ ...workspaceOf(text.replace('backup-0.', `backup-${run}x.`)), options }, engines),
  )
  console.log(
    `a key press in ${String(lines).padStart(5)} lines: ${typedMs.toFixed(1)} ms, the first time ${analyzeMs(text).toFixed(1)} ms`,
  )
}

console.log()
for (const count of MIRRORS) {
  const text = exampleOfMirrors(count)
  const elapsedMs = analyzeMs(text)
  const parseMs = medianMs(() => parseDocument(text))
  const size = `${(text.length / 1024).toFixed(0)} KiB`
  console.log(
    `${String(count).padStart(6)} mirrors (${size}): analyze ${elapsedMs.toFixed(1)} ms, parseDocument alone ${parseMs.toFixed(1)} ms, ratio ${(elapsedMs / parseMs).toFixed(2)}`,
  )
}

/** Each run has its own text, as after a key press, so that no cache helps. */
function analyzeMs(text: string): number {
  return medianMs((run) => analyze(workspaceOf(`${text}# ${run}\n`), engines))
}

function workspaceOf(text: string): Workspace {
  return { text, image: 'rancher/mirrored-pause:3.6', options: defaultOptions() }
}
