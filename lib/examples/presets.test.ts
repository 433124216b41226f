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

describe('the first request of a pull is what the help says', () => {
  it.each<{ id: string; why: string; url: string; credentials?: string }>([
    {
      id: 'ecr',
      why: 'peers are asked first',
      url: 'https://127.0.0.1:6443/v2/team/app/manifests/1.4?ns=111122223333.dkr.ecr.eu-west-1.amazonaws.com',
    },
    {
      id: 'ecr-cache',
      why: 'below the prefix of the cache rule, with the token',
      url: 'https://111122223333.dkr.ecr.eu-west-1.amazonaws.com/v2/docker-hub/library/nginx/manifests/1.27?ns=docker.io',
      credentials: '111122223333.dkr.ecr.eu-west-1.amazonaws.com',
    },
    {
      id: 'gar-remote',
      why: 'below project and repository',
      url: 'https://europe-docker.pkg.dev/v2/project/docker-hub/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'europe-docker.pkg.dev',
    },
    {
      id: 'acr-cache',
      why: 'below the target of the cache rule',
      url: 'https://company.azurecr.io/v2/docker-hub/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'company.azurecr.io',
    },
    {
      id: 'spegel-chart',
      why: 'the port of the node',
      url: 'http://127.0.0.1:30020/v2/library/nginx/manifests/1.27?ns=docker.io',
    },
    {
      id: 'hauler',
      why: 'the name without its registry',
      url: 'http://hauler.example.com:5000/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io',
    },
    {
      id: 'zot',
      why: 'below the destination',
      url: 'https://zot.example.com/v2/quay.io/cilium/cilium/manifests/v1.18.1?ns=quay.io',
    },
    {
      id: 'k3d-registry',
      why: 'the port inside',
      url: 'http://k3d-registry.localhost:5000/v2/team/app/manifests/dev?ns=k3d-registry.localhost%3A12345',
    },
    {
      id: 'harvester',
      why: 'below the project',
      url: 'https://registry.example.com:5000/v2/harvester/harvester/manifests/v1.6.0?ns=docker.io',
      credentials: 'registry.example.com:5000',
    },
  ])('$id: $why', ({ id, url, credentials = null }) => {
    const preset = PRESETS.find((one) => one.id === id)
    if (preset === undefined) throw new Error(`no example ${id}`)
    const { plan } = analyze(
      { text: preset.text, image: preset.image, options: { ...OPTIONS, ...preset.options } },
      engines,
    )
    expect(plan.attempts[0]).toMatchObject({ url, credentials })
    expect(plan.attempts).toHaveLength(id === 'hauler' ? 1 : 2)
  })
})

it('has thirty or more, all different', () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(30)
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
