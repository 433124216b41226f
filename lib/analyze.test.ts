import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { engines } from '@/lib/containerd/engines'
import { createParser } from '@/lib/registries/parser'
import { defaultOptions, exampleWorkspace } from '@/lib/workspace/example'
import { reduce, startState } from '@/lib/workspace/reduce'
import { fastestRunMs } from '@/lib/testdata/fastest-run'
import { analyze, createAnalyzer } from './analyze'

const CONFIGS = ['good', 'mistakes'].flatMap((folder) => {
  const path = join(TESTDATA, 'conformance/configs', folder)
  return readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'))
})

const SIXTY_FOUR_KIB = 64 * 1024
const MOST_MS = 100

const images = fc.oneof(
  fc.string(),
  fc.constantFrom('nginx', 'quay.io/a/b:1', 'docker.io/rancher/mirrored-pause:3.6', '[::1]:5000/a@sha256:00'),
)
const options = fc
  .record({ disableDefaultRegistryEndpoint: fc.boolean(), embeddedRegistry: fc.boolean() })
  .map((flags) => ({ ...defaultOptions(), ...flags }))

/** A config with a few stretches removed, doubled or replaced. */
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

  test.each([
    {
      why: 'random bytes',
      text: () =>
        fc.sample(fc.string({ unit: 'binary', minLength: SIXTY_FOUR_KIB, maxLength: SIXTY_FOUR_KIB }), {
          numRuns: 1,
          seed: 1,
        })[0] ?? '',
    },
    { why: 'one config after the other', text: () => CONFIGS.join('\n').slice(0, SIXTY_FOUR_KIB) },
    {
      why: 'many mirrors',
      text: () =>
        `mirrors:\n${Array.from({ length: 900 }, (_, at) => `  r${at}.example.com:\n    endpoint: ["https://m.example.com"]\n`).join('')}`.slice(
          0,
          SIXTY_FOUR_KIB,
        ),
    },
    { why: 'open brackets', text: () => '['.repeat(SIXTY_FOUR_KIB) },
    { why: 'open braces and keys', text: () => '{a: '.repeat(SIXTY_FOUR_KIB / 4) },
    { why: 'quotes', text: () => `"'`.repeat(SIXTY_FOUR_KIB / 2) },
    { why: 'one long line', text: () => `a: ${'b '.repeat(SIXTY_FOUR_KIB / 2)}`.slice(0, SIXTY_FOUR_KIB) },
    { why: 'tabs', text: () => '\t'.repeat(SIXTY_FOUR_KIB) },
  ])('64 KiB of $why take less than a tenth of a second', ({ text }) => {
    const workspace = { text: text(), image: 'nginx', options: defaultOptions() }
    expect(fastestRunMs(MOST_MS, () => analyze(workspace, engines))).toBeLessThan(MOST_MS)
  })

  test('without the regular expression engine the plan says that it is pending', () => {
    const workspace = exampleWorkspace()
    expect(analyze(workspace, null).plan.pending).toBe(true)
    expect(analyze(workspace, engines).plan.pending).toBe(false)
  })

  test('the example is without a problem and rewrites its image', () => {
    const { diagnostics, plan } = analyze(exampleWorkspace(), engines)
    expect(diagnostics).toEqual([])
    expect(plan.attempts.map((attempt) => attempt.url)).toEqual([
      'https://registry.example.com:5000/v2/mirrorproject/rancher-images/mirrored-pause/manifests/3.6?ns=docker.io',
      'https://registry-1.docker.io/v2/rancher/mirrored-pause/manifests/3.6',
    ])
  })

  test('stages whose inputs did not change are kept', () => {
    const analyzer = createAnalyzer()
    const workspace = exampleWorkspace()
    const first = analyzer(workspace, engines)
    const second = analyzer({ ...workspace, image: 'nginx' }, engines)
    expect(second.parsed).toBe(first.parsed)
    expect(second.rendered).toBe(first.rendered)
    expect(second.plan).not.toBe(first.plan)
  })

  test('shows of a change of the form what was read to check it', () => {
    const parser = createParser()
    const remember = vi.spyOn(parser, 'remember')
    const analyzer = createAnalyzer(parser)
    const state = startState(exampleWorkspace())
    analyzer(state, engines)
    const change = { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'https://changed.example.com' }
    const changed = reduce(state, { type: 'changed', changes: [change], atMs: 0 }, parser)
    const { parsed } = analyzer(changed, engines)
    expect(parsed).toBe(remember.mock.lastCall?.[0])
    expect(parsed.text).toBe(changed.text)
    expect(parsed.registries.mirrors.get('docker.io')?.endpoint[0]).toBe(change.to)
  })
})
