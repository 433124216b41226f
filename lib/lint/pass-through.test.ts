import { wordedAs } from '@/lib/testdata/worded-as'
import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import { readNode } from '@/lib/node'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { lint } from './lint'

const TEXT = 'mirrors:\n  docker.io:\n    endpoint: ["https://a.test", "https://a.test"]\n'

/** Findings if K3s dropped something else. */
function found(dropped: readonly Diagnostic[]): readonly Diagnostic[] {
  const node = readNode(TEXT, defaultOptions(), engines)
  const diagnostics = [...node.rendered.diagnostics, ...dropped] as RenderedFiles['diagnostics']
  const { parsed, containerd, options, regexp } = node
  const rendered = { ...node.rendered, diagnostics }
  return lint({
    template: null,
    parsed,
    rendered,
    containerd,
    options,
    plan: node.plan('nginx'),
    images: [],
    fileName: null,
    regexp,
  })
}

describe('what the pipeline found and no rule covers', () => {
  const first: Diagnostic = { code: 'a-new-code', severity: 'error', ...wordedAs('A.'), path: null, range: range(2, 3) }
  const last: Diagnostic = { ...first, severity: 'info', range: range(TEXT.length - 1, TEXT.length) }

  test('is passed on unchanged, sorted among the others', () => {
    const all = found([last, first])
    expect(all.filter(({ code }) => code === 'a-new-code')).toEqual([first, last])
    const places = all.map((one) => one.range.start)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('does not affect what the rules found', () => {
    const withoutIt = found([])
    expect(withoutIt.map(({ code }) => code)).toContain('endpoint-duplicate')
    expect(found([first]).filter((one) => one !== first)).toMatchObject(withoutIt.map(({ code }) => ({ code })))
  })

  test('is left to its rule if there is one, even if the rule finds nothing', () => {
    expect(found([{ ...first, code: 'auths-unused' }]).map(({ code }) => code)).not.toContain('auths-unused')
  })
})

function range(start: number, end: number): Diagnostic['range'] {
  return { start, end }
}
