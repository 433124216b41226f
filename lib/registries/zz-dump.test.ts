import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { applyEdits, editsFor } from './edit'
import { generatedChange, generatedText } from './edit-texts'
import { modelOf } from './change-model'
import { mutatedText } from './mutated-text'
import { parseRegistries } from './parse'
test('dump', () => {
  const C = 'lib/testdata/conformance/configs'
  const files = ['good', 'mistakes'].flatMap((f) => readdirSync(`${C}/${f}`).map((n) => readFileSync(`${C}/${f}/${n}`, 'utf8')))
  const plain = (v: unknown): unknown => v instanceof Map ? { m: [...v].map(([k, x]) => [k, plain(x)]) } : Array.isArray(v) ? v.map(plain) : v
  const out: unknown[] = []
  let cannot = 0
  for (let seed = 0; seed < 60000; seed++) {
    const text = seed % 2 ? generatedText(seed) : mutatedText(files[seed / 2 % files.length]!, seed)
    const parsed = parseRegistries(text)
    if (parsed.parseError !== null) continue
    const change = generatedChange(parsed.registries, seed * 3 + 5)
    const edits = editsFor(text, change)
    if ('refused' in edits) { if (/cannot be changed from here/.test(edits.refused)) { cannot++; console.log('CANNOT', seed, JSON.stringify(change)) } continue }
    if (edits.length === 0) continue
    const after = applyEdits(text, edits)
    out.push({ change, text, after, model: plain(modelOf(parseRegistries(after).registries)) })
  }
  console.log(out.length, 'cannot', cannot)
  writeFileSync('/tmp/try/dump.json', JSON.stringify(out))
}, 900000)
