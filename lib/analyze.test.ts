import { wordedAs } from '@/lib/testdata/worded-as'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { engines, type Engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import type { LintInput } from '@/lib/lint/context'
import type { Lint } from '@/lib/lint/lint'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { createParser } from '@/lib/registries/parser'
import { exampleWorkspace } from '@/lib/workspace/example'
import { applyChanges } from '@/lib/edit/apply-changes'
import { createReducer } from '@/lib/workspace/reduce'
import { startState } from '@/lib/workspace/start-state'
import type { Workspace } from '@/lib/workspace/workspace'
import { analyze, createAnalyzer, type Analysis } from './analyze'

const CONFIGS = ['good', 'mistakes'].flatMap((folder) => {
  const path = join(TESTDATA, 'conformance/configs', folder)
  return readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'))
})

const images = fc.oneof(
  fc.string(),
  fc.constantFrom('nginx', 'quay.io/a/b:1', 'docker.io/rancher/mirrored-pause:3.6', '[::1]:5000/a@sha256:00'),
)
const options = fc
  .record({ disableDefaultRegistryEndpoint: fc.boolean(), embeddedRegistry: fc.boolean() })
  .map((flags) => ({ ...defaultOptions(), ...flags }))

/** A config with a few ranges removed, doubled or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...CONFIGS),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(20),
        fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom('\t', '*a', '&a ', '{', '[', ': ', '- ', '"', '\u0000', '\uFEFF'),
        ),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([config, cuts]) =>
    cuts.reduce(
      (text, [at, length, put]) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length),
      config,
    ),
  )

describe('analyze', () => {
  test('never throws on mutated configs, whatever the image and the flags', () => {
    fc.assert(
      fc.property(mutated, images, options, (text, image, node) => {
        const { diagnostics, plan, parsed } = analyze({ text, image, options: node }, engines)
        for (const { range } of diagnostics)
          expect(range.end <= text.length && range.start <= range.end && range.start >= 0).toBe(true)
        expect(plan.attempts.length > 0 || plan.fails !== null).toBe(true)
        if (parsed.parseError !== null) expect(plan.attempts).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('never throws on random characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 2_000 }),
        images,
        (text, image) => void analyze({ text, image, options: defaultOptions() }, engines),
      ),
      { numRuns: 300 },
    )
  })

  test('without the regular expression engine the plan says that it is pending', () => {
    const workspace = exampleWorkspace()
    expect(analyze(workspace, null).plan.pending).toBe(true)
    expect(analyze(workspace, engines).plan.pending).toBe(false)
  })

  test('the example has no problems and rewrites its image', () => {
    const { diagnostics, plan } = analyze(exampleWorkspace(), engines)
    expect(diagnostics).toEqual([])
    expect(plan.attempts.map((attempt) => attempt.url)).toEqual([
      'https://registry.example.com:5000/v2/mirrorproject/rancher-images/mirrored-pause/manifests/3.6?ns=docker.io',
      'https://registry-1.docker.io/v2/rancher/mirrored-pause/manifests/3.6',
    ])
  })
})

describe('a repeated analysis', () => {
  type Asked = readonly [workspace: Workspace, engines: Engines | null, lint: Lint | null]
  type Stage = keyof Analysis
  const lintOnce: Lint = ({ parsed, images: listed, fileName }) => [
    finding(`${parsed.text.length} ${listed.join()} ${fileName}`),
  ]
  const first: Asked = [{ ...exampleWorkspace(), images: ['nginx'], fileName: 'a.yaml' }, { ...engines }, lintOnce]
  const withWorkspace =
    (change: Partial<Workspace>) =>
    ([workspace, ...others]: Asked): Asked => [{ ...workspace, ...change }, ...others]
  const withEngines =
    (change: Partial<Engines>) =>
    ([workspace, , lint]: Asked): Asked => [workspace, { ...engines, ...change }, lint]
  const ALL: readonly Stage[] = ['parsed', 'rendered', 'plan', 'diagnostics']

  test.each<{
    readonly why: string
    readonly change: (asked: Asked) => Asked
    readonly anew: readonly Stage[]
    readonly anewWithoutRules: readonly Stage[]
  }>([
    { why: 'nothing for the same once more', change: (asked) => asked, anew: [], anewWithoutRules: [] },
    {
      why: 'nothing for equal values in new objects',
      change: ([workspace, , lint]) => [{ ...workspace }, { ...engines }, lint],
      anew: [],
      anewWithoutRules: [],
    },
    {
      why: 'everything for another text',
      change: withWorkspace({ text: 'mirrors: {}\n' }),
      anew: ALL,
      anewWithoutRules: ALL,
    },
    ...Object.entries({
      distribution: 'rke2',
      release: 'v1.30.4+k3s1',
      disableDefaultRegistryEndpoint: true,
      embeddedRegistry: true,
      dataDir: '/data',
    } as const).map(([name, value]) => ({
      why: `all but the parsed text for the option ${name}`,
      change: withWorkspace({ options: { ...defaultOptions(), [name]: value } }),
      anew: ALL.slice(1),
      anewWithoutRules: ALL.slice(1),
    })),
    {
      why: 'the plan and what is found for another image',
      change: withWorkspace({ image: 'quay.io/a/b:1' }),
      anew: ['plan', 'diagnostics'],
      anewWithoutRules: ['plan'],
    },
    {
      why: 'the plan and what is found for an engine for rewrites',
      change: withEngines({ regexp: { ...engines.regexp } }),
      anew: ['plan', 'diagnostics'],
      anewWithoutRules: ['plan'],
    },
    {
      why: 'everything that reads files for a reader of TOML',
      change: withEngines({ decodeToml1: (...asked) => engines.decodeToml1(...asked) }),
      anew: ['plan', 'diagnostics'],
      anewWithoutRules: ['plan', 'diagnostics'],
    },
    {
      why: 'the same when both engines are removed',
      change: ([workspace, , lint]) => [workspace, null, lint],
      anew: ['plan', 'diagnostics'],
      anewWithoutRules: ['plan', 'diagnostics'],
    },
    {
      why: 'what is found for another list of images',
      change: withWorkspace({ images: ['nginx', 'redis'] }),
      anew: ['diagnostics'],
      anewWithoutRules: [],
    },
    {
      why: 'what is found when the list of images is removed',
      change: ([{ images: _, ...workspace }, ...others]) => [workspace, ...others],
      anew: ['diagnostics'],
      anewWithoutRules: [],
    },
    {
      why: 'what is found for another name of the file',
      change: withWorkspace({ fileName: 'b.yaml' }),
      anew: ['diagnostics'],
      anewWithoutRules: [],
    },
    {
      why: 'what is found for other rules',
      change: ([workspace, own]) => [workspace, own, (input) => lintOnce(input)],
      anew: ['diagnostics'],
      anewWithoutRules: [],
    },
  ])('recomputes $why', ({ change, anew, anewWithoutRules }) => {
    const madeAnew = (asked: Asked, next: Asked): readonly Stage[] => {
      const analyzer = createAnalyzer()
      const before = analyzer(...asked)
      const after = analyzer(...next)
      // What is kept equals what would be computed.
      const fresh = analyze(...next)
      expect({ ...after, parsed: after.parsed.registries }).toEqual({ ...fresh, parsed: fresh.parsed.registries })
      return ALL.filter((stage) => after[stage] !== before[stage])
    }
    expect(madeAnew(first, change(first))).toEqual(anew)
    const withoutRules = ([workspace, own]: Asked): Asked => [workspace, own, null]
    expect(madeAnew(withoutRules(first), withoutRules(change(first)))).toEqual(anewWithoutRules)
  })

  test('keeps what was found if there is no list of images and no file name', () => {
    const analyzer = createAnalyzer()
    const [workspace, own] = [exampleWorkspace(), engines]
    expect(analyzer({ ...workspace }, own, lintOnce).diagnostics).toBe(
      analyzer({ ...workspace }, own, lintOnce).diagnostics,
    )
  })

  test('applies the rules as soon as they are loaded, and keeps everything else', () => {
    const [workspace, own] = first
    const analyzer = createAnalyzer()
    const before = analyzer(workspace, own)
    const after = analyzer(workspace, own, lintOnce)
    expect(ALL.filter((stage) => after[stage] !== before[stage])).toEqual(['diagnostics'])
    expect(after.diagnostics).toEqual([finding(`${workspace.text.length} nginx a.yaml`)])
  })

  test('shares nothing with another analyzer', () => {
    const [one, other] = [createAnalyzer()(...first), createAnalyzer()(...first)]
    expect(ALL.filter((stage) => one[stage] === other[stage])).toEqual([])
  })

  test('passes to the rules what it shows, and the current inputs', () => {
    const inputs: LintInput[] = []
    const lint: Lint = (input) => (inputs.push(input), [])
    const analyzer = createAnalyzer()
    analyzer(first[0], first[1], lint)
    const [workspace, own] = [
      { ...first[0], image: 'quay.io/a/b:1', images: ['redis'], fileName: null },
      { ...engines, regexp: { ...engines.regexp } },
    ] as const
    const { parsed, rendered, plan } = analyzer(workspace, own, lint)
    expect(inputs).toHaveLength(2)
    expect(inputs[1]).toMatchObject({
      parsed,
      rendered,
      plan,
      options: workspace.options,
      images: ['redis'],
      fileName: null,
    })
    expect(inputs[1]?.regexp).toBe(own.regexp)
  })

  test('reuses for a change of the form what was read to check it', () => {
    const parser = createParser()
    const remember = vi.spyOn(parser, 'remember')
    const analyzer = createAnalyzer(parser)
    const state = startState(exampleWorkspace())
    analyzer(state, engines)
    const change = { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'https://changed.example.com' }
    const changed = createReducer(parser, applyChanges)(state, { type: 'changed', changes: [change], atMs: 0 })
    const { parsed } = analyzer(changed, engines)
    expect(parsed).toBe(remember.mock.lastCall?.[0])
    expect(parsed.text).toBe(changed.text)
    expect(parsed.registries.mirrors.get('docker.io')?.endpoint[0]).toBe(change.to)
  })
})

function finding(message: string): Diagnostic {
  return { code: 'x', severity: 'info', ...wordedAs(message), path: null, range: { start: 0, end: 0 } }
}
