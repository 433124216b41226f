import { testStagesInProportion } from '@/lib/testdata/in-proportion'
import { createRe2Engine } from '@/lib/go/regexp/re2'
import { engines } from '@/lib/containerd/engines'
import { editsFor } from '@/lib/edit/edit'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintNode } from '@/lib/lint/lint-text'
import { createParser } from '@/lib/registries/parser'
import { createNodeReader, type ClusterNode } from './node'

const OPTIONS = defaultOptions()

/** Of which each text compiles its own patterns. */
const freshEngines = () => ({ ...engines, regexp: createRe2Engine() })

testStagesInProportion('parsing, plan, rules or an edit', (text) => {
  const parser = createParser()
  let node: ClusterNode
  return {
    parse: () => parser.read(text),
    'render and plan': () => {
      node = createNodeReader(parser)(text, OPTIONS, freshEngines())
      return node.plan('nginx')
    },
    lint: () => lintNode(node, {}),
    edit: () => editsFor(parser.read(text), { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'https://a.example' }),
  }
})
