import { workOf } from '@/lib/testdata/count-work'
import { describe, expect, test } from 'vitest'
import { createRe2Engine } from '@/lib/go/regexp/re2'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { readTemplate } from '@/lib/placeholders/read-template'
import { recognise } from '@/lib/convert/recognise'
import { editsFor } from '@/lib/edit/edit'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintNode } from '@/lib/lint/lint-text'
import { createParser } from '@/lib/registries/parser'
import { parseRegistries } from '@/lib/registries/parse'
import { redactText } from '@/lib/secrets/redact-text'
import { GROWING_TEXTS } from '@/lib/testdata/generate/growing-texts'
import { createNodeReader, readNode } from './node'

/** UTF-16 units; `npm run attack` goes further. */
const LENGTHS = process.env['ATTACK'] === '1' ? [15_000, 30_000, 60_000] : [15_000, 30_000]
/** In proportion it would be 2, and 4 where each is compared with each. */
const DOUBLED = 3
/** Below that, what is done once weighs more than what is done for each. */
const LEAST = 20_000

const OPTIONS = defaultOptions()

/** Of which each text compiles its own patterns. */
const freshEngines = () => ({ regexp: createRe2Engine(), decodeToml1, readTemplate })

/** What is done with a text, made ready beforehand so that each is counted alone. */
const WORKS: Readonly<Record<string, (text: string) => () => unknown>> = {
  parse: (text) => () => parseRegistries(text),
  'render and plan': (text) => {
    const parser = createParser()
    parser.read(text)
    return () => createNodeReader(parser)(text, OPTIONS, freshEngines()).plan('nginx')
  },
  lint: (text) => {
    const node = readNode(text, OPTIONS, freshEngines())
    return () => lintNode(node, {})
  },
  redact: (text) => () => redactText(text),
  recognise: (text) => () => recognise(text),
  edit: (text) => {
    const parsed = parseRegistries(text)
    return () => editsFor(parsed, { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'https://a.example' })
  },
}

describe.each(Object.entries(WORKS))('%s takes steps in proportion to the text', (_, ready) => {
  // What is made once, as tables, belongs to no text.
  ready('mirrors: {docker.io: {endpoint: [a], rewrite: {a: b}}}')()
  test.each(GROWING_TEXTS)('$why', ({ text }) => {
    const steps = LENGTHS.map((length) => Math.max(LEAST, workOf(ready(text(length)))))
    steps.slice(1).forEach((count, index) => expect(count / (steps[index] ?? 1)).toBeLessThan(DOUBLED))
  })
})
