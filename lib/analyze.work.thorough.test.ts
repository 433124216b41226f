import { testInProportion } from '@/lib/testdata/in-proportion'
import { createRe2Engine } from '@/lib/go/regexp/re2'
import { engines } from '@/lib/containerd/engines'
import { editsFor } from '@/lib/edit/edit'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintNode } from '@/lib/lint/lint-text'
import { createParser } from '@/lib/registries/parser'
import { parseRegistries } from '@/lib/registries/parse'
import { createNodeReader, readNode } from './node'

const OPTIONS = defaultOptions()

/** Of which each text compiles its own patterns. */
const freshEngines = () => ({ ...engines, regexp: createRe2Engine() })

testInProportion('parse', (text) => () => parseRegistries(text))

testInProportion('render and plan', (text) => {
  const parser = createParser()
  parser.read(text)
  return () => createNodeReader(parser)(text, OPTIONS, freshEngines()).plan('nginx')
})

testInProportion('lint', (text) => {
  const node = readNode(text, OPTIONS, freshEngines())
  return () => lintNode(node, {})
})

testInProportion('edit', (text) => {
  const parsed = parseRegistries(text)
  return () => editsFor(parsed, { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'https://a.example' })
})
