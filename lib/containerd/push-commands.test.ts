import { describe, expect, test } from 'vitest'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull } from './plan-pull'
import { pushCommands } from './push-commands'
import { re2Engine } from '@/lib/go/regexp/re2'

const MIRROR = 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:5000"]\n'

const OPTIONS = {
  distribution: 'k3s',
  release: newestRelease().name,
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
} as const

function commandsFor(text: string, image: string) {
  const plan = planPull(
    image,
    loadContainerd(renderFiles(parseRegistries(text), OPTIONS), OPTIONS, decodeToml1),
    re2Engine,
  )
  const [attempt] = plan.attempts
  return attempt ? pushCommands(plan, attempt) : undefined
}

describe('the commands that put an image into a mirror', () => {
  test.each([
    {
      why: 'retag with the host of the mirror',
      text: MIRROR,
      image: 'rancher/mirrored-pause:3.6',
      target: 'registry.example.com:5000/rancher/mirrored-pause:3.6',
    },
    {
      why: 'name official images in full',
      text: MIRROR,
      image: 'nginx',
      target: 'registry.example.com:5000/library/nginx:latest',
    },
    {
      why: 'follow the rewrite',
      text: `${MIRROR}    rewrite: {"^rancher/(.*)": "project/$1"}\n`,
      image: 'rancher/a:1',
      target: 'registry.example.com:5000/project/a:1',
    },
  ])('$why', ({ text, image, target }) => {
    expect(commandsFor(text, image)?.at(-1)).toBe(`docker push ${target}`)
  })

  test.each([
    { why: 'a digest cannot be tagged', text: MIRROR, image: `nginx@sha256:${'a'.repeat(64)}` },
    {
      why: 'a path before the repository is not part of a name',
      text: MIRROR.replace(':5000', ':5000/v2/project'),
      image: 'nginx',
    },
    { why: 'the rewrite result is not a repository', text: `${MIRROR}    rewrite: {".*": "UPPER"}\n`, image: 'nginx' },
    { why: 'the registry itself is not a mirror', text: '', image: 'nginx' },
  ])('are null if $why', ({ text, image }) => {
    expect(commandsFor(text, image)).toBeNull()
  })
})
