import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { createContext, type LintInput } from '@/lib/lint/context'
import { lint } from '@/lib/lint/lint'
import { RULES } from '@/lib/lint/rules.generated'
import { readNode } from '@/lib/node'
import { exampleOfLines, exampleOfMirrors } from './example-text'
import { medianMs } from './median'

const TARGETS = [
  { what: '500 lines', text: exampleOfLines(500), targetMs: 10 },
  { what: '10,000 mirrors', text: exampleOfMirrors(10_000), targetMs: 300 },
]
const OPTIONS = defaultOptions()
const IMAGE = 'rancher/mirrored-pause:3.6'

console.log(`\n${RULES.length} rules`)
for (const { what, text, targetMs } of TARGETS) {
  const input = inputOf(text)
  const elapsedMs = medianMs(() => lint(input))
  const allMs = medianMs((run) => analyze({ text: `${text}# ${run}\n`, image: IMAGE, options: OPTIONS }, engines, lint))
  const verdict = elapsedMs <= targetMs ? 'ok' : 'TOO SLOW'
  console.log(
    `lint, ${what.padStart(14)}: ${elapsedMs.toFixed(2).padStart(8)} ms   target ${targetMs} ms   ${verdict}   with analyze ${allMs.toFixed(1)} ms`,
  )
  if (elapsedMs > targetMs) process.exitCode = 1
  console.log(`  slowest: ${slowest(input)}`)
}

function inputOf(text: string): LintInput {
  const node = readNode(text, OPTIONS, engines)
  const { parsed, rendered, containerd, regexp } = node
  const plan = node.plan(IMAGE)
  return { template: null, parsed, rendered, containerd, options: OPTIONS, plan, images: [], fileName: null, regexp }
}

function slowest(input: LintInput): string {
  const context = createContext(input, [])
  const times = RULES.map(({ code, check }) => ({ code, ms: medianMs(() => [...check(context)]) }))
  return times
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 4)
    .map(({ code, ms }) => `${code} ${ms.toFixed(2)} ms`)
    .join(', ')
}
