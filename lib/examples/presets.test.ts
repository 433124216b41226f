import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { analyze } from '@/lib/analyze'
import { lint } from '@/lib/lint/lint'
import { parseRegistries } from '@/lib/registries/parse'
import { sayFrom, sayInEnglish } from '@/lib/words/say'
import { ENTRIES, ENTRY_IDS, entryId, entryTitle, fileOf, findEntry, searchEntries } from './catalogue'
import { PRESETS } from './presets'

const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
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
      expect(own.some((endpoint) => plan.attempts[0]?.url.startsWith(endpoint) === true)).toBe(true)
    else expect(plan.attempts.length).toBeGreaterThan(0)
  })
})

it('has thirty or more with the recipes, all different', () => {
  expect(ENTRIES.length).toBeGreaterThanOrEqual(30)
  expect(new Set(ENTRY_IDS).size).toBe(ENTRY_IDS.length)
  expect(new Set(ENTRIES.map(entryTitle)).size).toBe(ENTRIES.length)
  for (const of of [
    (preset: (typeof PRESETS)[number]) => preset.id,
    (preset: (typeof PRESETS)[number]) => preset.title,
    (preset: (typeof PRESETS)[number]) => preset.text + JSON.stringify(preset.options ?? {}),
  ]) {
    expect(new Set(PRESETS.map(of)).size).toBe(PRESETS.length)
  }
})

describe('an entry', () => {
  it.each(ENTRY_IDS)('%s is found, and has a file', (id) => {
    const entry = findEntry(id)
    expect(entry).not.toBeNull()
    expect(parseRegistries(entry === null ? ':' : fileOf(entry).text).parseError).toBeNull()
  })

  it('is found by its words', () => {
    expect(searchEntries('', sayInEnglish).length).toBe(ENTRIES.length)
    expect(searchEntries('pull-through aws', sayInEnglish).map(entryId)).toEqual(['ecr-cache'])
    expect(searchEntries('AIR GAP', sayInEnglish).map(entryId)).toContain('mirror')
    expect(searchEntries('harbor-many', sayInEnglish).map(entryId)).toEqual(['harbor'])
    expect(searchEntries('nothing like it', sayInEnglish)).toEqual([])
    expect(findEntry('constructor')).toBeNull()
  })

  it('is found by its words in another language, and still by the English ones', () => {
    const say = sayFrom({ 'Harbor proxy cache': 'Harbor 代理缓存' }, 'zh-Hans')
    expect(searchEntries('代理', say).map(entryId)).toEqual(['harbor'])
    expect(searchEntries('pull-through aws', say).map(entryId)).toEqual(['ecr-cache'])
    expect(searchEntries('代理', sayInEnglish)).toEqual([])
  })
})
