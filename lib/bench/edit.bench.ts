import { applyChanges } from '@/lib/edit/apply-changes'
import type { Change } from '@/lib/edit/change'
import { parseRegistries } from '@/lib/registries/parse'
import { exampleOfMirrors } from './example-text'
import { medianMs } from './median'

const MIRRORS = [50, 1_000, 5_000]
/** A form edit reads its result once; the rest of it must not cost more than that. */
const TARGET_RATIO = 2

console.log('\na form edit, with what the page needs of its result')
for (const count of MIRRORS) {
  const text = exampleOfMirrors(count)
  const parsed = parseRegistries(text)
  const parseMs = medianMs((run) => parseRegistries(`${text}# ${run}\n`))
  const editMs = medianMs((run) => applyChanges(parsed, [endpointSet(count >> 1, run)]))
  const ratio = editMs / parseMs
  const verdict = ratio <= TARGET_RATIO ? 'ok' : 'TOO SLOW'
  console.log(
    `${String(count).padStart(6)} mirrors: parse ${parseMs.toFixed(2)} ms, edit ${editMs.toFixed(2)} ms, ratio ${ratio.toFixed(2)}   target ${TARGET_RATIO}   ${verdict}`,
  )
  if (ratio > TARGET_RATIO) process.exitCode = 1
}

function endpointSet(mirror: number, run: number): Change {
  return { set: ['mirrors', `r${mirror}.example.com`, 'endpoint', 0], to: `https://changed-${run}.example.net` }
}
