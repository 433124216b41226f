import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { analyze } from '@/lib/analyze'
import { lint } from '@/lib/lint/lint'
import { parseRegistries } from '@/lib/registries/parse'
import { applyChanges } from '@/lib/edit/apply-changes'
import { mergeInto } from './merge'
import { PRESETS } from './presets'

const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
} as const

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s', (_, preset) => {
  const { diagnostics, plan, parsed } = analyze(
    { text: preset.text, image: preset.image, options: { ...OPTIONS, ...preset.options } },
    engines,
    lint,
  )

  it('is accepted, and no rule finds anything', () => {
    expect(parsed.parseError).toBeNull()
    expect(
      diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code}: ${message}`),
    ).toEqual([])
  })

  it('shows its effect with its image: the plan asks what the file names', () => {
    expect(plan.fails).toBeNull()
    const own = [...parsed.registries.mirrors.values()].flatMap(({ endpoint }) => endpoint)
    if (own.length > 0 && preset.id !== 'wildcard-exclusion')
      expect(
        own.some((endpoint) => plan.attempts[0]?.url.startsWith(endpoint) === true) ||
          preset.options?.embeddedRegistry === true,
      ).toBe(true)
    else expect(plan.attempts.length).toBeGreaterThan(0)
  })
})

it('has twenty or more, all different', () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(20)
  for (const of of [
    (preset: (typeof PRESETS)[number]) => preset.id,
    (preset: (typeof PRESETS)[number]) => preset.title,
    (preset: (typeof PRESETS)[number]) => preset.text + JSON.stringify(preset.options ?? {}),
  ]) {
    expect(new Set(PRESETS.map(of)).size).toBe(PRESETS.length)
  }
})

describe('merging', () => {
  const mine = '# mine\nmirrors:\n  docker.io:   # keep\n    endpoint: [https://mine.example.com]\n'
  it.each(PRESETS.map(({ id, text }) => [id, text] as const))(
    '%s into a file keeps every line of it and adds what is new',
    (_, text) => {
      const [into, from] = [parseRegistries(mine), parseRegistries(text)]
      const { changes, skipped } = mergeInto(into.registries, from.registries)
      const made = applyChanges(into, changes)
      if ('refused' in made) throw new Error(made.refused)
      const merged = made.parsed.text
      for (const line of mine.split('\n')) expect(merged.split('\n')).toContain(line)
      const { registries } = parseRegistries(merged)
      for (const [registry, mirror] of from.registries.mirrors)
        expect(registries.mirrors.get(registry)).toEqual(
          skipped.includes(`mirrors ${registry}`) ? into.registries.mirrors.get(registry) : mirror,
        )
      for (const [host, config] of from.registries.configs) expect(registries.configs.get(host)).toEqual(config)
    },
  )
})
