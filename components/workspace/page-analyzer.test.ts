import { describe, expect, it } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { fixAll } from '@/lib/lint/fixes/fix-all'
import { lint } from '@/lib/lint/lint'
import { createParser } from '@/lib/registries/parser'
import { applyEdits } from '@/lib/text/text-edit'
import type { Workspace } from '@/lib/workspace/workspace'
import { bareAnalysis } from '@/components/workspace/thread/bare-analysis'
import { createAnswers } from '@/components/workspace/thread/answer'
import { createPageAnalyzer, type FindEdits } from './page-analyzer'

const workspaceOf = (text: string): Workspace => ({ text, image: 'nginx', options: defaultOptions() })
const TYPO = workspaceOf('mirrors:\n  docker.io:\n    endpoints: ["https://a.example"]\n')
const OTHER = workspaceOf('mirrors:\n  quay.io:\n    endpoint: ["https://b.example"]\n')

const EMPTY = workspaceOf('')
const NOTHING = { workspace: EMPTY, analysis: analyze(EMPTY, null) }

/** As it comes from another thread. */
const travelled = (workspace: Workspace) => structuredClone(bareAnalysis(analyze(workspace, engines, lint)))

const answers = createAnswers()
const findEdits: FindEdits = async (workspace, wanted) => {
  const answer = structuredClone(answers(structuredClone({ kind: 'fix', workspace, wanted })))
  return answer.kind === 'fix' ? answer.edits : null
}

describe('an analysis from another thread', () => {
  it('is the one that is made here', () => {
    const arrived = createPageAnalyzer(createParser(), NOTHING).arrived(
      OTHER,
      travelled(OTHER),
      engines,
      findEdits,
    ).analysis
    const here = analyze(OTHER, engines, lint)
    expect(arrived.plan).toEqual(here.plan)
    expect(arrived.rendered.files).toEqual(here.rendered.files)
    expect(arrived.parsed.registries).toEqual(here.parsed.registries)
    expect(arrived.diagnostics.map(({ message }) => message)).toEqual(here.diagnostics.map(({ message }) => message))
  })

  it('has fixes that can be made, and are looked for in a thread', async () => {
    const { diagnostics } = createPageAnalyzer(createParser(), NOTHING).arrived(
      TYPO,
      travelled(TYPO),
      engines,
      findEdits,
    ).analysis
    const fix = diagnostics.find(({ code }) => code === 'unknown-key')?.fixes?.[0]
    expect(fix?.title).toBe('Rename to "endpoint"')
    expect(applyEdits(TYPO.text, (await fix?.later?.()) ?? [])).toBe(TYPO.text.replace('endpoints', 'endpoint'))
  })
})

describe('meanwhile', () => {
  it('the text is the new one, the rest the old one without its fixes', () => {
    const analyzer = createPageAnalyzer(createParser(), NOTHING)
    const before = analyzer.now(TYPO, engines, lint).analysis
    const meanwhile = analyzer.meanwhile(OTHER, null).analysis
    expect(meanwhile.parsed.text).toBe(OTHER.text)
    expect(meanwhile.plan).toBe(before.plan)
    expect(meanwhile.diagnostics.flatMap(({ fixes }) => fixes)).toEqual([])
  })

  it('there is what was shown first also where nothing was analysed before', () => {
    expect(createPageAnalyzer(createParser(), NOTHING).meanwhile(OTHER, null).analysis.plan.image).toBe('nginx')
  })
})

describe('what is known from elsewhere', () => {
  it('is what is shown while another text is looked at', () => {
    const analyzer = createPageAnalyzer(createParser(), NOTHING)
    analyzer.now(OTHER, engines, lint)
    const known = analyzer.given({ workspace: TYPO, analysis: analyze(TYPO, engines, lint) })
    expect(analyzer.meanwhile(OTHER, engines).analysis.plan).toBe(known.analysis.plan)
  })
})

describe('all safe fixes from another thread', () => {
  it('are those that are made here', () => {
    const answer = structuredClone(answers(structuredClone({ kind: 'fix-all', workspace: TYPO })))
    const relint = (text: string) => analyze({ ...TYPO, text }, engines, lint).diagnostics
    expect(answer).toEqual({ kind: 'fix-all', fixed: fixAll(TYPO.text, relint) })
    expect(answer.kind === 'fix-all' && answer.fixed.titles.map(({ title }) => title)).toContain('Rename to "endpoint"')
  })
})
